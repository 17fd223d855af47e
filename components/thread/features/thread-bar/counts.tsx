import { countedMessage, message } from '../../../../utils/browser/texts.ts';
import type { BarReading } from './bar-reading.ts';
import { missingFrom } from './missing.ts';

/** T1: how much of the thread is here, and how much is not: what the dot on the button stands for. */
export function Counts({ reading }: { reading: BarReading }) {
  const { posts, people } = reading.counts;
  return (
    <p class="throughline-thread-bar-counts">
      <span>
        {message(
          'barCounts',
          countedMessage('barPosts', posts),
          countedMessage('barPeople', people),
        )}
      </span>
      {missingFrom(reading).map((fact) => (
        <span class="throughline-thread-bar-missing" key={fact}>
          {fact}
        </span>
      ))}
    </p>
  );
}
