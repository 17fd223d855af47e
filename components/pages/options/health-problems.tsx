import type { Problem } from '../../../utils/browser/health/health-record.ts';
import { countedMessage, message, textLanguage } from '../../../utils/browser/texts.ts';
import { SETTING_KEYS } from '../../../utils/settings/settings.ts';
import { settingText } from '../setting-texts.ts';

/** What failed, the latest first. */
export function HealthProblems({ problems }: { problems: readonly Problem[] }) {
  const times = new Intl.DateTimeFormat(textLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <ul class="failures">
      {problems.map((problem) => (
        <li key={JSON.stringify({ ...problem, at: 0, times: 0 })} class="kept-item">
          <span class="title">{partName(problem.part)}</span>
          <p>
            <bdi>{problem.host}</bdi>
            <time dateTime={new Date(problem.at).toISOString()}>{times.format(problem.at)}</time>
            <span>{countedMessage('labelTimes', problem.times)}</span>
            <code dir="ltr">{[problem.error, problem.code].join(' ').trim()}</code>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What a person knows it by: a feature by its setting. */
function partName(part: string): string {
  const feature = SETTING_KEYS.find((key) => key === part);
  if (feature) return settingText(feature).name;
  switch (part) {
    case 'reading':
      return message('labelPartReading');
    case 'timeline':
      return message('labelPartTimeline');
    case 'meaning':
      return message('labelPartMeaning');
    case 'reader':
      return message('labelPartReader');
    default:
      return message('labelPartOther');
  }
}
