import { render } from 'preact';
import { setPageLanguage } from '../../components/pages/page-language.ts';
import { Welcome } from '../../components/pages/welcome/welcome.tsx';

const root = document.querySelector('#welcome');
setPageLanguage();
if (root) render(<Welcome />, root);
