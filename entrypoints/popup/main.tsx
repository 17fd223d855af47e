import { render } from 'preact';
import { setPageLanguage } from '../../components/pages/page-language.ts';
import { Popup } from '../../components/pages/popup/popup.tsx';
import { readPopupData } from '../../components/pages/popup/popup-data.ts';
import { message } from '../../utils/browser/texts.ts';

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
