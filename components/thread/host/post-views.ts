import { markupOf } from '../../../utils/mastodon/page/markups.ts';
import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import type { PostFeature } from '../feature.ts';
import { type Guard, Lifetime, wholly } from '../life.ts';
import { footOf } from '../parts/foot.ts';
import { markPost } from '../parts/marked-post.ts';
import { noteIn } from '../parts/note.ts';
import { restoreUse, usedIn } from '../parts/use.ts';
import type { Scene } from '../scene.ts';
import { hasOwnPlace, leaveOwnPlace } from './wordless-post.ts';

/** What stands at a post now. */
interface Shown {
  post: PagePost;
  /** What each feature says there, in one text. */
  said: string;
  /** Where that stands: note, foot, and the header, which may have something in its corner. */
  parts: readonly (Element | null)[];
  life: Lifetime;
  /** The page has made its words anew: all is shown again, whatever is said. */
  isOutdated: boolean;
}

/** What a feature says at a post. */
interface Saying {
  feature: PostFeature;
  said: unknown;
}

/**
 * What the features show, post by post. Everything can vanish at any time (the page is React's), and
 * everything can be taken away.
 */
export class PostViews {
  readonly #guardFor: (featureId: string) => Guard;
  /** By the element that holds the content. */
  readonly #shown = new Map<Element, Shown>();

  /** @param guardFor runs steps of a feature, and tells whose failed. */
  constructor(guardFor: (featureId: string) => Guard) {
    this.#guardFor = guardFor;
  }

  /** Shows what the features say of a scene at its post, unless that is what stands there already. */
  show(scene: Scene, features: readonly PostFeature[]): void {
    this.read(scene, features)?.();
  }

  /**
   * What the features say of a scene.
   *
   * @returns what shows it; null where that is what stands there already.
   */
  read(scene: Scene, features: readonly PostFeature[]): (() => void) | null {
    const { post } = scene;
    const sayings = features
      .map((feature) => ({ feature, said: this.#saidBy(feature, scene) }))
      .filter((saying) => saying.said !== null);
    // By name: a feature that comes later and says nothing here leaves what stands here as it is.
    const said = JSON.stringify(sayings.map((saying) => [saying.feature.id, saying.said]));
    const shown = this.#shown.get(post.content);
    const isThere = isOf(shown, post) && !shown.isOutdated && !shown.parts.some(isLost);
    if (isThere && shown.said === said) return null;
    return () => this.#put(scene, sayings, said);
  }

  #put(scene: Scene, sayings: readonly Saying[], said: string): void {
    const { post } = scene;
    const shown = this.#shown.get(post.content);
    // A post that says something else now is still the one that the reader has opened something at.
    const used = isOf(shown, post) ? usedIn([...shown.parts, post.content]) : null;
    this.#undo(post.content);
    const life = new Lifetime(this.#guardFor('reader'));
    if (sayings.length > 0) markPost(post, life);
    for (const saying of sayings) {
      const { feature, said: its } = saying;
      wholly(life, this.#guardFor(feature.id), (own) => feature.show(its, scene, own));
    }
    const note = noteIn(post);
    if (hasOwnPlace(post) && note === null) {
      // Nothing is said about it, so it needs no place.
      life.end();
      leaveOwnPlace(post);
      return;
    }
    const parts = [note, footOf(post), post.markup.headerOf(post.root)];
    this.#shown.set(post.content, { post, said, parts, life, isOutdated: false });
    if (used) restoreUse(used, parts);
  }

  /** Takes away what stands at a post's content. */
  remove(content: Element): void {
    this.#undo(content);
    leaveOwnPlace({ content });
  }

  /** Takes away what stands at posts that the page has thrown out or opened. */
  forgetGone(): void {
    for (const [content, { post }] of this.#shown) {
      if (!content.isConnected || !post.text.isConnected) this.remove(content);
    }
  }

  /**
   * What was shown for other words has to be shown anew; it stays until then. (5.0 makes all words anew whenever
   * it asks for the thread: to take away all that stands there would move the page twice.)
   */
  outdate(content: Element, target: Node): void {
    const shown = this.#shown.get(content);
    if (!shown || (target !== content && !shown.post.text.contains(target))) return;
    shown.isOutdated = true;
  }

  /** Takes away what stands at posts that are not read any more: a page read by meaning has changed (issue 13). */
  forgetUnread(): void {
    for (const [content, { post }] of this.#shown) if (!markupOf(post.root)) this.remove(content);
  }

  /** Takes away what waits to be shown anew and will not be. */
  forgetOutdated(content: Element): void {
    if (this.#shown.get(content)?.isOutdated) this.remove(content);
  }

  /** Takes away what stands in elements that are other posts' now, or in contents that have closed. */
  forgetIn(elements: ReadonlySet<Node>): void {
    if (elements.size === 0) return;
    for (const [content, { post }] of this.#shown) {
      if (elements.has(post.root) || elements.has(content)) this.remove(content);
    }
  }

  /** The elements of the posts that something stands at. */
  roots(): Set<Element> {
    return new Set([...this.#shown.values()].map(({ post }) => post.root));
  }

  clear(): void {
    for (const content of [...this.#shown.keys()]) this.remove(content);
  }

  /** A feature that cannot read a post says nothing there, and leaves the others. */
  #saidBy(feature: PostFeature, scene: Scene): unknown {
    let said: unknown = null;
    this.#guardFor(feature.id)(() => {
      said = feature.read(scene);
    });
    return said;
  }

  #undo(content: Element): void {
    const shown = this.#shown.get(content);
    shown?.life.end();
    this.#shown.delete(content);
  }
}

function isOf(shown: Shown | undefined, post: PagePost): shown is Shown {
  return shown?.post.id === post.id && shown.post.text === post.text;
}

function isLost(part: Element | null): boolean {
  return part?.isConnected === false;
}
