import type { PagePost } from '../../utils/mastodon/page/page-post.ts';
import { leaveClosedPost } from './closed-post.ts';
import type { PostFeature, Scene } from './feature.ts';
import { contentIn, footOf } from './foot.ts';
import { noteIn } from './note.ts';
import { othersNamedIn } from './scene-signature.ts';

/** What stands at a post now, and what it was made of. */
interface Shown {
  post: PagePost;
  /** Changes when anything that a feature shows would change. */
  signature: string;
  /** It tells how far away another post stands. */
  tellsDistance: boolean;
  note: Element | null;
  foot: Element | null;
  remove: () => void;
}

/**
 * What the features show, post by post. Everything can vanish at any time (the page is React's), and
 * everything can be taken away.
 */
export class Decorations {
  readonly #onProblem: (featureId: string, error: unknown) => void;
  /** By the element that holds the content. */
  readonly #shown = new Map<Element, Shown>();

  constructor(onProblem: (featureId: string, error: unknown) => void) {
    this.#onProblem = onProblem;
  }

  /** Shows a scene at its post, unless that is what stands there already. */
  show(scene: Scene, features: readonly PostFeature[], signature: string): void {
    const { post } = scene;
    const shown = this.#shown.get(post.content);
    const isSame = shown?.post.id === post.id && shown.post.text === post.text;
    const isWhole = isSame && !isLost(shown.foot);
    if (isWhole && (shown.signature === signature || isInUse(shown))) return;
    this.#undo(post.content);
    const undo: (() => void)[] = [];
    for (const feature of features) {
      try {
        feature.show(scene, (step) => undo.push(step));
      } catch (error) {
        this.#onProblem(feature.id, error);
      }
    }
    if (post.isClosed && noteIn(post.content) === null) {
      // Nothing is said about it, so it needs no place.
      for (const step of undo.toReversed()) step();
      leaveClosedPost(post);
      return;
    }
    this.#shown.set(post.content, {
      post,
      signature,
      tellsDistance: tellsDistance(scene),
      note: noteIn(post.content),
      foot: footOf(post.content),
      remove: () => {
        for (const step of undo.toReversed()) step();
      },
    });
  }

  /** Takes away what stands at a post's content. */
  remove(content: Element): void {
    const shown = this.#undo(content);
    if (shown) leaveClosedPost(shown.post);
  }

  #undo(content: Element): Shown | undefined {
    const shown = this.#shown.get(content);
    shown?.remove();
    this.#shown.delete(content);
    return shown;
  }

  /** Takes away what stands at posts that the page has thrown out or opened. */
  forgetGone(): void {
    for (const [content, { post }] of this.#shown) {
      if (!content.isConnected || !post.text.isConnected) this.remove(content);
    }
  }

  /** What was shown for other words is of no use any more. */
  forgetIfChanged(content: Element, target: Node): void {
    const shown = this.#shown.get(content);
    if (shown && (target === content || shown.post.text.contains(target))) this.remove(content);
  }

  /**
   * Whether somebody else has taken away what we put there: a clean-up extension, say.
   *
   * @param parent a content, which holds the note, or what holds a content and the foot below it.
   */
  hasLostPart(parent: Element): boolean {
    const content = contentIn(parent);
    const foot = content && this.#shown.get(content)?.foot;
    return isLost(this.#shown.get(parent)?.note) || isLost(foot);
  }

  /** Whether anything stands at a content. */
  has(content: Element): boolean {
    return this.#shown.has(content);
  }

  /** The contents of posts that name a post further away than the next: how far changes with every post. */
  tellingDistance(): Element[] {
    return [...this.#shown].flatMap(([content, shown]) => (shown.tellsDistance ? content : []));
  }

  clear(): void {
    for (const content of [...this.#shown.keys()]) this.remove(content);
  }
}

function isLost(part: Element | null | undefined): boolean {
  return part?.isConnected === false;
}

function tellsDistance(scene: Scene): boolean {
  const { post, thread } = scene;
  return othersNamedIn(scene).some((id) => {
    const distance = thread.distance(post.id, id);
    return distance !== null && Math.abs(distance) > 1;
  });
}

/** A panel, or names that were unfolded. */
const OPENED = '.throughline-panel, [data-throughline]:popover-open';

/** What the reader has opened, or stands at, stays as it is: how far away another post stands can wait. */
function isInUse({ post: { content }, note, foot }: Shown): boolean {
  const isOpened = [content, foot].some((part) => part?.querySelector(OPENED));
  return isOpened || [note, foot].some((part) => part?.contains(document.activeElement));
}
