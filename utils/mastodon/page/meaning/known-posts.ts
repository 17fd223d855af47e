import type { Status } from '../../entities.ts';
import { pathOf } from '../route.ts';
import { LONGEST_ID, SHORTEST_ID } from './limits.ts';
import type { PostWords } from './wanted-words.ts';

/** Below these, posts and people have their pages: the plain layout, that of columns, that before 4.0. */
const PREFIXES = ['', '/deck', '/web'];

/** Behind one of these, an attribute may hold an id: `status-123`. */
const JOINTS = ['-', '_', ':', '/'];

/** Where two posts would be known by the same sign, neither is. */
const NOBODY = -1;

/**
 * What the API says, turned round: whom an id or an address in the page speaks of. It is made once for some
 * posts (5,000 take some 30 ms), and serves for all that is aligned with them.
 */
export class KnownPosts {
  readonly statuses: readonly Status[];
  /** What the page may show of each post, by its place in `statuses`: read when the page names it first. */
  readonly words = new Map<number, PostWords>();
  readonly #origin: string;
  readonly #byId = new Map<string, number>();
  readonly #byAddress = new Map<string, number>();
  readonly #people = new Map<string, string>();

  /**
   * @param origin of the instance, `https://reef.example`: what leads there whole is one of its own paths.
   */
  constructor(statuses: readonly Status[], origin: string) {
    this.statuses = statuses;
    this.#origin = origin;
    // `data-id` of a link to a person is that person's id.
    const ofPeople = new Set(
      statuses.flatMap(({ account, mentions }) => [account.id, ...mentions.map(({ id }) => id)]),
    );
    statuses.forEach((status, at) => {
      const { id, account } = status;
      if (id.length >= SHORTEST_ID && id.length <= LONGEST_ID && !ofPeople.has(id)) {
        note(this.#byId, id, at);
      }
      for (const path of [pathOf(status), `/@${account.acct}/${id}`]) {
        for (const prefix of PREFIXES) note(this.#byAddress, prefix + path, at);
      }
      const person = personPath(account.acct);
      for (const path of [person, `/@${account.acct}`]) {
        for (const prefix of PREFIXES) this.#people.set(prefix + path, person);
      }
    });
    // The author of a post on another server decides what these are: what this instance says goes first.
    const ours = new Set(this.#byAddress.keys());
    statuses.forEach(({ url, uri, account }, at) => {
      for (const address of new Set([url, uri])) {
        if (address && !ours.has(this.#pathOf(address))) note(this.#byAddress, address, at);
      }
      const { url: home } = account;
      if (home && !this.#people.has(home)) this.#people.set(home, personPath(account.acct));
    });
  }

  /** The post whose id an attribute's value is, or ends in; -1 where it is no post's. */
  idOf(value: string): number {
    if (value.length < SHORTEST_ID || value.length > LONGEST_ID) return NOBODY;
    const whole = this.#byId.get(value);
    if (whole !== undefined) return whole;
    const joint = Math.max(...JOINTS.map((sign) => value.lastIndexOf(sign)));
    return joint < 0 ? NOBODY : (this.#byId.get(value.slice(joint + 1)) ?? NOBODY);
  }

  /** The post that an address is the page of: here, at its home, or a path of ours that ends in its id. */
  addressOf(href: string): number {
    const path = this.#pathOf(href);
    const known = this.#byAddress.get(path) ?? this.#byAddress.get(href);
    if (known !== undefined) return known;
    if (!path.startsWith('/') || path.startsWith('//')) return NOBODY;
    return this.#byId.get(path.slice(path.lastIndexOf('/') + 1)) ?? NOBODY;
  }

  /** A name for the person whose page an address is; null where it is nobody's that wrote one of the posts. */
  personOf(href: string): string | null {
    return this.#people.get(this.#pathOf(href)) ?? this.#people.get(href) ?? null;
  }

  /** A link that this instance's own pages give: without its origin. */
  #pathOf(href: string): string {
    return href.startsWith(`${this.#origin}/`) ? href.slice(this.#origin.length) : href;
  }
}

/** What `personOf` calls the person with a handle. */
export function personPath(acct: string): string {
  return `/@${acct.toLowerCase()}`;
}

/** A time as it stands in `datetime` and in the API, in seconds; null where it is none. */
export function secondOf(time: string): number | null {
  const milliseconds = time.length > LONGEST_ID ? Number.NaN : Date.parse(time);
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000);
}

function note(map: Map<string, number>, key: string, at: number): void {
  const other = map.get(key);
  map.set(key, other === undefined || other === at ? at : NOBODY);
}
