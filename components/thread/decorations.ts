import type { PagePost } from '../../utils/mastodon/page/page-post.ts';
import { leaveClosedPost } from './closed-post.ts';
import type { PostFeature, Scene } from './feature.ts';
import { noteIn } from './note.ts';

/** What stands at a post now, and what it was made of. */
interface Shown {
  post: PagePost;
  /** Changes when anything that a feature shows would change. */
  signature: string;
  /** It tells how far away another post stands. */
  tellsDistance: boolean;
  note: Element | null;
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
    if (isSame && shown.signature === signature) return;
    this.remove(post.content);
    const undo: (() => void)[] = [];
    for (const feature of features) {
      try {
        feature.show(scene, (step) => undo.push(step));
      } catch (error) {
        this.#onProblem(feature.id, error);
      }
    }
    this.#shown.set(post.content, {
      post,
      signature,
      tellsDistance: tellsDistance(scene),
      note: noteIn(post.content),
      remove: () => {
        for (const step of undo.toReversed()) step();
      },
    });
  }

  /** Takes away what stands at a post's content. */
  remove(content: Element): void {
    const shown = this.#shown.get(content);
    if (!shown) return;
    shown.remove();
    leaveClosedPost(shown.post);
    this.#shown.delete(content);
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

  /** Whether somebody else has taken away what we put at a content: a clean-up extension, say. */
  hasLostNote(content: Element): boolean {
    return this.#shown.get(content)?.note?.isConnected === false;
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

function tellsDistance({ post, answer, thread }: Scene): boolean {
  return [answer?.target, answer?.continuation].some((other) => {
    const distance = other ? thread.distance(post.id, other.id) : null;
    return distance !== null && Math.abs(distance) > 1;
  });
}
