import { type Status, statusSchema } from '../../../../../utils/mastodon/entities.ts';

/** Pages of a front end that nobody knows: elements, links, times and ids, and no class at all. */

export const ORIGIN = 'https://reef.example';

export interface Said {
  /** The last digits of its id. */
  n: number;
  acct?: string;
  content?: string;
  warning?: string;
  at?: string;
  quote?: string;
  url?: string | null;
  parent?: string;
}

export const idOf = (n: number): string => String(116900000000000000n + BigInt(n));
export const pathOf = (n: number, acct = `ana${n}`): string => `/@${acct}/${idOf(n)}`;
/** Each post has a minute of its own. */
const timeOf = (n: number): string => new Date(Date.UTC(2026, 7, 2) + n * 60_000).toISOString();

/** A post as the API tells of it. */
export function status({
  n,
  acct = `ana${n}`,
  content = `<p>Post ${n}</p>`,
  ...more
}: Said): Status {
  return statusSchema.parse({
    id: idOf(n),
    created_at: more.at ?? timeOf(n),
    account: { id: `acc${n}`, username: acct, acct, url: `${ORIGIN}/@${acct}` },
    url: more.url === undefined ? `${ORIGIN}${pathOf(n, acct)}` : more.url,
    content,
    spoiler_text: more.warning ?? '',
    in_reply_to_id: more.parent ?? null,
    quote: more.quote ? { state: 'accepted', quoted_status_id: more.quote } : null,
  });
}

export interface Shown {
  n: number;
  acct?: string;
  /** What stands where the words do. */
  html?: string;
  /** What stands below them. */
  below?: string;
  hasId?: boolean;
  hasLink?: boolean;
}

/** The same post as a page shows it. */
export function shown({ n, acct = `ana${n}`, html = `<p>Post ${n}</p>`, ...more }: Shown): string {
  const id = more.hasId === false ? '' : ` data-post="${idOf(n)}"`;
  const time = `<time datetime="${timeOf(n)}">8:0${n % 10}</time>`;
  const date = more.hasLink === false ? time : `<a href="${pathOf(n, acct)}">${time}</a>`;
  const head = `<div><a href="/@${acct}">${acct}</a>${date}</div>`;
  return `<section${id}>${head}<div><div>${html}</div></div>${more.below ?? ''}</section>`;
}

/** As many plain posts as that a page of them and a few others passes the share that is asked for. */
export const MANY = Array.from({ length: 40 }, (_, at) => 100 + at);

/** A page of posts below each other. */
export function page(...items: readonly string[]): Element {
  document.body.removeAttribute('inert');
  document.body.innerHTML = `<main><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></main>`;
  return document.body;
}
