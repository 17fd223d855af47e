import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { message } from '../../../utils/browser/texts.ts';

/** A grant for many sites at once, made in the browser's own pages: it can only be taken back. */
export function WiderGrant({ pattern }: { pattern: string }) {
  const [hasFailed, setHasFailed] = useState(false);
  const takeBack = () => {
    browser.permissions.remove({ origins: [pattern] }).then(
      (isRemoved) => setHasFailed(!isRemoved),
      () => setHasFailed(true),
    );
  };
  return (
    <div class="wider">
      <p>{message('sitesWider', pattern)}</p>
      <button type="button" class="text" onClick={takeBack}>
        {message('actionTakeBack')}
      </button>
      {hasFailed && (
        <p class="failure" role="alert">
          {message('sitesNotTakenBack')}
        </p>
      )}
    </div>
  );
}
