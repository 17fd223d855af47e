import { useState } from 'preact/hooks';
import { message, textLanguage } from '../../../utils/browser/texts.ts';
import { clearStoredData, storedBytes } from '../../../utils/settings/stored-data.ts';
import { Dialog } from '../dialog.tsx';
import { useStored } from './use-stored.ts';

type Outcome = 'none' | 'cleared' | 'failed';

/** How much is stored, and the way to be rid of it. */
export function StoredDataSection({ bytes: atFirst }: { bytes: number }) {
  const [bytes, look] = useStored(atFirst, storedBytes);
  const [isAsking, setIsAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>('none');

  const clear = async () => {
    setIsAsking(false);
    setOutcome(
      await clearStoredData().then(
        () => 'cleared' as const,
        () => 'failed' as const,
      ),
    );
    await look();
  };

  return (
    <>
      <p>{message('dataStored', inWords(bytes))}</p>
      <button type="button" class="quiet" onClick={() => setIsAsking(true)}>
        {message('actionClearData')}
      </button>
      <p role="status" class={outcome === 'failed' ? 'failure' : ''}>
        {outcome === 'cleared' && message('dataCleared')}
        {outcome === 'failed' && message('dataNotCleared')}
      </p>
      {isAsking && (
        <Dialog heading={message('headingClearData')} onClose={() => setIsAsking(false)}>
          <p>{message('dataConfirm')}</p>
          <div class="answers">
            <button type="button" class="main" onClick={() => void clear()}>
              {message('actionClearData')}
            </button>
            <button type="button" class="quiet" onClick={() => setIsAsking(false)}>
              {message('actionCancel')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

const BYTES_IN_KILOBYTE = 1_000;

function inWords(bytes: number): string {
  const isSmall = bytes < BYTES_IN_KILOBYTE;
  const format = new Intl.NumberFormat(textLanguage(), {
    style: 'unit',
    unit: isSmall ? 'byte' : 'kilobyte',
    unitDisplay: isSmall ? 'long' : 'short',
    maximumFractionDigits: 1,
  });
  return format.format(isSmall ? bytes : bytes / BYTES_IN_KILOBYTE);
}
