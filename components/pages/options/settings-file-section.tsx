import { message } from '../../../utils/browser/texts.ts';
import { fileName, toFile } from '../../../utils/settings/settings-file.ts';
import type { StoredSettings } from '../../../utils/settings/stored-settings.ts';
import { ImportSettings } from './import-settings.tsx';

/** Settings as a file: to keep, and to take to another browser. */
export function SettingsFileSection({ stored }: { stored: StoredSettings }) {
  return (
    <>
      <p>{message('fileIntroduction')}</p>
      <button type="button" class="quiet" onClick={() => save(stored)}>
        {message('actionExport')}
      </button>
      <ImportSettings stored={stored} />
    </>
  );
}

function save(stored: StoredSettings): void {
  const address = URL.createObjectURL(new Blob([toFile(stored)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(new Date());
  link.click();
  // The click is a task of its own in Firefox: the address has to live until then.
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_STARTS_MS);
}

const DOWNLOAD_STARTS_MS = 10_000;
