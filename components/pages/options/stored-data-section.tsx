import { useState } from 'preact/hooks';
import { clearKept } from '../../../utils/browser/channel/kept-asking.ts';
import { clearThreads } from '../../../utils/browser/channel/threads-asking.ts';
import { clearHealth } from '../../../utils/browser/health/health-store.ts';
import { message } from '../../../utils/browser/texts.ts';
import { clearStoredData } from '../../../utils/settings/stored-data.ts';
import { bytesInWords } from '../bytes-in-words.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';

type Outcome = 'none' | 'cleared' | 'failed';

interface Props {
  bytes: number;
  /** Whatever came of it, some of what is stored may be gone. */
  onCleared: () => Promise<unknown>;
}

/** How much is stored, and the way to be rid of it, kept articles, remembered threads and all. */
export function StoredDataSection({ bytes, onCleared }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>('none');

  const clear = async () => {
    setIsAsking(false);
    // Each by itself: what one cannot clear must not keep the others.
    const gone = await Promise.all([
      clearKept(),
      clearThreads(),
      clearHealth(),
      clearStoredData().then(
        () => true,
        () => false,
      ),
    ]);
    setOutcome(gone.every(Boolean) ? 'cleared' : 'failed');
    await onCleared();
  };

  return (
    <>
      <p>{message('dataStored', bytesInWords(bytes))}</p>
      <button type="button" class="quiet" onClick={() => setIsAsking(true)}>
        {message('actionClearData')}
      </button>
      <p role="status" class={outcome === 'failed' ? 'failure' : ''}>
        {outcome === 'cleared' && message('dataCleared')}
        {outcome === 'failed' && message('dataNotCleared')}
      </p>
      {isAsking && (
        <ConfirmDialog
          heading={message('headingClearData')}
          question={message('dataConfirm')}
          action={message('actionClearData')}
          onConfirm={() => void clear()}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
