import { useState } from 'preact/hooks';
import { readByHand } from '../../../utils/browser/background/reader-loading.ts';
import { message } from '../../../utils/browser/texts.ts';

type Outcome = 'none' | 'read' | 'failed';

interface Props {
  tabId: number;
  /** A reader is there already. */
  isRead: boolean;
}

/** In a private window nothing is written down: what can be done is to read this one page now. */
export function PrivateReading({ tabId, isRead }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('none');
  const read = () => {
    readByHand(tabId).then(
      () => setOutcome('read'),
      () => setOutcome('failed'),
    );
  };
  return (
    <>
      <p>{message('popupPrivate')}</p>
      {!isRead && outcome !== 'read' && (
        <button type="button" class="main" onClick={read}>
          {message('actionReadThisPage')}
        </button>
      )}
      <p role="status" class={outcome === 'failed' ? 'failure' : ''}>
        {outcome === 'failed' && message('popupCannotRead')}
        {outcome !== 'failed' && (isRead || outcome === 'read') && message('popupPrivateIsRead')}
      </p>
    </>
  );
}
