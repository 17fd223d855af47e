/**
 * Posts for tests, written as tersely as people write them: `@bo` and `@bo@reef.example` in the text
 * become a mention's markup, and the post's `mentions` are those of its text. Needs a DOM (jsdom).
 */
import * as z from 'zod/mini';
import {
  type Account,
  cardSchema,
  type PreviewCard,
  type Status,
  type StatusMention,
  statusSchema,
} from '../../../utils/mastodon/entities.ts';
import type { Content } from '../../../utils/thread/content/content.ts';
import type { FoldPlan } from '../../../utils/thread/mentions/fold-plan.ts';
import type { MentionReading } from '../../../utils/thread/mentions/mentions.ts';
import { parsePost, readPost } from '../../../utils/thread/reading.ts';
import { DEFAULT_RULES } from '../../../utils/thread/rules.ts';

/** Where the reader is at home: handles of people here are written without a domain. */
export const HOME = 'harbour.example';

type Shape = (name: string, url: string, title: string) => string;

/** How servers, and the web UI of each version, mark up one and the same mention (M7). */
export const SHAPES = {
  mastodon: (name, url) =>
    `<span class="h-card" translate="no"><a href="${url}" class="u-url mention">@<span>${name}</span></a></span>`,
  'Mastodon 4.3 in the page': (name, url, title) =>
    `<span class="h-card" translate="no"><a href="${url}" class="u-url mention status-link" title="${title}" data-hover-card-account="id-${name}">@<span>${name}</span></a></span>`,
  'Mastodon 4.5 in the page': (name, url, title) =>
    `<span class="h-card" translate="no"><a class="mention u-url mention" title="${title}" data-hover-card-account="id-${name}" href="${url}">@<span>${name}</span></a></span>`,
  'a bare link (Misskey)': (_name, url, title) => `<a href="${url}" class="mention">${title}</a>`,
  pleroma: (name, url) =>
    `<span class="h-card"><a class="u-url mention" data-user="A1" href="${url}" rel="ugc">@<span>${name}</span></a></span>`,
  goToSocial: (name, url) =>
    `<span class="h-card"><a href="${url}" class="u-url mention" rel="nofollow noreferrer noopener" target="_blank">@<span>${name}</span></a></span>`,
  'a link with no class (known by the API alone)': (name, url) => `<a href="${url}">@${name}</a>`,
  'a vcard (Friendica)': (name, url) =>
    `<span class="vcard"><a href="${url}" class="url mention">@<span>${name}</span></a></span>`,
} satisfies Record<string, Shape>;

const SHORTHAND = /(?<![\w@])@([a-z_]\w*(?:-\w+)*)(?:@([a-z0-9-]+(?:\.[a-z0-9-]+)+))?/g;

/** Expands the `@handles` of a text, outside of its tags, to mentions. */
export function html(text: string, shape: Shape = SHAPES.mastodon): string {
  return text
    .split(/(<[^>]*>)/)
    .map((part) =>
      part.startsWith('<')
        ? part
        : part.replaceAll(SHORTHAND, (handle, name: string, host = HOME) =>
            shape(name, `https://${host}/@${name}`, handle),
          ),
    )
    .join('');
}

export function account(acct: string): Account {
  const [username = '', host = HOME] = acct.split('@');
  return {
    id: `id-${acct}`,
    username,
    acct,
    display_name: username,
    url: `https://${host}/@${username}`,
  };
}

export function mentionsIn(text: string): StatusMention[] {
  const accts = text
    .replaceAll(/<[^>]*>/g, ' ')
    .matchAll(SHORTHAND)
    .map(([, name = '', host]) => account(host ? `${name}@${host}` : name));
  return [...accts].map(({ id, username, acct, url }) => ({ id, username, acct, url }));
}

let posts = 0;

interface More extends Partial<Status> {
  /** The post it replies to. */
  to?: Status;
  shape?: Shape;
}

/** A post by `by` that says `text`. */
export function post(by: string, text: string, { to, shape, ...more }: More = {}): Status {
  posts += 1;
  return {
    // What the API's "nothing" is, field by field.
    ...z.parse(statusSchema, { id: `${1000 + posts}`, account: account(by) }),
    created_at: '2026-05-01T10:00:00.000Z',
    in_reply_to_id: to?.id ?? null,
    in_reply_to_account_id: to?.account.id ?? null,
    content: html(text, shape),
    mentions: mentionsIn(text),
    ...more,
  };
}

/** A preview card, as the API has it where a page says little of itself. */
export function card(url: string, title: string, more: Partial<PreviewCard> = {}): PreviewCard {
  return { ...z.parse(cardSchema, { url, title }), ...more };
}

export function bodyOf(content: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = content;
  return body;
}

export interface Read extends MentionReading {
  direction: 'ltr' | 'rtl' | null;
  /** The words that are left when the fold is closed, as they stand in the page. */
  left: string;
  root: HTMLElement;
  content: Content;
}

/** Reads a post among those above it, and looks at what a reader would see of it. */
export function read(status: Status, thread: readonly Status[], domains = [HOME]): Read {
  const root = bodyOf(status.content);
  const content = parsePost(status, root, domains);
  const lookUp = (id: string) => thread.find((p) => p.id === id);
  const { mentions, direction } = readPost(status, content, lookUp, domains, DEFAULT_RULES);
  return { ...mentions, direction, root, content, left: shown(root, mentions.plan) };
}

export function names(mentions: readonly { acct: string }[]): string[] {
  return mentions.map(({ acct }) => acct);
}

/** What browsers and Mastodon's style sheet hide. */
const HIDDEN = '.invisible, rp, script, style, template';
const BLOCKS = 'p, div, blockquote, pre, ul, ol, li, h1, h2, h3';

/** What the page shows below `root`: a line a `<br>`, a blank line between paragraphs. */
export function shown(root: Element, plan: FoldPlan | null): string {
  const blocks = [{ text: '', isTight: isTight(root) }];
  function isTight(element: Element): boolean {
    return plan?.tighten.some((block) => (block ?? root).contains(element)) ?? false;
  }
  function walk(node: Node): void {
    const open = blocks.at(-1);
    if (open && node.nodeType === Node.TEXT_NODE) open.text += node.textContent;
    if (!open || !(node instanceof Element) || plan?.hide.includes(node)) return;
    if (node.matches(HIDDEN)) return;
    if (node.matches('br')) open.text += '\n';
    if (node.matches('img')) open.text += node.getAttribute('alt') ?? '';
    const isBlock = node.matches(BLOCKS);
    if (isBlock) blocks.push({ text: '', isTight: isTight(node) });
    node.childNodes.forEach(walk);
    if (isBlock) blocks.push({ text: '', isTight: isTight(node.parentElement ?? root) });
  }
  root.childNodes.forEach(walk);
  return blocks
    .map((block) => (block.isTight ? collapsed(block.text) : block.text))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** What `white-space-collapse: preserve-breaks` leaves of a text. A no-break space stays. */
function collapsed(text: string): string {
  return text.replaceAll(/[ \t]+/g, ' ').replaceAll(/^ | $/gm, '');
}

/**
 * The thread that most tables play in: ana begins it, bo answers her and brings in dov. The post under
 * test is cem's answer to bo, so bo is its parent's author, ana and dov are already here, kim is not.
 */
export const ANA_BEGINS = post('ana', '<p>Does anybody bake with rye?</p>');
export const BO_ANSWERS = post(
  'bo',
  '<p>@ana Yes, dov@reef.example and I do. @dov@reef.example</p>',
  {
    to: ANA_BEGINS,
  },
);
export const THREAD = [ANA_BEGINS, BO_ANSWERS];

/** Reads what cem says to bo. */
export function reply(text: string, more: More = {}): Read {
  return read(post('cem@reef.example', text, { to: BO_ANSWERS, ...more }), THREAD);
}
