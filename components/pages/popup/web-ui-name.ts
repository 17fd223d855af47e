import type { TabSite } from '../../../utils/browser/sites/tab-site.ts';
import { message } from '../../../utils/browser/texts.ts';

type WebUi = NonNullable<Extract<TabSite, { kind: 'site' }>['mastodon']>;

/** Which web UI a page has, in words; of one that is only akin to Mastodon's, what that means here. */
export function webUiText({ flavour, version }: WebUi): string {
  if (flavour === 'other') return message('popupOtherWebUi', version);
  if (version === '') return message('labelMastodon');
  if (flavour === 'glitch-soc') return message('labelGlitchSoc', version);
  return message('labelMastodonVersion', version);
}
