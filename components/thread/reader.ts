import { reportProblem } from '../../utils/extension/problems.ts';
import { MastodonApi } from '../../utils/mastodon/api.ts';
import type { Instance } from '../../utils/mastodon/initial-state.ts';
import { SELECTORS } from '../../utils/mastodon/page/selectors.ts';
import { type PagePost, ThreadPage } from '../../utils/mastodon/page/thread-page.ts';
import { RequestBudget } from '../../utils/mastodon/request-budget.ts';
import { ThreadStore } from '../../utils/mastodon/thread-store.ts';
import {
  type PostReading,
  parsePost,
  readPost,
  readUnknownPost,
} from '../../utils/thread/reading.ts';
import type { ThreadFeature } from './feature.ts';
import { adoptSheet, isOurs, removeLeftovers } from './marks.ts';
import { WorkQueue } from './work-queue.ts';

/** What stands at a post now. */
interface Shown {
  id: string;
  text: Element;
  /** Whether the reading was made with the post's own entity, or without it. */
  isKnown: boolean;
  remove: () => void;
}

/**
 * The reader on one page: watches it, knows its thread, and keeps what the features show beside every
 * post in step with both. Everything it adds can vanish at any time (the page is React's) and comes back
 * by itself; `stop` takes everything away.
 */
export class Reader {
  readonly #instance: Instance;
  readonly #features: readonly ThreadFeature[];
  readonly #page = new ThreadPage();
  readonly #store: ThreadStore;
  readonly #shown = new Map<Element, Shown>();
  readonly #queue = new WorkQueue<Element>((root) => this.#update(root));
  readonly #observer = new MutationObserver((records) => this.#onMutations(records));
  #removeSheet = () => {};
  #focusedId: string | null = null;

  constructor(instance: Instance, features: readonly ThreadFeature[]) {
    this.#instance = instance;
    this.#features = features;
    const api = new MastodonApi(instance, new RequestBudget());
    this.#store = new ThreadStore(api, () => this.#updateAll());
  }

  start(): void {
    removeLeftovers(document);
    this.#removeSheet = adoptSheet(document, this.#features.map(({ css }) => css).join('\n'));
    const app = document.querySelector(SELECTORS.app) ?? document.body;
    this.#observer.observe(app, { childList: true, characterData: true, subtree: true });
    this.#followAddress();
    this.#updateAll();
  }

  /** Leaves the page as if we had never been there. */
  stop(): void {
    this.#observer.disconnect();
    this.#queue.clear();
    this.#store.close();
    for (const content of [...this.#shown.keys()]) this.#remove(content);
    this.#removeSheet();
  }

  #onMutations(records: MutationRecord[]): void {
    if (this.#followAddress()) {
      this.#updateAll();
      return;
    }
    const roots = new Set<Element>();
    for (const record of records) {
      if (isOwnChange(record)) continue;
      this.#forgetIfChanged(record.target);
      for (const root of this.#page.rootsAround(record.target)) roots.add(root);
    }
    this.#queue.add(roots);
  }

  /** Asks for the thread as soon as the address names it: the page does so at the same moment. */
  #followAddress(): boolean {
    const focusedId = this.#page.focusedId();
    if (focusedId !== null) this.#store.open(focusedId);
    if (focusedId === this.#focusedId) return false;
    this.#focusedId = focusedId;
    return true;
  }

  #updateAll(): void {
    for (const [content] of this.#shown) if (!content.isConnected) this.#remove(content);
    this.#queue.add(this.#page.roots());
  }

  /** What was shown for other words is of no use any more. */
  #forgetIfChanged(target: Node): void {
    const element = target instanceof Element ? target : target.parentElement;
    const content = element?.closest(SELECTORS.content);
    const shown = content && this.#shown.get(content);
    if (content && shown && (target === content || shown.text.contains(target))) {
      this.#remove(content);
    }
  }

  #update(root: Element): void {
    const post = root.isConnected ? this.#page.post(root) : null;
    if (!post) return;
    const shown = this.#shown.get(post.content);
    const reading = this.#read(post);
    if (reading === 'pending') return;
    const isSame = shown && shown.id === post.id && shown.text === post.text;
    if (isSame && shown.isKnown === reading.isKnown && post.content.contains(shown.text)) return;
    this.#remove(post.content);
    this.#show(post, reading);
  }

  #read(post: PagePost): { value: PostReading; isKnown: boolean } | 'pending' {
    const focusedId = this.#focusedId;
    if (focusedId === null) return 'pending';
    const known = this.#store.know(post.id, focusedId);
    if (known.kind === 'pending') return 'pending';
    const { localDomains } = this.#instance;
    if (known.kind === 'unavailable') {
      const content = parsePost(undefined, post.text);
      return { value: readUnknownPost(content, post.isDirect, localDomains), isKnown: false };
    }
    const { status } = known;
    // In glitch-soc the focused post is for a moment still that of the page before.
    if (post.permalink && !post.permalink.startsWith('/') && status.url !== post.permalink) {
      return 'pending';
    }
    const content = parsePost(status, post.text);
    return { value: readPost(status, content, this.#store.lookUp, localDomains), isKnown: true };
  }

  #show(post: PagePost, { value, isKnown }: { value: PostReading; isKnown: boolean }): void {
    const removers: (() => void)[] = [];
    for (const feature of this.#features) {
      try {
        const remove = feature.show(post, value);
        if (remove) removers.push(remove);
      } catch (error) {
        reportProblem(feature.id, this.#instance, error);
      }
    }
    this.#shown.set(post.content, {
      id: post.id,
      text: post.text,
      isKnown,
      remove: () => {
        for (const remove of removers.toReversed()) remove();
      },
    });
    // Our own changes are no news to us.
    this.#dropOwnRecords();
  }

  #remove(content: Element): void {
    this.#shown.get(content)?.remove();
    this.#shown.delete(content);
    this.#dropOwnRecords();
  }

  #dropOwnRecords(): void {
    const records = this.#observer.takeRecords();
    if (records.some((record) => !isOwnChange(record)))
      queueMicrotask(() => this.#onMutations(records));
  }
}

function isOwnChange({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs);
}
