import type { Status } from '../../mastodon/entities.ts';
import { isWithin } from './web-address.ts';

/**
 * Sites whose addresses look like posts or profiles of the fediverse and are not: `/@name/…`, `/p/…`,
 * `/notes/…`. Threads, Bluesky and Flipboard let some of theirs in, but an address does not tell which.
 */
const ORDINARY_SITES = [
  ...['medium.com', 'substack.com', 'note.com', 'dev.to', 'hackernoon.com', 'mirror.xyz'],
  ...[
    'youtube.com',
    'tiktok.com',
    'odysee.com',
    'rumble.com',
    'vimeo.com',
    'twitch.tv',
    'dailymotion.com',
  ],
  ...[
    'instagram.com',
    'threads.net',
    'threads.com',
    'facebook.com',
    'x.com',
    'twitter.com',
    'bsky.app',
  ],
  ...[
    'bsky.social',
    'flipboard.com',
    'linkedin.com',
    'reddit.com',
    'pinterest.com',
    'tumblr.com',
    't.me',
  ],
  ...[
    'steemit.com',
    'hive.blog',
    'peakd.com',
    'ecency.com',
    'patreon.com',
    'ko-fi.com',
    'github.com',
  ],
  ...[
    'gitlab.com',
    'codeberg.org',
    'npmjs.com',
    'unpkg.com',
    'jsr.io',
    'soundcloud.com',
    'zhihu.com',
  ],
];

/** What people call the host of such a server: `mstdn.example`, `lemmy.example`, `example.social`. */
const TELLING_NAME =
  /(?:mastodon|mstdn|misskey|firefish|calckey|sharkey|iceshrimp|pleroma|akkoma|gotosocial|pixelfed|lemmy|piefed|mbin|kbin|peertube|friendica|bookwyrm|hubzilla|fediverse|\.social$)/u;

/** Big servers with numbers for posts that do not give themselves away (https://join-lemmy.org/instances). */
const WELL_KNOWN = [
  ...['sh.itjust.works', 'programming.dev', 'beehaw.org', 'feddit.org', 'feddit.de', 'feddit.uk'],
  ...['feddit.it', 'lemm.ee', 'hexbear.net', 'sopuli.xyz', 'slrpnk.net', 'aussie.zone', 'fedia.io'],
  ...['infosec.pub', 'jlai.lu', 'szmer.info', 'lemdro.id', 'discuss.tchncs.de', 'mander.xyz'],
  // Bridges from X, Instagram, Nostr, sports and RSS.
  ...[
    'bird.makeup',
    'kilogram.makeup',
    'mostr.pub',
    'momostr.pink',
    'sportsbots.xyz',
    'rss-parrot.net',
  ],
];

/** Of an address that a server made: as good as parsing it, at a tenth of the cost, four times a post. */
const HOST = /^https?:\/\/([^\s/?#@]+)/iu;

/** What the posts of a thread tell of which hosts are servers of the fediverse. */
export class FediverseHosts {
  readonly #seen = new Set<string>();
  readonly #homes: ReadonlySet<string>;

  /** @param localDomains the names of the reader's own instance. */
  constructor(localDomains: readonly string[] = []) {
    this.#homes = new Set(localDomains.map((domain) => domain.toLowerCase()));
  }

  /** Learns from whoever wrote a post, or is mentioned in it. Says whether that was new. */
  learn({ url, uri, account, mentions }: Status): boolean {
    const before = this.#seen.size;
    for (const address of [url, uri, account.url, ...mentions.map((mention) => mention.url)]) {
      const host = HOST.exec(address ?? '')?.[1]?.toLowerCase();
      if (host && !this.#seen.has(host) && !isOrdinary(host)) this.#seen.add(host);
    }
    return this.#seen.size > before;
  }

  /** Certainly no server of the fediverse, whatever an address looks like. */
  isOrdinary(host: string): boolean {
    return isOrdinary(host);
  }

  /** Known to be a server of the fediverse: by this thread, by its name, or because it is well known. */
  isKnown(host: string): boolean {
    if (isOrdinary(host)) return false;
    return (
      this.#seen.has(host) ||
      this.#homes.has(host) ||
      TELLING_NAME.test(host) ||
      WELL_KNOWN.includes(host)
    );
  }

  /** The reader's own instance, by one of its names. */
  isHome(host: string): boolean {
    return this.#homes.has(host);
  }

  /** Seen to serve posts or people of this thread: not just a name in their handles. */
  hasServed(host: string): boolean {
    return this.#seen.has(host);
  }
}

const ordinary = new Map<string, boolean>();
/** So many hosts are remembered. */
const MOST_HOSTS = 2000;

function isOrdinary(host: string): boolean {
  const known = ordinary.get(host);
  if (known !== undefined) return known;
  const is = ORDINARY_SITES.some((site) => isWithin(host, site));
  if (ordinary.size >= MOST_HOSTS) ordinary.clear();
  ordinary.set(host, is);
  return is;
}
