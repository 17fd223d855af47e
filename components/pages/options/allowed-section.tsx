import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Allowed, allowedSites } from '../../../utils/browser/sites/allowed-origins.ts';
import { message } from '../../../utils/browser/texts.ts';

/** Everything that the browser allows the extension, each with the way to take it back (issue 18). */
export function AllowedSection({ origins }: { origins: readonly string[] }) {
  const [outcome, setOutcome] = useState<{ name: string; isGone: boolean } | null>(null);
  const status = useRef<HTMLParagraphElement>(null);

  // The button goes with its site.
  useEffect(() => {
    if (outcome) status.current?.focus();
  }, [outcome]);

  const takeBack = ({ patterns }: Allowed, name: string) => {
    browser.permissions.remove({ origins: [...patterns] }).then(
      (isGone) => setOutcome({ name, isGone }),
      () => setOutcome({ name, isGone: false }),
    );
  };

  const sites = allowedSites(origins);
  return (
    <>
      <p>{sites.length === 0 ? message('allowedNone') : message('allowedIntroduction')}</p>
      {sites.length > 0 && (
        <ul>
          {sites.map((allowed) => {
            const name = nameOf(allowed);
            return (
              <li key={`${allowed.use} ${allowed.site}`} class="kept-item">
                <bdi class="title">{name}</bdi>
                <p>{purposeOf(allowed)}</p>
                <button
                  type="button"
                  class="text"
                  aria-label={message('labelTakeBackKeptSite', name)}
                  onClick={() => takeBack(allowed, name)}
                >
                  {message('actionTakeBack')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p
        ref={status}
        role="status"
        tabIndex={-1}
        class={outcome?.isGone === false ? 'failure' : ''}
      >
        {outcome?.isGone && message('allowedTakenBack', outcome.name)}
        {outcome?.isGone === false && message('sitesNotTakenBack')}
      </p>
    </>
  );
}

function nameOf({ use, site }: Allowed): string {
  if (use === 'everywhere') return message('labelAllSites');
  return use === 'below' ? message('labelSitesBelow', site) : site;
}

function purposeOf({ use }: Allowed): string {
  return use === 'articles' ? message('allowedForArticles') : message('allowedForThreads');
}
