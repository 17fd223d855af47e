import type { ThreadPage } from '../../../utils/mastodon/page/thread-page.ts';
import type { ThreadView, WholeFeature } from '../feature.ts';
import { type Guard, Lifetime } from '../life.ts';
import type { ThreadScene } from '../scene.ts';

interface Standing {
  view: ThreadView<unknown>;
  life: Lifetime;
}

/** What the features show above the threads of a page; in the advanced layout there may be several. */
export class ThreadViews {
  readonly #page: Pick<ThreadPage, 'barPlaces'>;
  readonly #guardFor: (featureId: string) => Guard;
  /** By feature, the views at each place's parent. */
  readonly #views = new Map<WholeFeature, Map<Element, Standing>>();

  constructor(page: Pick<ThreadPage, 'barPlaces'>, guardFor: (featureId: string) => Guard) {
    this.#page = page;
    this.#guardFor = guardFor;
  }

  /**
   * Brings every view in step with the thread: each is asked again whether it has anything to say, and goes
   * when it has not (issue 10); those that React has thrown out are made anew.
   */
  update(features: readonly WholeFeature[], scene: Omit<ThreadScene, 'place'>): void {
    this.forgetGone();
    const places = this.#page.barPlaces();
    for (const feature of features) {
      const views = this.#views.get(feature) ?? new Map<Element, Standing>();
      this.#views.set(feature, views);
      for (const place of places) {
        const guard = this.#guardFor(feature.id);
        guard(() => showAt(views, feature, { ...scene, place }, guard));
      }
    }
  }

  /** Takes away the views whose thread is no longer on the page, and what was left of those thrown out. */
  forgetGone(): void {
    const parents = new Set(this.#page.barPlaces().map(({ parent }) => parent));
    for (const views of this.#views.values()) {
      for (const [parent, { view, life }] of views) {
        if (parents.has(parent) && view.element.isConnected) continue;
        life.end();
        views.delete(parent);
      }
    }
  }

  /** Whether React has thrown one of them out. */
  isAnyGone(): boolean {
    return [...this.#views.values()].some((views) =>
      [...views.values()].some(({ view }) => !view.element.isConnected),
    );
  }

  clear(): void {
    for (const views of this.#views.values()) for (const { life } of views.values()) life.end();
    this.#views.clear();
  }
}

function showAt(
  views: Map<Element, Standing>,
  feature: WholeFeature,
  scene: ThreadScene,
  guard: Guard,
): void {
  const { parent } = scene.place;
  const standing = views.get(parent);
  const said = feature.read(scene);
  if (said === null) {
    standing?.life.end();
    views.delete(parent);
  } else if (standing) {
    standing.view.update(said, scene);
  } else {
    const life = new Lifetime(guard);
    try {
      views.set(parent, { view: feature.showAbove(said, scene, life), life });
    } catch (error) {
      life.end();
      throw error;
    }
  }
}
