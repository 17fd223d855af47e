// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readByMeaning } from '../../../utils/mastodon/page/markups.ts';
import { ThreadPage } from '../../../utils/mastodon/page/thread-page.ts';
import { brokenPromises } from '../mastodon/page/kept-promises.ts';
import { PLAZA } from './plaza.ts';

const toot = (id: string, inside: string, more = '') =>
  `<li><div data-toot="${id}" aria-label="Said by ana" ${more}>
    <time><a href="/@ana/${id}">now</a></time>${inside}
  </div></li>`;
const words = (text: string) =>
  `<div class="plaza-words"><div class="plaza-words__text"><p>${text}</p></div></div>`;

const TALK = `<section class="plaza-talk">
  <header class="plaza-talk__head"></header>
  <ol class="plaza-talk__toots">
    ${toot('1', words('Does anybody bake with rye?'))}
    ${toot('2', words('I do.'), 'aria-current="true"')}
    ${toot('3', '<p class="plaza-warning">Crumbs</p><div class="plaza-words"></div>')}
    ${toot('4', `${words('How long?')}<a class="plaza-card" href="https://rye.example/">Rye</a>`)}
  </ol>
</section>`;

/** "How to add an adapter" (CONTRIBUTING), done. */
describe('an adapter that is added as CONTRIBUTING says', () => {
  const page = new ThreadPage(document, { pathname: '/@ana/2' });
  const postOf = (id: string) => {
    const root = document.querySelector(`[data-toot="${id}"]`);
    if (!root) throw new Error(`no post ${id}`);
    return root;
  };

  beforeEach(() => {
    document.body.innerHTML = TALK;
    // Instead of a line in `markups.ts`: one more adapter may be told to it, whatever it is called.
    readByMeaning({ ...PLAZA, name: 'meaning' });
  });
  afterEach(() => readByMeaning(null));

  it('keeps its promises', () => {
    expect(brokenPromises(PLAZA, document, '2')).toEqual([]);
  });

  it('has the thread read', () => {
    expect(page.ids()).toEqual(['1', '2', '3', '4']);
    expect(page.roots()[0]).toBe(postOf('2'));
    expect(page.post(postOf('4'))?.text.textContent).toBe('How long?');
    expect(page.above(postOf('4'))).toEqual({ id: '3', isJoined: false });
    expect(page.wordlessPost(postOf('3'))?.before.textContent).toBe('Crumbs');
    expect(page.barPlaces()).toHaveLength(1);
  });

  it('is told which promise it breaks', () => {
    const wrong = { ...PLAZA, contentAround: () => null };
    expect(brokenPromises(wrong, document, '2')).toContain(
      'post 4 has its content around its text: no',
    );
  });
});
