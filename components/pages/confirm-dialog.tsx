import { message } from '../../utils/browser/texts.ts';
import { Dialog } from './dialog.tsx';

interface Props {
  heading: string;
  question: string;
  /** What the button that does it says. */
  action: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is done that cannot be undone. */
export function ConfirmDialog({ heading, question, action, onConfirm, onClose }: Props) {
  return (
    <Dialog heading={heading} onClose={onClose}>
      <p>{question}</p>
      <div class="answers">
        <button type="button" class="main" onClick={onConfirm}>
          {action}
        </button>
        <button type="button" class="quiet" onClick={onClose}>
          {message('actionCancel')}
        </button>
      </div>
    </Dialog>
  );
}
