/** What of a post is known to stand in the page, whatever the page is. */
interface AlignedPlace {
  /** The post's id in the API. */
  id: string;
  /** The smallest element with its id or address, its author or time, and its words. */
  root: Element;
  /** Where its id or address stands, and what stood there: React may give the element to another post. */
  sign: Element;
  said: string;
}

/** A post that shows its words. */
export interface AlignedPost extends AlignedPlace {
  isClosed: false;
  /** What holds the post's words, as the API has them, and nothing else. It is not the root itself. */
  text: Element;
}

/** A post whose words are put away, or not there: behind its content warning, or a filter. */
export interface ClosedPost extends AlignedPlace {
  isClosed: true;
  /** What holds its warning; null where it has none (a filter), or the words stand in `[inert]`. */
  warning: Element | null;
}

/** What an element says of which post it is of: the attributes that hold the post's id, and where it leads. */
export function saidBy(sign: Element, id: string): string {
  return sign
    .getAttributeNames()
    .map((name) => [name, sign.getAttribute(name) ?? ''] as const)
    .filter(([name, value]) => name === 'href' || value.includes(id))
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}

/** Whether a post stands where it stood: in the page, with its sign in it, which says what it said. */
export function isStill({ id, root, sign, said }: AlignedPost | ClosedPost): boolean {
  return root.isConnected && root.contains(sign) && saidBy(sign, id) === said;
}

/** A page that was read by meaning. What is another post by now is none (`isStill`). */
export class Alignment {
  /** The posts that are certain, in the order of the page. Their roots hold none of each other. */
  readonly posts: readonly (AlignedPost | ClosedPost)[];
  /** The ids of posts that the page names, and that are not certain: for reports. */
  readonly missed: readonly string[];
  readonly #byRoot = new Map<Node, AlignedPost | ClosedPost>();

  constructor(posts: readonly (AlignedPost | ClosedPost)[], missed: readonly string[]) {
    this.posts = posts;
    this.missed = missed;
    for (const post of posts) this.#byRoot.set(post.root, post);
  }

  /** The post that a node of the page is in, or is. As many steps as the node is deep. */
  postOf(node: Node): AlignedPost | ClosedPost | null {
    for (let at: Node | null = node; at; at = at.parentNode) {
      const post = this.#byRoot.get(at);
      if (post) return isStill(post) ? post : null;
    }
    return null;
  }
}
