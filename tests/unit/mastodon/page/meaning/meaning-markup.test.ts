// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Markup } from '../../../../../utils/mastodon/page/markup.ts';
import { KnownPosts } from '../../../../../utils/mastodon/page/meaning/known-posts.ts';
import { meaningMarkup } from '../../../../../utils/mastodon/page/meaning/meaning-markup.ts';
import { alignPosts } from './align-at-once.ts';
import { idOf, MANY, ORIGIN, page, pathOf, shown, status } from './unknown-page.ts';

const [FIRST = 0, SECOND = 0, THIRD = 0] = MANY;
const BELOW: Readonly<Record<number, string>> = {
  [FIRST]: '<a href="https://ovens.example/old">The old oven</a>',
  [SECOND]: `<aside><a href="${pathOf(THIRD)}">What ana said</a></aside>`,
  [THIRD]: '<a href="https://media.example/1.png"><img alt="" src=""></a>',
};

let within: Element;
let markup: Markup;

beforeEach(() => {
  const known = new KnownPosts(
    MANY.map((n) => status({ n, ...(n === SECOND && { quote: idOf(THIRD) }) })),
    ORIGIN,
  );
  within = page(...MANY.map((n) => shown({ n, below: BELOW[n] ?? '' })));
  const alignment = alignPosts(within, known);
  if (!alignment) throw new Error('not aligned');
  markup = meaningMarkup(alignment, idOf(SECOND));
});

const roots = () => [...within.querySelectorAll('section')];
const rootOf = (n: number) => {
  const root = roots()[MANY.indexOf(n)];
  if (!root) throw new Error(`no ${n}`);
  return root;
};
const below = (n: number) => {
  const content = markup.partsOf(rootOf(n))?.content;
  return content && markup.belowWords(content);
};

describe('a page that was read by meaning', () => {
  it('has its posts in the order of the page, each with its id', () => {
    expect(markup.postsIn(document)).toEqual(roots());
    expect(markup.idOf(rootOf(THIRD), null)).toBe(idOf(THIRD));
    expect(markup.postAround(rootOf(THIRD).querySelector('p') ?? within)).toBe(rootOf(THIRD));
    expect(markup.postAround(within)).toBeNull();
  });

  it('was opened on the post that its address names; where that is not certain, it is a thread still', () => {
    expect(markup.openedOn(document, idOf(SECOND))).toEqual([rootOf(SECOND)]);
    expect(markup.isFocused(rootOf(SECOND))).toBe(true);
    expect(markup.openedOn(document, '404')).toEqual([rootOf(FIRST)]);
  });

  it('has places for notes only where the words are', () => {
    const parts = markup.partsOf(rootOf(FIRST));
    expect(parts?.text.textContent).toBe(`Post ${FIRST}`);
    expect(parts?.content).toBe(parts?.text);
    expect(parts?.firstLine).toBe(parts?.text);
  });

  it('a post whose words are others by now is read no longer', () => {
    markup.partsOf(rootOf(FIRST))?.text.remove();
    expect(markup.partsOf(rootOf(FIRST))).toBeNull();
    rootOf(SECOND).remove();
    expect(markup.postsIn(document)).not.toContain(undefined);
    expect(markup.postsIn(document)).toHaveLength(MANY.length - 1);
  });

  it('an element that is another post’s by now is that of none: React gives it on', () => {
    const root = rootOf(FIRST);
    root.setAttribute('data-post', idOf(9_999));
    for (const link of root.querySelectorAll(`a[href="${pathOf(FIRST)}"]`)) {
      link.setAttribute('href', pathOf(9_999));
    }
    const words = root.querySelector('p');
    if (words) words.textContent = 'I am somebody else.';
    expect(markup.postAround(words ?? root)).toBeNull();
    expect(markup.partsOf(root)).toBeNull();
    expect(markup.idOf(root, null)).toBeNull();
    expect(markup.postsIn(document)).not.toContain(root);
  });

  it('a link that leaves the instance is a card’s, one to another post a quote’s, a picture neither', () => {
    expect(below(FIRST)).toMatchObject({ card: 'https://ovens.example/old', hasQuote: false });
    expect(below(SECOND)).toMatchObject({ card: null, hasQuote: true });
    expect(below(THIRD)).toMatchObject({ card: null, hasQuote: false });
  });

  it('what is ours is nobody’s card', () => {
    const ours = document.createElement('a');
    ours.setAttribute('data-throughline', '');
    ours.href = 'https://elsewhere.example/';
    ours.textContent = 'Elsewhere';
    rootOf(THIRD).append(ours);
    expect(below(THIRD)?.card).toBeNull();
  });

  it('what needs a structure that cannot be proved stays away', () => {
    expect(markup.barPlaceIn(within)).toBeNull();
    expect(markup.wordlessOf(rootOf(FIRST))).toBeNull();
    expect(markup.itemAbove(rootOf(SECOND))).toEqual({ root: rootOf(FIRST), isJoined: false });
    expect(markup.itemAbove(rootOf(FIRST))).toBeNull();
    expect(markup.timelinePlaceOf(rootOf(FIRST))).toBeNull();
  });
});
