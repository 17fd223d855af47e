import { useId, useRef, useState } from 'preact/hooks';
import type { Health } from '../../../utils/browser/health/health-record.ts';
import { healthReport } from '../../../utils/browser/health/health-report.ts';
import type { Versions } from '../../../utils/browser/health/versions.ts';
import { message } from '../../../utils/browser/texts.ts';

type Outcome = 'none' | 'copied' | 'failed';

/** More lines than these are scrolled. */
const MOST_LINES = 16;

/** The text for an issue, as it will be copied: what somebody hands over, they see first. */
export function HealthReport({ health, versions }: { health: Health; versions: Versions }) {
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const [namesSites, setNamesSites] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>('none');
  const report = healthReport({ health, versions, namesSites });

  const copy = () => {
    navigator.clipboard.writeText(report).then(
      () => setOutcome('copied'),
      () => {
        setOutcome('failed');
        text.current?.select();
      },
    );
  };

  return (
    <div class="report">
      <p id={`${id}-about`}>{message('reportAbout')}</p>
      <div class="setting">
        <label for={`${id}-sites`}>{message('labelReportSites')}</label>
        <input
          type="checkbox"
          id={`${id}-sites`}
          checked={namesSites}
          aria-describedby={`${id}-sites-about`}
          onChange={({ currentTarget }) => {
            setNamesSites(currentTarget.checked);
            setOutcome('none');
          }}
        />
        <p id={`${id}-sites-about`}>{message('reportSitesAbout')}</p>
      </div>
      <label for={`${id}-text`}>{message('labelReport')}</label>
      <textarea
        ref={text}
        id={`${id}-text`}
        readOnly
        dir="ltr"
        lang="en"
        rows={Math.min(report.split('\n').length, MOST_LINES)}
        aria-describedby={`${id}-about`}
        value={report}
      />
      <button type="button" class="main" onClick={copy}>
        {message('actionCopyReport')}
      </button>
      <p role="status" class={outcome === 'failed' ? 'failure' : ''}>
        {outcome === 'copied' && message('reportCopied')}
        {outcome === 'failed' && message('reportNotCopied')}
      </p>
    </div>
  );
}
