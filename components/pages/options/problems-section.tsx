import { message } from '../../../utils/browser/texts.ts';
import {
  problemsIn,
  type SettingProblem,
  type StoredSettings,
  withoutProblem,
} from '../../../utils/settings/stored-settings.ts';
import { useWriting } from '../use-writing.ts';

/** Stored values that cannot be used, each with a way to be rid of just that one. */
export function ProblemsSection({ stored }: { stored: StoredSettings }) {
  const { hasFailed, write } = useWriting();
  const problems = problemsIn(stored);
  if (problems.length === 0) return null;
  return (
    // Never folded: it asks for something.
    <section id="problems" aria-labelledby="problems-heading">
      <h2 id="problems-heading">{message('headingProblems')}</h2>
      <p>{message('optionsProblems')}</p>
      <ul class="problems">
        {problems.map((problem) => (
          <li key={`${problem.place} ${problem.key}`}>
            <p>{problemText(problem)}</p>
            <button
              type="button"
              class="text"
              onClick={() => void write((now) => withoutProblem(now, problem))}
            >
              {message('actionClearValue', problem.key, placeName(problem.place))}
            </button>
          </li>
        ))}
      </ul>
      {hasFailed && (
        <p class="failure" role="alert">
          {message('settingNotSaved')}
        </p>
      )}
    </section>
  );
}

/** As much of a value as says which one it is; it may be a whole file by mistake. */
const LONGEST_VALUE = 60;

function problemText({ place, key, value }: SettingProblem): string {
  const text = JSON.stringify(value) ?? '';
  const shown = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
  return message('optionsProblem', key, placeName(place), shown);
}

function placeName(place: string | null): string {
  return place ?? message('labelEverywhere');
}
