/** How an address of a post names its author: `/@ana/1`, `/@ana@reef.example/1`, `/users/ana/…`, `/p/ana/1`. */
const AUTHOR = /^\/(?:(?:web|deck)\/)?(?:@|users\/|p\/)([\p{L}\p{N}_.-]+(?:@[\w.-]+)?)\/[^/]/u;

/**
 * L1: what the address of a post tells: its host, and who wrote it if the address says so.
 *
 * @example
 * postAddress('https://reef.example/@ana/1'); // { host: 'reef.example', author: '@ana' }
 */
export function postAddress(url: string): { host: string; author: string | null } {
  const { host, pathname } = new URL(url);
  const name = AUTHOR.exec(pathname)?.[1];
  return { host: host.replace(/^www\./u, ''), author: name === undefined ? null : `@${name}` };
}
