/** Where the reader is at home in hostile threads. */
export const HOME = 'harbour.example';

/** People whose handles hold what patterns and selectors have a meaning for. */
export const HANDLES = [
  'ana',
  'bo@reef.example',
  'x',
  'a-b',
  'c.d-e@tide.example',
  'f_g@x-n.example',
  'h+i',
  'j(k',
  'l[m]',
  'n|o',
  'p$q^',
  'r*?s',
  'ÿ@xn--e1afmkfd.example',
] as const;

export function urlOf(acct: string): string {
  const [name = '', host = HOME] = acct.split('@');
  return `https://${host}/@${encodeURIComponent(name)}`;
}

/** @param shown what the mention shows instead of a handle; for a lie, or another shape (M7). */
export function mention(acct: string, shown = `@<span>${escaped(nameIn(acct))}</span>`): string {
  return `<span class="h-card" translate="no"><a href="${escaped(urlOf(acct))}" class="u-url mention">${shown}</a></span>`;
}

export function nameIn(acct: string): string {
  return acct.split('@')[0] ?? acct;
}

export function link(href: string, shown: string): string {
  return `<a href="${escaped(href)}" target="_blank" rel="nofollow noopener noreferrer">${escaped(shown)}</a>`;
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
