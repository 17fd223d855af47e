import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type ArticleWish, forgetWish } from '../../../utils/browser/sites/article-wish.ts';
import { message } from '../../../utils/browser/texts.ts';

type Outcome = 'open' | 'allowed' | 'denied' | 'failed';

/** L5: asks for the site of an article that the reader wants to read: Firefox takes only a click in here for one. */
export function ArticleWishView({ wish: { site, pattern } }: { wish: ArticleWish }) {
  const [outcome, setOutcome] = useState<Outcome>('open');

  const answer = (next: Outcome) => forgetWish().finally(() => setOutcome(next));
  const allow = () => {
    // Asking must be the first thing done with the click.
    browser.permissions.request({ origins: [pattern] }).then(
      (isAllowed) => answer(isAllowed ? 'allowed' : 'denied'),
      () => setOutcome('failed'),
    );
  };

  return (
    <section class="article-wish" aria-labelledby="article-wish-heading">
      <h2 id="article-wish-heading">{message('articleWishHeading', site)}</h2>
      {outcome !== 'allowed' && outcome !== 'denied' && (
        <>
          <p>{message('articleWishWhy', site)}</p>
          <button type="button" class="main" onClick={allow}>
            {message('articleAllow', site)}
          </button>
          <button type="button" class="quiet" onClick={() => void answer('denied')}>
            {message('articleWishNotNow')}
          </button>
        </>
      )}
      <p role="status" class={outcome === 'failed' ? 'failure' : ''}>
        {outcome === 'allowed' && message('articleWishAllowed')}
        {outcome === 'denied' && message('articleWishDenied')}
        {outcome === 'failed' && message('articleWishFailed')}
      </p>
    </section>
  );
}
