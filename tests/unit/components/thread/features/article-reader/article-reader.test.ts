// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { articleReader } from '../../../../../../components/thread/features/article-reader/article-reader.ts';
import { deskOf } from '../../../../../../components/thread/features/article-reader/desk.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';
import { readHere } from '../../../../../../components/thread/parts/read-here.ts';
import { card, post } from '../../../../thread/post.ts';
import { showing, stage } from '../../scene.ts';
import {
  ADA,
  ArticlePlace,
  BO,
  CEM,
  eachAtAPlace,
  FERRY,
  found,
  SENTENCE,
  settle,
  TITLE,
} from './article-place.ts';

let place: ArticlePlace;
eachAtAPlace((made) => {
  place = made;
});

/** Puts the feature at another post of the same page, below the one that is there. */
function showAlso(status: typeof CEM) {
  const [before] = [...document.body.children];
  const { scene, wrapper } = stage(status, { known: [ADA, BO, CEM] });
  // One page has one thread.
  const { thread } = place.scene;
  if (before) document.body.prepend(before);
  const undo = showing({ ...scene, thread }, articleReader);
  const button = wrapper.querySelector<HTMLButtonElement>('.throughline-foot-button');
  if (!button) throw new Error('There is nothing to read here.');
  return { wrapper, button, undo };
}

describe('“Read here” (L5)', () => {
  it('stands below a post that links an article, and says which to screen readers', () => {
    expect(place.buttons.map(({ textContent }) => textContent)).toEqual(['Read here']);
    expect(place.button.ariaLabel).toBe(`Read here: ${TITLE}`);
    expect(place.button.ariaExpanded).toBe('false');
  });

  it('says that it opens at the passage where the post quotes it', () => {
    const known = [
      post('ada', `<p><a href="${FERRY}">this</a></p>`, {
        card: card(FERRY, TITLE, { description: SENTENCE }),
      }),
    ];
    const quotes = post('dov', `<blockquote><p>${SENTENCE}</p></blockquote>`, {
      created_at: '2026-05-01T11:00:00.000Z',
    });
    place.leave();
    place = new ArticlePlace(quotes, known);
    expect(place.button.textContent).toBe('Read the passage here');
    expect(place.button.ariaLabel).toBe(`Read the passage here: ${TITLE}`);
  });

  it('names each article where there are several', () => {
    const two = post(
      'dov',
      `<p><a href="${FERRY}">a</a> <a href="https://bay.example/gulls">b</a></p>`,
    );
    place.leave();
    place = new ArticlePlace(two);
    expect(place.buttons.map(({ textContent }) => textContent)).toEqual([
      `Read here: ${TITLE}`,
      'Read here: bay.example',
    ]);
  });

  it('is told to the style sheet where the post brought the article, or quotes it', () => {
    const isMain = () =>
      place.button.parentElement?.hasAttribute('data-throughline-article-reader-main');
    expect(isMain()).toBe(true);
    place.leave();
    place = new ArticlePlace(CEM);
    expect(isMain()).toBe(false);
  });

  it('is not there where there is nothing to read', () => {
    const { scene } = stage(post('dov', '<p>Well.</p>'), { known: [] });
    expect(articleReader.read(scene)).toBeNull();
  });

  it('asks nobody for anything before it is clicked', async () => {
    place.button.dispatchEvent(new MouseEvent('mouseenter'));
    place.button.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    place.button.focus();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(place.ports).toEqual([]);
  });

  it('goes with the post, and leaves nothing behind', async () => {
    const { before } = stage(ADA, { known: [ADA] });
    place = new ArticlePlace();
    await place.open();
    await place.tell(found());
    place.leave();
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('an article that two posts link', () => {
  it('is in one place at a time: the other button leads there', async () => {
    const goTo = vi.spyOn(place.scene.thread, 'goTo');
    await place.open();
    await place.tell(found());
    const other = showAlso(CEM);
    other.button.click();
    expect(goTo).toHaveBeenCalledExactlyOnceWith(expect.anything(), other.button);
    const [target] = goTo.mock.calls[0] ?? [];
    expect(target instanceof Element && target.closest('.throughline-article-reader-panel')).toBe(
      place.panel,
    );
    expect(other.button.ariaExpanded).toBe('false');
    expect(document.querySelectorAll('.throughline-article-reader-panel')).toHaveLength(1);
    other.undo();
  });

  it('opens below the other when it is closed here, and is not fetched again', async () => {
    await place.open();
    await place.tell(found());
    const other = showAlso(CEM);
    place.press('Close');
    other.button.click();
    await settle();
    expect(other.wrapper.querySelector('h2')?.textContent).toBe(TITLE);
    expect(place.panel).toBeNull();
    expect(place.ports).toHaveLength(1);
    const close = [...other.wrapper.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Close',
    );
    close?.focus();
    close?.click();
    expect(other.wrapper.querySelector('h2')).toBeNull();
    expect(document.activeElement).toBe(other.button);
    other.undo();
  });

  it('stays on its way when it is closed here and opened there', async () => {
    await place.open();
    const other = showAlso(CEM);
    place.press('Close');
    other.button.click();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(place.ports.map(({ endedBy }) => endedBy)).toEqual([null]);
    await place.tell(found());
    expect(other.wrapper.querySelector('h2')?.textContent).toBe(TITLE);
    other.undo();
  });
});

describe('from the bar and the shelf', () => {
  it('the first post’s button is gone to, and opens', async () => {
    const goTo = vi.spyOn(place.scene.thread, 'goTo');
    const from = document.createElement('button');
    const [one] = place.scene.articles.linked;
    readHere(one?.article.key ?? '', place.scene.thread, from);
    expect(goTo).toHaveBeenCalledExactlyOnceWith(place.button.parentElement, from);
    expect(place.button.ariaExpanded).toBe('true');
  });

  it('the focus is led into the article when it has come', async () => {
    const from = document.body.appendChild(document.createElement('button'));
    from.focus();
    const focus = vi.spyOn(place.button, 'focus');
    const [one] = place.scene.articles.linked;
    readHere(one?.article.key ?? '', place.scene.thread, from);
    expect(document.activeElement).toBe(place.button);
    expect(focus).toHaveBeenCalledWith({ preventScroll: true });
    await settle();
    await place.tell(found());
    expect(document.activeElement).toBe(place.panel?.querySelector('h2'));
  });

  it('an article that is open stays open', async () => {
    await place.open();
    await place.tell(found());
    const [one] = place.scene.articles.linked;
    readHere(one?.article.key ?? '', place.scene.thread, document.createElement('button'));
    expect(place.panel).not.toBeNull();
  });

  it('an article that no post of the page shows leads nowhere', () => {
    const goTo = vi.spyOn(place.scene.thread, 'goTo');
    readHere('"] *', place.scene.thread, document.createElement('button'));
    expect(goTo).not.toHaveBeenCalled();
  });
});

describe('many articles', () => {
  it('are kept at hand, the four that were opened last', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const desk = deskOf(place.scene.thread);
    const wish = { postId: ADA.id, open: FERRY, isQuoted: false };
    const opener = { button: place.button, close: () => {} };
    const open = (key: string) => {
      const life = { undo: () => {}, on: () => {}, after: () => {} };
      // What an article asks of a life here is this much.
      return desk.open({ key, name: key }, wish, opener, life as never);
    };
    const first = open('a');
    for (const key of names.slice(1)) open(key);
    expect(open('e')).toBe(open('e'));
    expect(open('a')).not.toBe(first);
  });

  it('are given up where they are forgotten on their way', async () => {
    const desk = deskOf(place.scene.thread);
    const wish = { postId: ADA.id, open: FERRY, isQuoted: false };
    const opener = { button: place.button, close: () => {} };
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      desk.open({ key, name: key }, wish, opener, new Lifetime((step) => step()));
      await settle();
    }
    expect(place.ports.map(({ endedBy }) => endedBy)).toEqual([
      'this end',
      ...[null, null, null, null],
    ]);
  });
});
