import { render } from 'preact';
import { Options } from '../../components/settings/options/options.tsx';
import { readOptionsData } from '../../components/settings/options/options-data.ts';
import { setPageLanguage } from '../../components/settings/page-language.ts';
import { message } from '../../utils/extension/messages.ts';

const root = document.querySelector('#options');
setPageLanguage();
document.title = message('headingOptionsTab');
if (root) {
  // A browser that cannot read its own storage still has something to say.
  const view = await readOptionsData().then(
    (data) => <Options {...data} />,
    () => <p>{message('optionsBroken')}</p>,
  );
  render(view, root);
}
