import type { ApiAnswer } from '../../../utils/mastodon/api/api.ts';
import type { StatusList } from '../../../utils/mastodon/api/status-list.ts';
import type { StatusStore } from '../../../utils/mastodon/api/status-store.ts';
import { TimelineStore } from '../../../utils/mastodon/api/timeline-store.ts';
import type { Life } from '../life.ts';
import { TimelineHost, type TimelineHostOptions } from './timeline-host.ts';

/** The timelines and profiles of a visit: what is known of their replies, and what features say at them. */
export class Timelines {
  readonly #store: TimelineStore;
  #host: TimelineHost | null = null;

  /** @param ask asks the instance for posts by their ids. */
  constructor(
    ask: (ids: readonly string[]) => Promise<ApiAnswer<StatusList>>,
    statuses: StatusStore,
  ) {
    this.#store = new TimelineStore(ask, statuses, () => this.#host?.showAll());
  }

  /**
   * Shows what the features say, as long as `life` lasts.
   *
   * @returns what is to be told where on the page something has changed.
   */
  show(options: Omit<TimelineHostOptions, 'store'>, life: Life): (touched: Iterable<Node>) => void {
    const host = new TimelineHost({ ...options, store: this.#store }, life);
    this.#host = host;
    life.undo(() => {
      this.#host = null;
    });
    return (touched) => host.onChange(touched);
  }

  /** Stops asking for good. */
  close(): void {
    this.#store.close();
  }
}
