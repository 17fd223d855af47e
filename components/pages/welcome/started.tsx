import { useEffect, useRef } from 'preact/hooks';
import { message } from '../../../utils/browser/texts.ts';
import { isolated, startText } from './start-text.ts';
import type { StartOutcome } from './starting.ts';

interface Options {
  outcome: Extract<StartOutcome, { kind: 'on' | 'on-everywhere' }>;
  /** Called to start at another instance. */
  onAnother: () => void;
}

/** It is on: says so, and leads to where it can be seen. */
export function Started({ outcome, onAnother }: Options) {
  const said = useRef<HTMLParagraphElement>(null);
  // The field that had the focus is gone.
  useEffect(() => said.current?.focus(), []);
  return (
    <div class="start started">
      <p ref={said} class="started-text" tabIndex={-1}>
        {startText(outcome)}
      </p>
      {outcome.kind === 'on' && (
        <>
          <a class="main" href={`${outcome.address.origin}/`} target="_blank" rel="noreferrer">
            {message('actionOpenSite', isolated(outcome.address.site.host))}
          </a>
          <button type="button" class="quiet" onClick={onAnother}>
            {message('actionStartAnother')}
          </button>
        </>
      )}
    </div>
  );
}
