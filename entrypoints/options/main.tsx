import { render } from 'preact';
import { Options } from '../../components/pages/options/options.tsx';
import { readOptionsData } from '../../components/pages/options/options-data.ts';
import { setPageLanguage } from '../../components/pages/page-language.ts';
import { message } from '../../utils/browser/texts.ts';

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
