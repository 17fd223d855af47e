import type { ThreadPage } from '../../utils/mastodon/page/thread-page.ts';
import type { ThreadScene, ThreadView, WholeFeature } from './feature.ts';

/** What the features show above the threads of a page; in the advanced layout there may be several. */
export class ThreadViews {
  readonly #page: ThreadPage;
  readonly #onProblem: (featureId: string, error: unknown) => void;
  /** By feature, the views at each place's parent. */
  readonly #views = new Map<WholeFeature, Map<Element, ThreadView>>();

  constructor(page: ThreadPage, onProblem: (featureId: string, error: unknown) => void) {
    this.#page = page;
    this.#onProblem = onProblem;
  }

  /** Brings every view in step with the thread; those that React has thrown out are made anew. */
  update(features: readonly WholeFeature[], scene: Omit<ThreadScene, 'place'>): void {
    const places = this.#page.barPlaces();
    for (const feature of features) {
      const views = this.#views.get(feature) ?? new Map<Element, ThreadView>();
      this.#views.set(feature, views);
      for (const [parent, view] of views) {
        const isPlaced = places.some((place) => place.parent === parent);
        if (isPlaced && view.element.isConnected) continue;
        view.remove();
        views.delete(parent);
      }
      for (const place of places) {
        try {
          showAt(views, feature, { ...scene, place });
        } catch (error) {
          this.#onProblem(feature.id, error);
        }
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

function showAt(views: Map<Element, ThreadView>, feature: WholeFeature, scene: ThreadScene): void {
  const { parent } = scene.place;
  const view = views.get(parent);
  if (view) {
    view.update(scene);
    return;
  }
  const made = feature.showAbove(scene);
  if (made) views.set(parent, made);
}
