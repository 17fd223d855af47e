import { useEffect, useRef, useState } from 'preact/hooks';
import type { Health, SeenSite } from '../../../utils/browser/health/health-record.ts';
import { clearHealth, onHealthChanged } from '../../../utils/browser/health/health-store.ts';
import { versionsHere } from '../../../utils/browser/health/versions.ts';
import { message } from '../../../utils/browser/texts.ts';
import { flavourOf } from '../../../utils/mastodon/page/detection.ts';
import type { MarkupName } from '../../../utils/mastodon/page/markup.ts';
import { HealthProblems } from './health-problems.tsx';
import { HealthReport } from './health-report.tsx';

/** What a page is read by, for people. */
const READ_BY: Readonly<Record<MarkupName, () => string>> = {
  classic: () => message('labelReadByClassic'),
  redesign: () => message('labelReadByRedesign'),
  meaning: () => message('labelReadByMeaning'),
};

type Outcome = 'none' | 'cleared' | 'failed';

/** What failed lately, on what versions, and a report of it (issue 18). */
export function HealthSection({ health: atFirst }: { health: Health }) {
  const [health, setHealth] = useState(atFirst);
  const [outcome, setOutcome] = useState<Outcome>('none');
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => onHealthChanged(setHealth), []);
  // The button goes with what it clears.
  useEffect(() => {
    if (outcome === 'cleared') status.current?.focus();
  }, [outcome]);

  const clear = async () => setOutcome((await clearHealth()) ? 'cleared' : 'failed');
  const { problems, sites } = health;
  const isEmpty = problems.length === 0 && sites.length === 0;
  const versions = versionsHere();
  return (
    <>
      <p>{message('healthIntroduction')}</p>
      <h3>{message('headingHealthProblems')}</h3>
      {problems.length === 0 ? (
        <p>{message('healthNone')}</p>
      ) : (
        <HealthProblems problems={problems} />
      )}
      <h3>{message('headingVersions')}</h3>
      <ul class="versions">
        <li>{message('labelThroughlineVersion', versions.extension)}</li>
        {versions.browser !== '' && <li>{versions.browser}</li>}
        {sites.map((site) => (
          <li key={site.host}>
            <bdi>{site.host}</bdi>
            <span>{mastodonText(site)}</span>
            <span>{readByText(site)}</span>
          </li>
        ))}
      </ul>
      {!isEmpty && (
        <button type="button" class="quiet" onClick={() => void clear()}>
          {message('actionClearHealth')}
        </button>
      )}
      <p ref={status} role="status" tabIndex={-1} class={outcome === 'failed' ? 'failure' : ''}>
        {outcome === 'cleared' && message('healthCleared')}
        {outcome === 'failed' && message('keptNotRemoved')}
      </p>
      <h3>{message('headingReport')}</h3>
      <HealthReport health={health} versions={versions} />
    </>
  );
}

function mastodonText({ version }: SeenSite): string {
  if (version === '') return message('labelMastodon');
  return flavourOf(version) === 'glitch-soc'
    ? message('labelGlitchSoc', version)
    : message('labelMastodonVersion', version);
}

function readByText({ readBy }: SeenSite): string {
  return readBy === null ? message('labelReadByNothing') : READ_BY[readBy]();
}
