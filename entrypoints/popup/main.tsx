import { render } from 'preact';
import { setPageLanguage } from '../../components/settings/page-language.ts';
import { Popup } from '../../components/settings/popup/popup.tsx';
import { readPopupData } from '../../components/settings/popup/popup-data.ts';
import { message } from '../../utils/extension/messages.ts';

const root = document.querySelector('#popup');
setPageLanguage();
if (root) {
  // A browser that cannot read its own storage still has something to say.
  const view = await readPopupData().then(
    (data) => <Popup {...data} />,
    () => <p>{message('popupBroken')}</p>,
  );
  render(view, root);
}
