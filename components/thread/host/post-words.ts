import type { Status } from '../../../utils/mastodon/entities.ts';
import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import type { Content } from '../../../utils/thread/content/content.ts';
import type { Mention } from '../../../utils/thread/mentions/mentions.ts';
import { parsePost, readPost } from '../../../utils/thread/reading.ts';
import type { ReadingRules } from '../../../utils/thread/rules.ts';
import type { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import type { ShownPostWords } from '../scene.ts';
import { ShownWords } from './shown-words.ts';

export interface PostWordsOptions {
  /** What is worked out about the thread of the page now. */
  reading: () => Pick<ThreadReading, 'contentOf' | 'lookUp'>;
  localDomains: readonly string[];
  rules: ReadingRules;
}

/** A6: what the posts of a thread say in the page, which may be something else than what the instance has sent. */
export class PostWords {
  readonly #options: PostWordsOptions;
  readonly #shown = new ShownWords();
  readonly #folded = new Map<string, readonly Mention[]>();
  readonly #warned = new Set<string>();

  constructor(options: PostWordsOptions) {
    this.#options = options;
  }

  /**
   * To be called with each post of the page that is looked at.
   *
   * @returns whether it says something that it has not said before, or says again what it has.
   */
  look(post: PagePost): ReturnType<ShownWords['look']> {
    return post.isClosed ? this.#lookAtWarning(post) : this.#shown.look(post);
  }

  /** The words of a post as the page shows them now, and which mentions fold in them. */
  of(status: Status): ShownPostWords | undefined {
    const text = this.#shown.changed(status.id);
    if (text) {
      const content = parsePost(status, text, this.#options.localDomains);
      return { content, folded: this.#foldedOf(status, content), isOther: true };
    }
    const content = this.#options.reading().contentOf(status.id);
    return content && { content, folded: this.foldedIn(status), isOther: false };
  }

  /** The mentions that fold in a post (M2, M3). */
  foldedIn(status: Status): readonly Mention[] {
    const known = this.#folded.get(status.id);
    if (known) return known;
    const content = this.#options.reading().contentOf(status.id);
    if (!content) return [];
    const folded = this.#foldedOf(status, content);
    this.#folded.set(status.id, folded);
    return folded;
  }

  /** To be called when more is known of the thread: what folds depends on what a post answers. */
  forgetFolded(): void {
    this.#folded.clear();
  }

  #foldedOf(status: Status, content: Content): readonly Mention[] {
    const { reading, localDomains, rules } = this.#options;
    return readPost(status, content, reading().lookUp, localDomains, rules).mentions.folded;
  }

  /** A post has got a content warning since it is known. Told once of each. */
  #lookAtWarning({ id }: PagePost): 'as-it-was' | 'new' {
    const hadNone = this.#options.reading().lookUp(id)?.spoiler_text === '';
    if (!hadNone || this.#warned.has(id)) return 'as-it-was';
    this.#warned.add(id);
    return 'new';
  }
}
