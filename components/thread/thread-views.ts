import type { ThreadPage } from '../../utils/mastodon/page/thread-page.ts';
import type { ThreadScene, ThreadView, WholeFeature } from './feature.ts';

/** What the features show above the threads of a page; in the advanced layout there may be several. */
export class ThreadViews {
  readonly #page: Pick<ThreadPage, 'barPlaces'>;
  readonly #onProblem: (featureId: string, error: unknown) => void;
  /** By feature, the views at each place's parent. */
  readonly #views = new Map<WholeFeature, Map<Element, ThreadView<unknown>>>();

  constructor(
    page: Pick<ThreadPage, 'barPlaces'>,
    onProblem: (featureId: string, error: unknown) => void,
  ) {
    this.#page = page;
    this.#onProblem = onProblem;
  }

  /**
   * Brings every view in step with the thread: each is asked again whether it has anything to say, and goes
   * when it has not (issue 10); those that React has thrown out are made anew.
   */
  update(features: readonly WholeFeature[], scene: Omit<ThreadScene, 'place'>): void {
    this.forgetGone();
    const places = this.#page.barPlaces();
    for (const feature of features) {
      const views = this.#views.get(feature) ?? new Map<Element, ThreadView<unknown>>();
      this.#views.set(feature, views);
      for (const place of places) {
        try {
          showAt(views, feature, { ...scene, place });
        } catch (error) {
          this.#onProblem(feature.id, error);
        }
      }
    }
  }

  /** Takes away the views whose thread is no longer on the page, and what was left of those thrown out. */
  forgetGone(): void {
    const parents = new Set(this.#page.barPlaces().map(({ parent }) => parent));
    for (const views of this.#views.values()) {
      for (const [parent, view] of views) {
        if (parents.has(parent) && view.element.isConnected) continue;
        view.remove();
        views.delete(parent);
      }
    }
  }

  /** Whether React has thrown one of them out. */
  isAnyGone(): boolean {
    return [...this.#views.values()].some((views) =>
      [...views.values()].some(({ element }) => !element.isConnected),
    );
  }

  clear(): void {
    for (const views of this.#views.values()) for (const view of views.values()) view.remove();
    this.#views.clear();
  }
}

function showAt(
  views: Map<Element, ThreadView<unknown>>,
  feature: WholeFeature,
  scene: ThreadScene,
): void {
  const { parent } = scene.place;
  const view = views.get(parent);
  const said = feature.read(scene);
  if (said === null) {
    view?.remove();
    views.delete(parent);
    return;
  }
  if (view) view.update(said, scene);
  else views.set(parent, feature.showAbove(said, scene));
}
