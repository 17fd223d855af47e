/**
 * Pages of people on large sites, by which bridges and cross-posters name them as `@ana@twitter.com`
 * (issue 12.18): somebody, not something to read (L1). Their posts are articles.
 */
import { isWithin } from './web-address.ts';

interface Site {
  hosts: readonly string[];
  /** A path without slashes at its end. */
  path: RegExp;
  /** Words in the place of a name that are pages of the site itself. */
  reserved: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

const SITES: readonly Site[] = [
  {
    // https://help.x.com/managing-your-account/change-x-handle: 15 letters, digits, underscores.
    hosts: ['x.com', 'twitter.com', 'nitter.net', 'xcancel.com'],
    path: /^\/@?(\w{1,15})(?:\/(?:with_replies|media|likes))?$/u,
    reserved: new Set(
      'about compose explore hashtag home i intent jobs login logout messages notifications privacy search settings share signup tos'.split(
        ' ',
      ),
    ),
  },
  { hosts: ['bsky.app'], path: /^\/profile\/([^/]+)$/u, reserved: NONE },
  { hosts: ['threads.net', 'threads.com', 'tiktok.com'], path: /^\/@([^/]+)$/u, reserved: NONE },
  {
    // https://help.instagram.com: 30 letters, digits, dots, underscores.
    hosts: ['instagram.com'],
    path: /^\/([\w.]{1,30})$/u,
    reserved: new Set('about accounts direct explore legal p press reel reels stories'.split(' ')),
  },
];

/** Whether an address is of a person's page. */
export function isPersonPage(host: string, path: string): boolean {
  const site = SITES.find(({ hosts }) => hosts.some((each) => isWithin(host, each)));
  const name = site?.path.exec(path)?.[1];
  return name !== undefined && !site?.reserved.has(name.toLowerCase());
}
