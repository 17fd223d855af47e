import { render } from 'preact';
import { SiteSwitch } from '../../components/settings/site-switch.tsx';
import { textDirection, textLanguage } from '../../utils/extension/messages.ts';
import { readTabSite } from '../../utils/extension/tab-site.ts';

const root = document.querySelector('#popup');
document.documentElement.lang = textLanguage();
document.documentElement.dir = textDirection();
if (root) render(<SiteSwitch site={await readTabSite()} />, root);
