/** Where the bar above a thread stands, and what can be done with it. Needs a DOM (jsdom). */
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { threadBar } from '../../../../../../components/thread/features/thread-bar/thread-bar.tsx';
import { StillThread } from '../../../../../../components/thread/host/still-thread.ts';
import { ThreadViews } from '../../../../../../components/thread/host/thread-views.ts';
import { Late } from '../../../../../../components/thread/late.ts';
import type { ThreadScene } from '../../../../../../components/thread/scene.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { DEFAULTS } from '../../../../../../utils/settings/settings.ts';
import { readPost } from '../../../../../../utils/thread/reading.ts';
import { DEFAULT_RULES } from '../../../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../../../utils/thread/words-reading.ts';
import { message } from '../../../../messages.ts';
import { bodyOf, card, HOME, post } from '../../../../thread/post.ts';

export const BREAD = 'https://loaf.example/rye';
export const link = (url: string) => `<p>See <a href="${url}">here</a>.</p>`;

export const ROOT = post('ana', `<p>Rye bread is back. More below.</p>${link(BREAD)}`, {
  id: '1',
  card: card(BREAD, 'Rye is back', { provider_name: 'Loaf' }),
});
export const PLAIN_ROOT = post('ana', '<p>Hot today.</p>', { id: '1' });
export const again = (root: Status, id: string, by = 'bo') =>
  post(by, link(`${BREAD}?utm_source=x`), { id, to: root });

/** A column whose header takes the bar, and what can be done there. */
export class BarPlace {
  readonly element: HTMLElement;
  readonly views: ThreadViews;
  /** Whatever was gone to, and from what. */
  readonly wentTo: (string | Element)[] = [];
  readonly wentFrom: Element[] = [];

  constructor() {
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
    document.body.innerHTML = '<div class="tabs-bar__wrapper"><i></i></div>';
    const found = document.querySelector<HTMLElement>('.tabs-bar__wrapper');
    if (!found) throw new Error('no place');
    this.element = found;
    const barPlaces = () => [{ parent: found, before: null }];
    this.views = new ThreadViews({ barPlaces }, () => (step) => step());
  }

  sceneOf(statuses: readonly Status[], more: Partial<ThreadScene> = {}): ThreadScene {
    const options = {
      parseHtml: bodyOf,
      localDomains: [HOME],
      rules: DEFAULT_RULES,
      makeWords: readWords,
    };
    const reading = new ThreadReading(statuses, options).finish();
    const thread = new StillThread(reading, {
      readPost,
      deeds: new Late(),
      localDomains: [HOME],
      order: statuses.map(({ id }) => id),
      goTo: (id, from) => {
        this.wentTo.push(id);
        this.wentFrom.push(from);
      },
    });
    const settings = DEFAULTS;
    return {
      place: { parent: this.element, before: null },
      thread,
      settings,
      arrangement: null,
      isPlain: false,
      setPlain: () => {},
      ...more,
    };
  }

  show(statuses: readonly Status[], more: Partial<ThreadScene> = {}): Element | null {
    this.views.update([threadBar], this.sceneOf(statuses, more));
    return this.element.querySelector('.throughline-thread-bar');
  }

  get opener(): HTMLElement | null {
    return this.element.querySelector('.throughline-thread-bar-opener');
  }

  /** The button's name for who does not see its dot. */
  get openerName(): string | null | undefined {
    return this.opener?.getAttribute('aria-label');
  }

  get hasDot(): boolean {
    return this.opener?.querySelector('.throughline-thread-bar-dot') != null;
  }

  get panel(): Element | null {
    return this.element.querySelector('.throughline-thread-bar-panel');
  }

  get headings(): (string | null)[] {
    return [...(this.panel?.querySelectorAll('h2') ?? [])].map(({ textContent }) => textContent);
  }

  buttonCalled(text: string): HTMLButtonElement | undefined {
    return [...this.element.querySelectorAll('button')].find(
      ({ textContent }) => textContent === text,
    );
  }

  async leave(): Promise<void> {
    this.views.clear();
    // What Preact has begun ends before its document does: else that is an error, now and then.
    await settle();
  }
}

/** Preact draws a moment later, and listens a frame after that; by the clock a busy machine would be too late. */
const FRAMES = 3;
export async function settle(): Promise<void> {
  for (let frame = 0; frame < FRAMES; frame += 1) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
  }
}

export const click = async (element: Element | null | undefined) => {
  element?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await settle();
};
