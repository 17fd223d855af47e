import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { REST } from '../components/thread/rest.ts';
import { giveRest } from '../utils/browser/channel/rest-asking.ts';
import { prepareTexts } from '../utils/browser/texts.ts';

export default defineUnlistedScript(() => {
  giveRest(REST);
  setTimeout(prepareTexts);
});
