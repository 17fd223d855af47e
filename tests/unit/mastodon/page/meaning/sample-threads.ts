import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Status } from '../../../../../utils/mastodon/entities.ts';
import { statusSchema } from '../../../../../utils/mastodon/entities.ts';

/** Threads put together from the sample pages, with what the API would have said of their posts. */

export const ORIGIN = 'https://mastodon.example';
const FOLDER = 'tests/pages';
/** Fixed, so that a failure comes again. */
const SEED = 20261126;

export const FOLDERS = readdirSync(FOLDER).filter((name) =>
  existsSync(`${FOLDER}/${name}/focused.html`),
);

/** The posts of a thread, from the top, which each version has a sample of. */
export const THREAD = [
  'ancestor',
  'focused',
  'reply-selfthread',
  'reply',
  'reply-cw-collapsed',
  'reply-media',
  'reply-quote',
  'reply-long',
  'reply-rich',
  'reply-hashtagbar',
] as const;

/** A post as the classic reading finds it, by class names. */
export interface Classic {
  id: string;
  root: Element;
  /** Null where its warning is closed and takes the words away. */
  text: Element | null;
}

const ROOTS = '.status[data-id], .detailed-status, article._comp_status__root[data-id]';
const TEXTS = '.status__content__text, ._comp_status_content__text';

export function markupOf(folder: string, name: string): string {
  return readFileSync(`${FOLDER}/${folder}/${name}.html`, 'utf8');
}

/** Puts samples below each other in a column, in `document`. */
export function showThread(folder: string, names: readonly string[]): Element {
  const items = names.map((name) => `<div>${markupOf(folder, name)}</div>`);
  document.body.innerHTML = `<div class="column"><h1>Back</h1><div class="scrollable">${items.join('')}</div></div>`;
  return document.body.firstElementChild as Element;
}

/** What the classic reading finds, quoted posts left out. */
export function classicPosts(within: Element): Classic[] {
  return [...within.querySelectorAll(ROOTS)].flatMap((root) => {
    if (root.parentElement?.closest(ROOTS)) return [];
    const texts = [...root.querySelectorAll(TEXTS)];
    const text = texts.find((each) => each.closest(ROOTS) === root) ?? null;
    return [{ id: idIn(root), root, text }];
  });
}

/** What the API says of a post, made from how a sample shows it. */
export function statusOf(root: Element, folder: string): Status {
  const id = idIn(root);
  const acct = acctIn(root);
  const [username = '', host = 'mastodon.example'] = acct.split('@');
  const url = `https://${host}/@${username}/${id}`;
  const quoted = root.querySelector('.status__quote .status[data-id]')?.getAttribute('data-id');
  const linked = root.querySelector('._comp_status_quote__body')?.getAttribute('href');
  const quotedId = quoted ?? linked?.split('/').at(-1);
  const isClosed = !root.querySelector(TEXTS) || root.querySelector('[inert]') !== null;
  const warning = root.querySelector('.content-warning p, ._comp_callout_redesign__textWrapper');
  return statusSchema.parse({
    id,
    url,
    uri: `https://${host}/users/${username}/statuses/${id}`,
    created_at: timeIn(root),
    account: {
      id: root.querySelector('[data-hover-card-account]')?.getAttribute('data-hover-card-account'),
      username,
      acct,
      url: homeIn(root) ?? `https://${host}/@${username}`,
    },
    spoiler_text: warning?.textContent?.trim() ?? '',
    content: isClosed ? openContent(folder, root) : contentOf(root),
    card: root.querySelector('.status-card, ._comp_card__root:not(:has(._comp_status_quote__body))')
      ? { url: 'https://vannotes.example/timetable' }
      : null,
    quote: quotedId ? { state: 'accepted', quoted_status: { id: quotedId } } : null,
  });
}

/** Replaces every class name and every `id` (and what refers to one) by a random one, the same for the same. */
export function scramble(within: Element): void {
  const next = randomNumbers(SEED);
  const names = new Map<string, string>();
  const other = (name: string): string => {
    if (!names.has(name)) names.set(name, `x${next().toString(36)}`);
    return names.get(name) ?? '';
  };
  for (const element of within.querySelectorAll('*')) {
    for (const attribute of ['class', 'id', 'aria-controls', 'aria-describedby']) {
      const value = element.getAttribute(attribute);
      if (value === null) continue;
      element.setAttribute(attribute, value.split(/\s+/).map(other).join(' '));
    }
  }
}

/** Takes every attribute away that holds an id as it is; links stay. */
export function withoutIds(within: Element): void {
  for (const element of within.querySelectorAll('[data-id]')) element.removeAttribute('data-id');
}

function idIn(root: Element): string {
  const link = root.querySelector('.detailed-status__datetime')?.getAttribute('href');
  return root.getAttribute('data-id') ?? link?.split('/').at(-1) ?? '';
}

function acctIn(root: Element): string {
  const link = root.querySelector('a[data-hover-card-account]');
  const title = link?.getAttribute('title');
  const href = link?.getAttribute('href') ?? '';
  if (title) return title.replace(/^@/, '');
  const host = href.startsWith('http') ? new URL(href).host : '';
  const handle = href.split('/@').at(-1) ?? '';
  return host === '' || host === 'mastodon.example' ? handle : `${handle}@${host}`;
}

/** A person's page on their own server, where a version (glitch-soc) links to that. */
function homeIn(root: Element): string | null {
  const href = root.querySelector('a[data-hover-card-account]')?.getAttribute('href');
  return href?.startsWith('https:') ? href : null;
}

/** Where a version does not say a post's time, the one of 4.6 does. */
function timeIn(root: Element): string {
  const shown = (post: ParentNode): string | null | undefined =>
    post
      .querySelector('.status__relative-time time, .detailed-status__datetime time, header time')
      ?.getAttribute('datetime');
  const id = idIn(root);
  return shown(root) ?? timesOf46().get(id) ?? '';
}

let times: Map<string, string> | undefined;

function timesOf46(): Map<string, string> {
  if (times) return times;
  times = new Map();
  for (const name of readdirSync(`${FOLDER}/4.6`)) {
    const html = readFileSync(`${FOLDER}/4.6/${name}`, 'utf8');
    const links = html.matchAll(
      /href="[^"]*\/(\d{8,})"[^>]*>(?:\s|<span[^>]*>|<\/span>)*<time datetime="([^"]+)"/g,
    );
    for (const [, id = '', time = ''] of links) times.set(id, time);
  }
  return times;
}

/** What a closed post would show, from the sample of the same post when it is open. */
function openContent(folder: string, root: Element): string {
  const text = root.querySelector(TEXTS);
  if (text) return contentOf(root);
  const open = document.createElement('div');
  open.innerHTML = markupOf(folder, 'reply-cw-open');
  return contentOf(open);
}

/** The text as the API has it: addresses whole, emoji as codes, hashtags at the end still in their line. */
function contentOf(root: Element): string {
  const text = root.querySelector(TEXTS)?.cloneNode(true) as Element;
  for (const link of text.querySelectorAll('a[href^="/"]')) {
    link.setAttribute('href', `${ORIGIN}${link.getAttribute('href')}`);
    link.removeAttribute('data-hover-card-account');
  }
  for (const image of text.querySelectorAll('img')) {
    image.replaceWith(image.getAttribute('alt') ?? '');
  }
  const tags = root.querySelectorAll('.hashtag-bar a, a[href^="/tags/"]');
  const outside = [...tags].filter((tag) => !tag.closest(TEXTS));
  const line = outside.map(
    (tag) => `<a href="${ORIGIN}${tag.getAttribute('href')}" rel="tag">${tag.innerHTML}</a>`,
  );
  return text.innerHTML + (line.length > 0 ? `<p>${line.join(' ')}</p>` : '');
}

/** Numbers that look random and are the same each time (the linear congruence of Numerical Recipes). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}
