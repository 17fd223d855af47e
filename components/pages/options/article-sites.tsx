import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { siteOfArticlePattern } from '../../../utils/browser/sites/article-grants.ts';
import { message } from '../../../utils/browser/texts.ts';

/** The sites that articles may be fetched from, each with the way to take that back. */
export function ArticleSites({ patterns }: { patterns: readonly string[] }) {
  const [outcome, setOutcome] = useState<{ site: string; isGone: boolean } | null>(null);
  const status = useRef<HTMLParagraphElement>(null);

  // The button goes with its site.
  useEffect(() => {
    if (outcome) status.current?.focus();
  }, [outcome]);

  const takeBack = (pattern: string, site: string) => {
    browser.permissions.remove({ origins: [pattern] }).then(
      (isGone) => setOutcome({ site, isGone }),
      () => setOutcome({ site, isGone: false }),
    );
  };

  return (
    <>
      {patterns.length > 0 && (
        <>
          <h3>{message('headingKeptSites')}</h3>
          <p>{message('keptSites')}</p>
          <ul>
            {patterns.map((pattern) => {
              const site = siteOfArticlePattern(pattern) ?? pattern;
              return (
                <li key={pattern} class="kept-item">
                  <bdi>{site}</bdi>
                  <button
                    type="button"
                    class="text"
                    aria-label={message('labelTakeBackKeptSite', site)}
                    onClick={() => takeBack(pattern, site)}
                  >
                    {message('actionTakeBack')}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <p
        ref={status}
        role="status"
        tabIndex={-1}
        class={outcome?.isGone === false ? 'failure' : ''}
      >
        {outcome?.isGone && message('keptSiteTakenBack', outcome.site)}
        {outcome?.isGone === false && message('sitesNotTakenBack')}
      </p>
    </>
  );
}
