import { useEffect, useRef, useState } from 'preact/hooks';
import { clearThreads } from '../../../utils/browser/channel/threads-asking.ts';
import { countedMessage, message } from '../../../utils/browser/texts.ts';
import {
  MOST_THREADS,
  MOST_THREADS_BYTES,
  REMEMBERED_DAYS,
} from '../../../utils/storage/thread-limits.ts';
import type { ThreadsSummary } from '../../../utils/storage/thread-memories.ts';
import { bytesInWords } from '../bytes-in-words.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { daysInWords } from '../days-in-words.ts';

type Outcome = 'none' | 'cleared' | 'failed';

interface Props {
  /** Undefined until it is known; null where nobody can say. */
  remembered: ThreadsSummary | null | undefined;
  look: () => Promise<unknown>;
}

/** What is remembered of threads (issues 15, 16): what, for how long, how much; and the way to be rid of it. */
export function ThreadsSection({ remembered, look }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('none');
  const [isAsking, setIsAsking] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);

  // The button goes with what it clears.
  useEffect(() => {
    if (outcome === 'cleared') status.current?.focus();
  }, [outcome]);

  const clear = async () => {
    setIsAsking(false);
    const isGone = await clearThreads();
    await look();
    setOutcome(isGone ? 'cleared' : 'failed');
  };

  return (
    <>
      <p>
        {message(
          'threadsAbout',
          daysInWords(REMEMBERED_DAYS),
          bytesInWords(MOST_THREADS_BYTES),
          `${MOST_THREADS}`,
        )}
      </p>
      {remembered === null && <p class="failure">{message('threadsUnreadable')}</p>}
      {remembered?.threads === 0 && <p>{message('threadsNone')}</p>}
      {remembered && remembered.threads > 0 && (
        <>
          <p>
            {message(
              'threadsNow',
              countedMessage('labelThreads', remembered.threads),
              bytesInWords(remembered.bytes),
            )}
          </p>
          <button type="button" class="quiet" onClick={() => setIsAsking(true)}>
            {message('actionClearThreads')}
          </button>
        </>
      )}
      <p ref={status} role="status" tabIndex={-1} class={outcome === 'failed' ? 'failure' : ''}>
        {outcome === 'cleared' && message('threadsCleared')}
        {outcome === 'failed' && message('keptNotRemoved')}
      </p>
      {isAsking && (
        <ConfirmDialog
          heading={message('headingClearThreads')}
          question={message('threadsConfirm')}
          action={message('actionClearThreads')}
          onConfirm={() => void clear()}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
