import { ampSource, withoutAmpPath, withoutAmpQuery } from '../../../utils/thread/addresses/amp.ts';
import { archiveHost, copiedPage } from '../../../utils/thread/addresses/archives.ts';
import { FediverseHosts } from '../../../utils/thread/addresses/fediverse-hosts.ts';
import { identify } from '../../../utils/thread/addresses/identity.ts';
import { decoded, innerAddress } from '../../../utils/thread/addresses/inner-address.ts';
import { readLink } from '../../../utils/thread/addresses/link-class.ts';
import { isPersonPage } from '../../../utils/thread/addresses/person-pages.ts';
import { postAddress } from '../../../utils/thread/addresses/post-address.ts';
import { PostLinks } from '../../../utils/thread/addresses/post-links.ts';
import {
  isBridgedPerson,
  isBridgedPost,
  shapeOf,
} from '../../../utils/thread/addresses/post-shapes.ts';
import { redirectTarget } from '../../../utils/thread/addresses/redirects.ts';
import { isShortLink } from '../../../utils/thread/addresses/short-links.ts';
import { desktopHost, siteForm } from '../../../utils/thread/addresses/site-forms.ts';
import { withTextFragment } from '../../../utils/thread/addresses/text-fragment.ts';
import {
  withoutAccess,
  withoutParameter,
  withoutTracking,
} from '../../../utils/thread/addresses/tracking.ts';
import { barePath, queryValue, webAddress } from '../../../utils/thread/addresses/web-address.ts';
import type { OfText } from './of-text.ts';

/** Those whose paths are read. */
const FORM_HOSTS = (
  'youtube.com arxiv.org wikipedia.org reddit.com redd.it x.com instagram.com medium.com biorxiv.org lwn.net ' +
  'npr.org apnews.com heise.de taz.de zeit.de spiegel.de welt.de stackoverflow.com amazon.com a.example'
).split(' ');

/** Sites that other addresses are wrapped in: what stands in theirs is read as an address of its own. */
const AROUND = [
  'https://a.example/',
  'https://www.google.com/url?q=https://a.example/',
  'https://www.google.com/amp/s/',
  'https://web.archive.org/web/2026/https://a.example/',
  'https://archive.ph/2026/',
  'https://l.facebook.com/l.php?u=',
  'https://a.example/@ana/',
  'https://a.example/x#:~:text=',
];

/** The text in each of the places that an address has for one. */
function addressesWith(text: string): string[] {
  return [
    ...AROUND.map((around) => around + text),
    `https://a.example${text}`,
    `https://${text}/`,
    text,
  ];
}

const ofAddress =
  (read: (address: string) => unknown): OfText =>
  (text) => {
    const addresses = addressesWith(text);
    return () => addresses.map(read);
  };
const ofUrl =
  (read: (url: URL) => unknown): OfText =>
  (text) => {
    const urls = addressesWith(text).flatMap((address) => URL.parse(address) ?? []);
    return () => urls.map(read);
  };

/** What reads addresses, by the module and the name of what it exports. */
export const OF_ADDRESS: Readonly<Record<string, OfText>> = {
  'addresses/amp.ts ampSource': ofUrl(ampSource),
  'addresses/amp.ts withoutAmpPath': ofUrl(({ pathname }) => withoutAmpPath(pathname)),
  'addresses/amp.ts withoutAmpQuery': (text) => () => withoutAmpQuery(`?${text}`),
  'addresses/archives.ts archiveHost': (text) => () => archiveHost(text),
  'addresses/archives.ts copiedPage': ofUrl(copiedPage),
  'addresses/identity.ts identify': ofAddress(identify),
  'addresses/inner-address.ts decoded': (text) => () => decoded(text),
  'addresses/inner-address.ts innerAddress': ofAddress(innerAddress),
  'addresses/link-class.ts readLink': (text) => {
    const hosts = new FediverseHosts(['harbour.example']);
    const addresses = addressesWith(`${text}/readLink`);
    return () => addresses.map((address) => readLink(address, hosts));
  },
  'addresses/post-address.ts postAddress': (text) => () =>
    postAddress(`https://a.example/@${text}/1`),
  'addresses/person-pages.ts isPersonPage': (text) => () =>
    ['x.com', 'bsky.app', 'instagram.com', text].map((host) => isPersonPage(host, `/${text}`)),
  'addresses/post-shapes.ts isBridgedPerson': ofUrl(({ pathname }) => isBridgedPerson(pathname)),
  'addresses/post-shapes.ts isBridgedPost': ofUrl(({ pathname }) => isBridgedPost(pathname)),
  'addresses/post-shapes.ts shapeOf': ofUrl(({ pathname, hash }) =>
    [true, false].map((isKnown) => shapeOf(pathname, hash, isKnown)),
  ),
  'addresses/redirects.ts redirectTarget': ofUrl(redirectTarget),
  'addresses/short-links.ts isShortLink': ofUrl((url) => isShortLink(url, url)),
  'addresses/site-forms.ts desktopHost': (text) => () => desktopHost(text),
  'addresses/site-forms.ts siteForm': (text) => () =>
    FORM_HOSTS.flatMap((host) => [
      siteForm({ host, path: `/${text}`, search: `?${text}` }),
      siteForm({ host, path: `/doi/10.1234/${text}-`, search: '' }),
    ]),
  'addresses/text-fragment.ts withTextFragment': (text) => () =>
    withTextFragment('https://a.example/', [{ text, before: text, after: text }]),
  'addresses/tracking.ts withoutAccess': (text) => () => withoutAccess(`?${text}`, 'a.example'),
  'addresses/tracking.ts withoutParameter': (text) => () =>
    withoutParameter(`?${text}`, () => true),
  'addresses/tracking.ts withoutTracking': (text) => () => withoutTracking(`?${text}`, 'a.example'),
  'addresses/web-address.ts barePath': ofUrl(barePath),
  'addresses/web-address.ts queryValue': (text) => () => queryValue(`?${text}`, 'q'),
  'addresses/web-address.ts webAddress': ofAddress(webAddress),
  'addresses/post-links.ts PostLinks': (text) => {
    const links = new PostLinks(['harbour.example']);
    const addresses = addressesWith(text);
    return () => {
      links.add('1', addresses);
      return addresses.map((address) => links.find(address));
    };
  },
};
