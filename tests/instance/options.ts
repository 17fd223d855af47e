import type { Theme } from './document.ts';
import type { StatusInput } from './entities.ts';
import type { Fault } from './faults.ts';
import type { Version } from './page/shape.ts';
import type { RateLimitOptions } from './rate-limit.ts';
import type { LoggedRequest } from './request-log.ts';
import type { ThreadFile, ThreadInput } from './thread-file.ts';

/** What the test Mastodon is like. Only `threads` is needed. */
export interface InstanceOptions {
  /** Paths of thread files, or threads. The first one's `instance` is the home instance. */
  threads: readonly (string | URL | ThreadInput)[];
  /** Whose page it imitates; 4.6 if not said. */
  version?: Version;
  /** Pages are served to the instance's one account, `@reader`. */
  loggedIn?: boolean;
  theme?: Theme;
  /** `advanced` shows `/deck/…` in several columns, to someone logged in. */
  layout?: 'single' | 'advanced';
  /** Language of the page: `en`, `de` and `ar` (right to left) are there. */
  locale?: string;
  /** How long every API request takes. */
  latencyMs?: number;
  /** The instance's limit of API requests, and how many are used up. */
  rateLimit?: RateLimitOptions;
  /** A stranger who opens a remote post is sent to its own server, as real instances do. */
  redirectRemote?: boolean;
  /** 0, any free port, if not said. */
  port?: number;
}

/** A running test Mastodon. */
export interface Instance {
  /** `http://localhost:PORT`. */
  origin: string;
  /** The domain that its accounts are of, as `meta.domain` tells it. */
  domain: string;
  threads: readonly ThreadFile[];
  /** Address of a post's thread page, in `/deck` where the layout is advanced. */
  threadUrl(id: string): string;
  /** Every request so far, but for what tests themselves ask. */
  readonly log: readonly LoggedRequest[];
  clearLog(): void;
  /**
   * Makes requests for a path go wrong, always or `times` times; returns what ends it. In a string
   * `*` stands for anything; a RegExp is tried on path and query.
   */
  fault(path: string | RegExp, fault: Fault, times?: number): () => void;
  clearFaults(): void;
  /** A new post, or an edit of a known one (then only what changes): open pages are told. */
  push(status: Partial<StatusInput> & { id: string }): void;
  /** Deletes a post: open pages are told. */
  remove(id: string): void;
  close(): Promise<void>;
}
