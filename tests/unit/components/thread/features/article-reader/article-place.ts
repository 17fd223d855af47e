/** A post of a thread that links an article, and the background that has it. Needs a DOM. */
import { afterEach, beforeEach, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { articleReader } from '../../../../../../components/thread/features/article-reader/article-reader.ts';
import type { Scene } from '../../../../../../components/thread/scene.ts';
import type { ArticleCopy } from '../../../../../../utils/article/article-copy.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { FakePort } from '../../../../browser/channel/fake-port.ts';
import { message } from '../../../../messages.ts';
import { article } from '../../../../storage/storage.ts';
import { card, post } from '../../../../thread/post.ts';
import { showing, stage } from '../../scene.ts';

export const FERRY = 'https://gazette.example/ferry';
export const TITLE = 'The early boat goes in June';
export const SENTENCE =
  'The early boat will no longer call at the old pier, the company said on Monday.';
const TEXT = `<p>${SENTENCE}</p><p>Nobody on the island had been asked, and few were surprised.</p>`;

const at = (minute: number) => ({ created_at: `2026-05-01T10:${minute + 10}:00.000Z` });

/** Links it. */
export const ADA = post('ada', `<p><a href="${FERRY}">this</a></p>`, {
  card: card(FERRY, TITLE),
  ...at(0),
});
/** Quotes it: what nothing tells before the article is here. */
export const BO = post(
  'bo',
  '<p>“Nobody on the island had been asked, and few were surprised” is what hurts.</p>',
  { to: ADA, ...at(1) },
);
/** Links it too. */
export const CEM = post('cem', `<p>And <a href="${FERRY}">again</a>.</p>`, { to: BO, ...at(2) });

/** The article, as the background answers. */
export function found(changes: Partial<ArticleCopy> = {}, isKept = false) {
  const copy = article('ferry', { url: FERRY, title: TITLE, html: TEXT, ...changes });
  return { type: 'found', copy, isKept };
}

export const failed = (failure: string, forwardsTo: string | null = null) => ({
  type: 'failed',
  failure,
  forwardsTo,
});

/** The article, where its site is to be allowed first. */
export const NEEDS_GRANT = { type: 'needs-grant', site: 'gazette.example' };

export const SECOND_MS = 1_000;

/** All that a test has made of them. */
const places: ArticlePlace[] = [];

/** A page of posts with “Read here”, and what is asked of the background there. */
export class ArticlePlace {
  readonly ports: FakePort[] = [];
  readonly scene: Scene;
  readonly wrapper: HTMLElement;
  /** Whatever was gone to. */
  readonly wentTo: (string | Element)[];
  #undo: () => void;

  constructor(status: Status = ADA, known: readonly Status[] = [ADA, BO, CEM]) {
    fakeBrowser.reset();
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
    vi.spyOn(browser.runtime, 'connect').mockImplementation((...args: unknown[]) => {
      // The browser's own type knows more ways to call it than are used.
      const made = new FakePort((args.at(-1) as { name: string }).name);
      this.ports.push(made);
      return made.port;
    });
    // Nothing is laid out in jsdom.
    Element.prototype.scrollIntoView = vi.fn<() => void>();
    const all = stage(status, { known });
    this.scene = all.scene;
    this.wrapper = all.wrapper;
    this.wentTo = all.wentTo;
    this.#undo = showing(this.scene, articleReader);
    places.push(this);
  }

  /** What the background is asked, each time. */
  get asked(): unknown[] {
    return this.ports.flatMap(({ sent }) => sent);
  }

  get buttons(): HTMLButtonElement[] {
    return [...this.wrapper.querySelectorAll<HTMLButtonElement>('.throughline-foot-button')];
  }

  get button(): HTMLButtonElement {
    const [first] = this.buttons;
    if (!first) throw new Error('There is nothing to read here.');
    return first;
  }

  get panel(): HTMLElement | null {
    return this.wrapper.querySelector('.throughline-article-reader-panel');
  }

  /** What is read out. */
  get said(): string {
    return this.panel?.querySelector('[role="status"]')?.textContent ?? '';
  }

  /** How far it is, as it stands there. */
  get progress(): string {
    const said = this.panel?.querySelectorAll('.throughline-panel-said:not([role])') ?? [];
    return [...said].map(({ textContent }) => textContent).join(' ');
  }

  /** The names of what can be clicked in the panel. */
  get ways(): string[] {
    const ways = this.panel?.querySelectorAll('button, a.throughline-panel-action') ?? [];
    return [...ways].map(({ textContent }) => textContent);
  }

  /** The connection that was made last. */
  get port(): FakePort {
    const last = this.ports.at(-1);
    if (!last) throw new Error('Nobody was asked.');
    return last;
  }

  press(name: string): void {
    const ways = [...(this.panel?.querySelectorAll('button') ?? [])];
    const way = ways.find(({ textContent }) => textContent === name);
    if (!way) throw new Error(`There is no “${name}”, but ${this.ways.join(', ')}.`);
    way.focus();
    way.click();
  }

  /** A click on “Read here”. */
  async open(): Promise<void> {
    this.button.focus();
    this.button.click();
    await settle();
  }

  /** The background tells something. */
  async tell(telling: unknown): Promise<void> {
    this.port.receive(telling);
    await settle();
  }

  /** The page has built the post anew, and the reader puts back what was there, open as it was. */
  rebuild(): void {
    const isOpen = this.panel !== null;
    this.leave();
    this.#undo = showing(this.scene, articleReader);
    if (isOpen) this.button.click();
  }

  leave(): void {
    this.#undo();
  }
}

/** Each test of the file is at a new place, by a clock that it moves; every place that it makes is left after it. */
export function eachAtAPlace(given: (place: ArticlePlace) => void): void {
  beforeEach(() => {
    vi.useFakeTimers();
    given(new ArticlePlace());
  });
  afterEach(() => {
    for (const place of places.splice(0)) place.leave();
    vi.useRealTimers();
    document.body.replaceChildren();
  });
}

/** What is promised has come, and what was to be done at once is done. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
}
