import { browser } from 'wxt/browser';
import { message } from '../../../utils/browser/texts.ts';

/** Leads to the options page: a link by its looks, a button by what it does. */
export function AllSettingsLink() {
  const open = () => {
    // Firefox leaves the popup open above the page that it was asked for.
    void browser.runtime.openOptionsPage().then(() => window.close());
  };
  return (
    <button type="button" class="text" onClick={open}>
      {message('actionSettings')}
    </button>
  );
}
