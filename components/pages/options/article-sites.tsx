import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { siteOfArticlePattern } from '../../../utils/browser/sites/article-grants.ts';
import { message } from '../../../utils/browser/texts.ts';

/** The sites that articles may be fetched from, each with the way to take that back. */
export function ArticleSites({ patterns }: { patterns: readonly string[] }) {
  const [hasFailed, setHasFailed] = useState(false);
  const takeBack = (pattern: string) => {
    browser.permissions.remove({ origins: [pattern] }).then(
      (isRemoved) => setHasFailed(!isRemoved),
      () => setHasFailed(true),
    );
  };
  if (patterns.length === 0) return null;
  return (
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
                onClick={() => takeBack(pattern)}
              >
                {message('actionTakeBack')}
              </button>
            </li>
          );
        })}
      </ul>
      {hasFailed && (
        <p class="failure" role="alert">
          {message('sitesNotTakenBack')}
        </p>
      )}
    </>
  );
}
