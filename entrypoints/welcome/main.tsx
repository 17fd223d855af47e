import { render } from 'preact';
import { setPageLanguage } from '../../components/settings/page-language.ts';
import { Welcome } from '../../components/settings/welcome/welcome.tsx';

const root = document.querySelector('#welcome');
setPageLanguage();
if (root) render(<Welcome />, root);
