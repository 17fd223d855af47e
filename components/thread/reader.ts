import { reportProblem } from '../../utils/extension/problems.ts';
import { MastodonApi } from '../../utils/mastodon/api.ts';
import type { Status } from '../../utils/mastodon/entities.ts';
import type { Instance } from '../../utils/mastodon/initial-state.ts';
import { SELECTORS } from '../../utils/mastodon/page/selectors.ts';
import { type PagePost, ThreadPage } from '../../utils/mastodon/page/thread-page.ts';
import { RequestBudget } from '../../utils/mastodon/request-budget.ts';
import { ThreadStore } from '../../utils/mastodon/thread-store.ts';
import { readAnswer } from '../../utils/thread/answer-reading.ts';
import { parsePost, readPost, readUnknownPost } from '../../utils/thread/reading.ts';
import { Going } from './answer-line/going.ts';
import type { Scene, ThreadFeature } from './feature.ts';
import { adoptSheet, isOurs, removeLeftovers } from './marks.ts';
import noteCss from './note.css?inline';
import { noteIn } from './note.ts';
import { PageThread } from './page-thread.ts';
import { WorkQueue } from './work-queue.ts';

/** What stands at a post now, and what it was made of. */
interface Shown {
  id: string;
  text: Element;
  /** Changes when anything that a feature shows would change. */
  signature: string;
  note: Element | null;
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
  readonly #going = new Going();
  readonly #store: ThreadStore;
  readonly #thread: PageThread;
  readonly #shown = new Map<Element, Shown>();
  readonly #queue = new WorkQueue<Element>((root) => this.#tryUpdate(root));
  readonly #observer = new MutationObserver((records) => this.#onMutations(records));
  #removeSheet = () => {};
  #focusedId: string | null = null;

  constructor(instance: Instance, features: readonly ThreadFeature[]) {
    this.#instance = instance;
    this.#features = features;
    const api = new MastodonApi(instance, new RequestBudget());
    this.#store = new ThreadStore(api, () => this.#learn());
    this.#thread = new PageThread({
      page: this.#page,
      localDomains: instance.localDomains,
      goTo: (root, from) => this.#going.goTo(root, from),
      failure: () => (this.#focusedId === null ? null : this.#store.failureOf(this.#focusedId)),
      tryAgain: () => {
        if (this.#focusedId !== null) this.#store.retry(this.#focusedId);
      },
      onRead: () => this.#updateAll(),
      onProblem: (error) => reportProblem('reading', this.#instance, error),
    });
  }

  start(): void {
    removeLeftovers(document);
    const css = [noteCss, ...this.#features.map((feature) => feature.css)];
    this.#removeSheet = adoptSheet(document, css.join('\n'));
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
    this.#thread.stop();
    this.#going.stop();
    for (const content of [...this.#shown.keys()]) this.#remove(content);
    this.#removeSheet();
  }

  #learn(): void {
    try {
      this.#thread.learn(this.#store.known());
    } catch (error) {
      reportProblem('reading', this.#instance, error);
      this.#updateAll();
    }
  }

  #onMutations(records: MutationRecord[]): void {
    const hasMoved = this.#followAddress();
    if (hasMoved) this.#going.stop();
    this.#forgetGone();
    const touched = new Set<Node>();
    for (const record of records) {
      if (isOwnChange(record) && !this.#hasLostNote(record)) continue;
      this.#forgetIfChanged(record.target);
      for (const node of nodesTouched(record)) touched.add(node);
    }
    if (hasMoved) {
      this.#updateAll();
      return;
    }
    const roots = new Set([...touched].flatMap((node) => this.#page.rootsAround(node)));
    if (roots.size === 0) return;
    this.#thread.forgetOrder();
    this.#queue.add(roots);
  }

  /** Somebody else has taken away what we put there: a clean-up extension, say. */
  #hasLostNote({ target, removedNodes }: MutationRecord): boolean {
    if (removedNodes.length === 0 || !(target instanceof Element)) return false;
    return this.#shown.get(target)?.note?.isConnected === false;
  }

  /** Asks for the thread as soon as the address names it: the page does so at the same moment. */
  #followAddress(): boolean {
    const focusedId = this.#page.focusedId();
    if (focusedId === this.#focusedId) return false;
    this.#focusedId = focusedId;
    if (focusedId !== null) this.#store.open(focusedId);
    return true;
  }

  #forgetGone(): void {
    for (const [content] of this.#shown) if (!content.isConnected) this.#remove(content);
  }

  #updateAll(): void {
    this.#forgetGone();
    this.#thread.forgetOrder();
    this.#queue.add(this.#page.roots());
  }

  /** What was shown for other words is of no use any more. */
  #forgetIfChanged(target: Node): void {
    const content = elementOf(target)?.closest(SELECTORS.content);
    const shown = content && this.#shown.get(content);
    if (content && shown && (target === content || shown.text.contains(target))) {
      this.#remove(content);
    }
  }

  #tryUpdate(root: Element): void {
    try {
      this.#update(root);
    } catch (error) {
      reportProblem('reader', this.#instance, error);
    }
  }

  #update(root: Element): void {
    const post = root.isConnected ? this.#page.post(root) : null;
    const scene = post && this.#sceneOf(post, root);
    if (!post || !scene) return;
    const shown = this.#shown.get(post.content);
    const signature = signatureOf(scene);
    const isSame = shown?.id === post.id && shown.text === post.text;
    if (isSame && shown.signature === signature) return;
    this.#remove(post.content);
    this.#show(scene, signature);
  }

  /** Null as long as something about the post is under way. */
  #sceneOf(post: PagePost, root: Element): Scene | null {
    const focusedId = this.#focusedId;
    if (focusedId === null) return null;
    const known = this.#store.know(post.id, focusedId);
    if (known.kind === 'pending' || !this.#thread.isRead) return null;
    const { localDomains } = this.#instance;
    const thread = this.#thread;
    if (known.kind === 'unavailable') {
      const content = parsePost(undefined, post.text);
      const reading = readUnknownPost(content, post.isDirect, localDomains);
      return { post, status: null, reading, content, quotes: [], answer: null, thread };
    }
    const { status } = known;
    if (!isThisPost(status, post)) return null;
    const content = parsePost(status, post.text);
    const reading = readPost(status, content, this.#store.lookUp, localDomains);
    const aboveId = this.#page.idAbove(root);
    const above = aboveId === null ? null : (this.#store.lookUp(aboveId) ?? null);
    const answer = readAnswer(status, { above, focusedId }, thread.reading);
    const quotes = thread.reading.quotesOf(status.id)?.quotes ?? [];
    return { post, status, reading, content, quotes, answer, thread };
  }

  #show(scene: Scene, signature: string): void {
    const { id, text, content } = scene.post;
    const undo: (() => void)[] = [];
    for (const feature of this.#features) {
      try {
        feature.show(scene, (step) => undo.push(step));
      } catch (error) {
        reportProblem(feature.id, this.#instance, error);
      }
    }
    this.#shown.set(content, {
      id,
      text,
      signature,
      note: noteIn(content),
      remove: () => {
        for (const step of undo.toReversed()) step();
      },
    });
  }

  #remove(content: Element): void {
    this.#shown.get(content)?.remove();
    this.#shown.delete(content);
  }
}

/** In glitch-soc the focused post is, for a moment after a navigation, still that of the page before. */
function isThisPost(status: Status, { permalink }: PagePost): boolean {
  return permalink === null || permalink.startsWith('/') || status.url === permalink;
}

function signatureOf({ status, reading: { mentions }, answer, post, thread }: Scene): string {
  const target = answer?.target?.id ?? '';
  const next = answer?.continuation?.id ?? '';
  return JSON.stringify([
    status !== null,
    post.isFocused && thread.failure,
    mentions.folded.map(({ acct }) => acct),
    mentions.broughtIn.map(({ acct }) => acct),
    answer?.shown,
    answer?.why,
    answer?.isAlso,
    target && [target, thread.distance(post.id, target)],
    next && [next, thread.distance(post.id, next)],
  ]);
}

function isOwnChange({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs);
}

/**
 * Where a change has to be looked at. React puts the posts of a long thread into their list one by one,
 * so of a change to a list only what came counts, and what stands below a place where something changed:
 * there the post above is another now.
 */
function nodesTouched({ target, addedNodes, nextSibling }: MutationRecord): Node[] {
  if (elementOf(target)?.closest(SELECTORS.anyPost)) return [target];
  return [...addedNodes, ...(nextSibling ? [nextSibling] : [])];
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
