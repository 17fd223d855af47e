// @vitest-environment jsdom
/** Issue 13.2: a misread post counts ten times a missed one. */
import { describe, expect, it } from 'vitest';
import { KnownPosts } from '../../../../../utils/mastodon/page/meaning/known-posts.ts';
import { alignPosts } from './align-at-once.ts';
import { A, B, both, OF_A, read } from './among-plain-posts.ts';
import { idOf, MANY, ORIGIN, page, pathOf, shown, status } from './unknown-page.ts';

describe('signs that prove nothing', () => {
  it('links to posts of the thread beside it', () => {
    const links = MANY.map((n) => `<a href="${pathOf(n)}">Post ${n}</a>`).join('');
    expect(read([], [])).toEqual({});
    document.querySelector('main')?.insertAdjacentHTML('beforebegin', `<aside>${links}</aside>`);
    const all = MANY.map((n) => status({ n }));
    const alignment = alignPosts(document.body, new KnownPosts(all, ORIGIN));
    expect(alignment?.posts.map(({ root }) => root.tagName)).toEqual(MANY.map(() => 'SECTION'));
  });

  it.each([
    ['the post that it answers', { parent: A }, 'Post 2'],
    ['who knows what', {}, 'missed'],
  ])(
    'a link, outside of the words, to a post whose own element has no sign: %s',
    (_case, more, expected) => {
      const items = [
        shown({ n: 2, below: `<a href="${pathOf(1)}">another</a>` }),
        shown({ n: 1, html: OF_A, hasId: false, hasLink: false }),
      ];
      expect(read(items, both(more))).toEqual({ [A]: 'missed', [B]: expected });
    },
  );

  it('an id that is a person’s', () => {
    const statuses = [91, 92, 93].map((n) => status({ n }));
    for (const each of statuses) each.account.id = each.id;
    const within = page(...[91, 92, 93].map((n) => shown({ n, hasLink: false })));
    expect(alignPosts(within, new KnownPosts(statuses, ORIGIN))).toBeNull();
  });

  it('short ids', () => {
    const statuses = [91, 92, 93].map((n) => ({ ...status({ n }), id: String(n) }));
    const items = statuses.map(
      ({ id, content, account }) =>
        `<section data-post="${id}"><a href="/@${account.acct}">x</a><div>${content}</div></section>`,
    );
    expect(alignPosts(page(...items), new KnownPosts(statuses, ORIGIN))).toBeNull();
  });

  it('nothing but the words', () => {
    const within = page(...MANY.map((n) => shown({ n, hasId: false, hasLink: false })));
    const all = MANY.map((n) => status({ n }));
    expect(alignPosts(within, new KnownPosts(all, ORIGIN))).toBeNull();
  });

  it('an address at home that is another post’s here', () => {
    const statuses = [...both(), status({ n: 3, url: `${ORIGIN}${pathOf(1)}` })];
    const items = [shown({ n: 1, html: OF_A }), shown({ n: 2 })];
    expect(read(items, statuses)).toEqual({
      [A]: 'The van stops at the bridge.',
      [B]: 'Post 2',
      [idOf(3)]: 'missed',
    });
  });

  it('a post that stands twice in a column', () => {
    expect(
      read([shown({ n: 1, html: OF_A }), shown({ n: 1, html: OF_A })], both().slice(0, 1)),
    ).toEqual({
      [A]: 'missed',
    });
  });

  it('times twice, and a name that is the words', () => {
    const html = '<p>ana1</p>';
    const below = '<time datetime="2026-08-02T00:01:00.000Z">now</time>';
    expect(read([shown({ n: 1, html, below })], [status({ n: 1, content: html })])).toEqual({
      [A]: 'ana1',
    });
  });
});
