import { message } from '../../../../utils/browser/texts.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import type { Session } from '../../feature.ts';
import type { KeyAction } from '../../parts/keys/set-keys.ts';
import type { CurrentPost } from './current-post.ts';
import { Trail } from './trail.ts';
import { type Way, wayBeside, wayToNew, wayToParent } from './ways.ts';

/** T4: does what the keys are for. */
export class Walk {
  readonly #session: Session;
  readonly #trail: Trail;

  constructor(session: Session) {
    this.#session = session;
    this.#trail = new Trail(session);
  }

  /**
   * @returns what is to be said; null where the focus says all: the post that it goes to tells whom it answers, and
   *   where that stands (A8), and a branch whether it is folded.
   */
  take(action: KeyAction, from: CurrentPost): string | null {
    const { thread } = this.#session;
    switch (action) {
      case 'keyParent':
        return this.#go(from, (status) => wayToParent(status, thread));
      case 'keyPrevious':
        return this.#go(from, (status) => wayBeside(status, from.root, -1, thread));
      case 'keyNext':
        return this.#go(from, (status) => wayBeside(status, from.root, 1, thread));
      case 'keyNew':
        return this.#go(from, () => wayToNew(from.id, from.root));
      case 'keyBack':
        return this.#trail.back(from) ? null : message('keysNoBack');
      case 'keyFold':
        return this.#fold(from);
    }
  }

  #go(from: CurrentPost, find: (status: Status) => Way): string | null {
    const status = this.#session.thread.lookUp(from.id);
    const way = status ? find(status) : { why: message('keysUnknown') };
    if ('why' in way) return way.why;
    this.#trail.go(from, way.to);
    return null;
  }

  #fold({ root }: CurrentPost): string | null {
    const arrangement = this.#session.arrangement();
    if (arrangement?.order !== 'branches') return message('keysNoBranches');
    return arrangement.toggle(root) ? null : message('keysNoBranch');
  }
}
