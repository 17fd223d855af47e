import { ampSource, withoutAmpPath, withoutAmpQuery } from '../../../utils/thread/articles/amp.ts';
import { archiveHost, copiedPage } from '../../../utils/thread/articles/archives.ts';
import { FediverseHosts } from '../../../utils/thread/articles/fediverse-hosts.ts';
import { identify } from '../../../utils/thread/articles/identity.ts';
import { decoded, innerAddress } from '../../../utils/thread/articles/inner-address.ts';
import { readLink } from '../../../utils/thread/articles/link-class.ts';
import { postAddress } from '../../../utils/thread/articles/post-address.ts';
import { isBridgedPost, shapeOf } from '../../../utils/thread/articles/post-shapes.ts';
import { redirectTarget } from '../../../utils/thread/articles/redirects.ts';
import { desktopHost, siteForm } from '../../../utils/thread/articles/site-forms.ts';
import {
  withoutAccess,
  withoutParameter,
  withoutTracking,
} from '../../../utils/thread/articles/tracking.ts';
import { barePath, queryValue, webAddress } from '../../../utils/thread/articles/web-address.ts';
import { PostLinks } from '../../../utils/thread/post-links.ts';
import type { OfText } from './of-text.ts';

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
  'articles/amp.ts ampSource': ofUrl(ampSource),
  'articles/amp.ts withoutAmpPath': ofUrl(({ pathname }) => withoutAmpPath(pathname)),
  'articles/amp.ts withoutAmpQuery': (text) => () => withoutAmpQuery(`?${text}`),
  'articles/archives.ts archiveHost': (text) => () => archiveHost(text),
  'articles/archives.ts copiedPage': ofUrl(copiedPage),
  'articles/identity.ts identify': ofAddress(identify),
  'articles/inner-address.ts decoded': (text) => () => decoded(text),
  'articles/inner-address.ts innerAddress': ofAddress(innerAddress),
  'articles/link-class.ts readLink': (text) => {
    const hosts = new FediverseHosts(['harbour.example']);
    const addresses = addressesWith(`${text}/readLink`);
    return () => addresses.map((address) => readLink(address, hosts));
  },
  'articles/post-address.ts postAddress': (text) => () =>
    postAddress(`https://a.example/@${text}/1`),
  'articles/post-shapes.ts isBridgedPost': ofUrl(({ pathname }) => isBridgedPost(pathname)),
  'articles/post-shapes.ts shapeOf': ofUrl(({ pathname, hash }) =>
    [true, false].map((isKnown) => shapeOf(pathname, hash, isKnown)),
  ),
  'articles/redirects.ts redirectTarget': ofUrl(redirectTarget),
  'articles/site-forms.ts desktopHost': (text) => () => desktopHost(text),
  'articles/site-forms.ts siteForm': (text) => () =>
    ['youtube.com', 'arxiv.org', 'wikipedia.org', text].map((host) =>
      siteForm({ host, path: `/${text}`, search: `?${text}` }),
    ),
  'articles/tracking.ts withoutAccess': (text) => () => withoutAccess(`?${text}`),
  'articles/tracking.ts withoutParameter': (text) => () => withoutParameter(`?${text}`, () => true),
  'articles/tracking.ts withoutTracking': (text) => () => withoutTracking(`?${text}`, 'a.example'),
  'articles/web-address.ts barePath': ofUrl(barePath),
  'articles/web-address.ts queryValue': (text) => () => queryValue(`?${text}`, 'q'),
  'articles/web-address.ts webAddress': ofAddress(webAddress),
  'post-links.ts PostLinks': (text) => {
    const links = new PostLinks(['harbour.example']);
    const addresses = addressesWith(text);
    return () => {
      links.add('1', addresses);
      return addresses.map((address) => links.find(address));
    };
  },
};
