import { useId, useState } from 'preact/hooks';
import { message } from '../../../utils/browser/texts.ts';
import {
  isSyncing,
  type SyncFailure,
  startSyncing,
  stopSyncing,
} from '../../../utils/settings/settings-sync.ts';
import { useStored } from './use-stored.ts';

/** Copying the settings to the reader's own account with the browser's maker: theirs to choose. */
export function SyncSection({ isSyncing: atFirst }: { isSyncing: boolean }) {
  const id = useId();
  const [isOn, look] = useStored(atFirst, isSyncing);
  const [failure, setFailure] = useState<SyncFailure | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const choose = async (isWanted: boolean) => {
    setIsBusy(true);
    try {
      if (isWanted) setFailure(await startSyncing());
      else {
        await stopSyncing();
        setFailure(null);
      }
    } catch {
      setFailure('refused');
    }
    await look();
    setIsBusy(false);
  };

  return (
    <>
      <div class="setting">
        <label for={id}>{message('labelSync')}</label>
        <input
          type="checkbox"
          id={id}
          checked={isOn}
          disabled={isBusy}
          aria-describedby={`${id}-about`}
          onChange={({ currentTarget }) => void choose(currentTarget.checked)}
        />
        <p id={`${id}-about`}>{message('aboutSync')}</p>
      </div>
      <p role="status" class="failure">
        {failure === 'too-much' && message('syncTooMuch')}
        {failure === 'refused' && message('syncRefused')}
      </p>
    </>
  );
}
