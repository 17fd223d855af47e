import { useId, useState } from 'preact/hooks';
import { message } from '../../../utils/browser/texts.ts';
import {
  type FileReading,
  fromFile,
  LARGEST_FILE_BYTES,
} from '../../../utils/settings/settings-file.ts';
import { changeSettings } from '../../../utils/settings/settings-store.ts';
import type { StoredSettings } from '../../../utils/settings/stored-settings.ts';
import { fileErrorText } from './file-error-text.ts';
import { ImportPreview } from './import-preview.tsx';

type Step =
  | { kind: 'none' | 'too-large' | 'unreadable' | 'done' | 'failed' }
  | { kind: 'read'; reading: FileReading };

/** Errors beyond these are no help: such a file is another one altogether. */
const MOST_ERRORS = 20;

/** Takes settings from a file: read, checked and shown before anything is replaced. */
export function ImportSettings({ stored }: { stored: StoredSettings }) {
  const id = useId();
  const [step, setStep] = useState<Step>({ kind: 'none' });

  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const next = await stepFor(file);
    // So that the same file can be chosen again once it is mended.
    input.value = '';
    setStep(next);
  };
  const replace = (settings: StoredSettings) => {
    changeSettings(() => settings).then(
      () => setStep({ kind: 'done' }),
      () => setStep({ kind: 'failed' }),
    );
  };

  const reading = step.kind === 'read' ? step.reading : null;
  const errors = reading && 'errors' in reading ? reading.errors : [];
  return (
    <div class="import">
      <label for={id}>{message('labelImport')}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${id}-outcome`}
        onChange={({ currentTarget }) => void choose(currentTarget)}
      />
      <div id={`${id}-outcome`} role="status" class={step.kind === 'done' ? '' : 'failure'}>
        {errors.length > 0 && (
          <>
            <p>{message('fileNotTaken')}</p>
            <ul>
              {errors.slice(0, MOST_ERRORS).map((error) => (
                <li key={fileErrorText(error)}>{fileErrorText(error)}</li>
              ))}
            </ul>
          </>
        )}
        {step.kind === 'too-large' && <p>{message('fileTooLarge')}</p>}
        {step.kind === 'unreadable' && <p>{message('fileUnreadable')}</p>}
        {step.kind === 'failed' && <p>{message('settingNotSaved')}</p>}
        {step.kind === 'done' && <p>{message('fileTaken')}</p>}
      </div>
      {reading && 'settings' in reading && (
        <ImportPreview
          before={stored}
          after={reading.settings}
          isNewer={reading.isNewer}
          onReplace={() => replace(reading.settings)}
          onCancel={() => setStep({ kind: 'none' })}
        />
      )}
    </div>
  );
}

async function stepFor(file: File): Promise<Step> {
  if (file.size > LARGEST_FILE_BYTES) return { kind: 'too-large' };
  try {
    return { kind: 'read', reading: fromFile(await file.text()) };
  } catch {
    // It was moved, or is on a disk that is gone.
    return { kind: 'unreadable' };
  }
}
