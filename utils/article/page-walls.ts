import { webAddress } from '../thread/addresses/web-address.ts';

/** What of a page says that its article is behind something; read before Readability takes the page apart. */
interface WallSigns {
  isLoginAddress: boolean;
  hasPassword: boolean;
  isConsentHost: boolean;
  isConsentPath: boolean;
  hasConsentForm: boolean;
  hasForm: boolean;
}

/** Less is a headline and a sentence; Readability, too, takes less for no article at first sight. */
const LITTLE_TEXT = 500;
/** What people are asked to agree to is long; but not as long as an article about agreeing. */
const LONGEST_CONSENT = 8_000;

/** Whole labels of a host and whole steps of a path, as sites and their software call them. */
const LOGIN_HOSTS = ['login', 'signin', 'accounts', 'account', 'auth', 'sso', 'idp'];
const LOGIN_STEPS = [
  ...['login', 'log-in', 'log_in', 'signin', 'sign-in', 'sign_in', 'wp-login.php', 'login.php'],
  ...['sso', 'authorize', 'checkpoint'],
];
const CONSENT_HOSTS = ['consent', 'guce', 'cmp', 'privacy-gate'];
const CONSENT_STEPS = ['consent', 'collectconsent', 'cookiewall', 'cookie-wall', 'privacy-gate'];

/** The dialogs of the platforms that most sites use, each by the name in its own documentation. */
const CONSENT_DIALOGS = `
  #onetrust-consent-sdk, #CybotCookiebotDialog, #didomi-host, #usercentrics-root,
  #qc-cmp2-container, #cmpbox, .fc-consent-root, [id^="sp_message_container"],
  form[action*="consent"], form[action*="cookiewall"]
`;

/** @param address where the page was in the end: it often tells more than the page. */
export function wallSigns(doc: Document, address: string): WallSigns {
  const url = webAddress(address);
  return {
    isLoginAddress: isNamed(url, LOGIN_HOSTS, LOGIN_STEPS),
    hasPassword: doc.querySelector('input[type="password" i]') !== null,
    isConsentHost: isNamed(url, CONSENT_HOSTS, []),
    isConsentPath: isNamed(url, [], CONSENT_STEPS),
    hasConsentForm: doc.querySelector(CONSENT_DIALOGS) !== null,
    hasForm: doc.querySelector('form, button, input[type="submit" i]') !== null,
  };
}

/**
 * What stands before an article, if it is certain enough: an article that is called a wall cannot be read, and
 * a wall that is called an article is seen to be one.
 *
 * @param length of the words that were found, in UTF-16 units.
 */
export function wallOf(signs: WallSigns, length: number): 'login-wall' | 'consent-wall' | null {
  if (signs.isConsentHost && signs.hasForm && length < LONGEST_CONSENT) return 'consent-wall';
  if (signs.isLoginAddress && (signs.hasPassword || length < LITTLE_TEXT)) return 'login-wall';
  if (length >= LITTLE_TEXT) return null;
  if (signs.hasPassword) return 'login-wall';
  return signs.isConsentPath || signs.hasConsentForm ? 'consent-wall' : null;
}

function isNamed(url: URL | null, hosts: readonly string[], steps: readonly string[]): boolean {
  if (!url) return false;
  const [host = ''] = url.hostname.split('.');
  const path = url.pathname.toLowerCase().split('/');
  return hosts.includes(host) || steps.some((step) => path.includes(step));
}
