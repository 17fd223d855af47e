import { useEffect, useRef, useState } from 'preact/hooks';
import { clearKept, removeKept } from '../../../utils/browser/channel/kept-asking.ts';
import type { KeptList as Kept } from '../../../utils/browser/channel/kept-messages.ts';
import { countedMessage, message } from '../../../utils/browser/texts.ts';
import { bytesOf, type KeptEntry } from '../../../utils/storage/kept-entry.ts';
import { KEPT_DAYS, MOST_ARTICLES, MOST_BYTES } from '../../../utils/storage/kept-limits.ts';
import { bytesInWords } from '../bytes-in-words.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { daysInWords } from '../days-in-words.ts';
import { KeptList, nameOf } from './kept-list.tsx';

type Outcome = { kind: 'none' | 'cleared' | 'failed' } | { kind: 'removed'; name: string };

interface Props {
  /** Undefined until they are known; null where nobody can say. */
  kept: Kept | undefined;
  look: () => Promise<Kept>;
}

/** The articles that are kept (L5, issue 14): what, for how long, how much; and the ways to be rid of them. */
export function KeptSection({ kept, look }: Props) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [isAsking, setIsAsking] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLParagraphElement>(null);

  // The button goes with its article: the next one takes its place, for who goes by keys.
  const goneFrom = useRef(-1);
  useEffect(() => {
    const at = goneFrom.current;
    goneFrom.current = -1;
    if (at < 0 || !kept) return;
    const buttons = list.current?.querySelectorAll('button');
    (buttons?.[Math.min(at, kept.length - 1)] ?? status.current)?.focus();
  }, [kept]);

  const remove = async (entry: KeptEntry) => {
    const isGone = await removeKept(entry.address);
    // Said first: what has no words cannot have the focus.
    setOutcome(isGone ? { kind: 'removed', name: nameOf(entry) } : { kind: 'failed' });
    if (isGone && kept) goneFrom.current = kept.indexOf(entry);
    await look();
  };

  const clear = async () => {
    setIsAsking(false);
    const isGone = await clearKept();
    await look();
    setOutcome({ kind: isGone ? 'cleared' : 'failed' });
  };

  return (
    <>
      <p>
        {message('keptAbout', daysInWords(KEPT_DAYS), bytesInWords(MOST_BYTES), `${MOST_ARTICLES}`)}
      </p>
      {kept === null && <p class="failure">{message('keptUnreadable')}</p>}
      {kept?.length === 0 && <p>{message('keptNone')}</p>}
      {kept && kept.length > 0 && (
        <>
          <p>
            {message(
              'keptNow',
              countedMessage('labelKeptArticles', kept.length),
              bytesInWords(bytesOf(kept)),
            )}
          </p>
          <div ref={list}>
            <KeptList kept={kept} onRemove={(entry) => void remove(entry)} />
          </div>
          <button type="button" class="quiet" onClick={() => setIsAsking(true)}>
            {message('actionClearKept')}
          </button>
        </>
      )}
      <p
        ref={status}
        role="status"
        tabIndex={-1}
        class={outcome.kind === 'failed' ? 'failure' : ''}
      >
        {outcome.kind === 'removed' && message('keptRemoved', outcome.name)}
        {outcome.kind === 'cleared' && message('keptCleared')}
        {outcome.kind === 'failed' && message('keptNotRemoved')}
      </p>
      {isAsking && (
        <ConfirmDialog
          heading={message('headingClearKept')}
          question={message('keptConfirm')}
          action={message('actionClearKept')}
          onConfirm={() => void clear()}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
