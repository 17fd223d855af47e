import type { ArticleFailure } from '../../../../utils/article/article-failure.ts';
import {
  type ArticleAnswer,
  allowArticle,
  onGrantsAdded,
} from '../../../../utils/browser/channel/article-asking.ts';
import type { ArticleTelling } from '../../../../utils/browser/channel/article-messages.ts';
import { message } from '../../../../utils/browser/texts.ts';
import type { Life } from '../../life.ts';
import { adoptSheet, ownElement } from '../../parts/marks.ts';
import { makePanel, panelAction, panelLinkOut } from '../../parts/panel.ts';
import type { ThreadOnPage } from '../../scene.ts';
import { ArticlePage } from './article-page.ts';
import printCss from './article-print.css?inline';
import type { AskForArticle, Opener, ReadingWish } from './desk.ts';
import { keepFocus } from './kept-focus.ts';
import { failureText, loadingText } from './states-text.ts';

/** A page that builds a post anew takes the panel away for a moment; who closes it does so for longer. */
const CLOSED_AFTER_MS = 1_000;

/** One article on its way to the reader, or before them: what its panel shows, whatever post that is below. */
export class OpenArticle {
  readonly element: HTMLElement;
  readonly #key: string;
  readonly #thread: ThreadOnPage;
  readonly #ask: AskForArticle;
  /** Read out as it changes. */
  readonly #said = ownElement('p', 'throughline-panel-said');
  /** Not read out: it changes four times a second. */
  readonly #progress = ownElement('p', 'throughline-panel-said');
  readonly #actions = ownElement('div', 'throughline-panel-actions');
  readonly #body = ownElement('div', '');
  /** Waiting for the instance, the reader or the page; null where nothing is under way. */
  #waiting: AbortController | null = null;
  #page: ArticlePage | null = null;
  /** What can be done about what is said; null before anything was asked. */
  #ways: readonly Way[] | null = null;
  #shown: { wish: ReadingWish; opener: Opener; life: Life } | null = null;
  #closing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    { key, name }: { key: string; name: string },
    thread: ThreadOnPage,
    ask: AskForArticle,
  ) {
    this.#key = key;
    this.#thread = thread;
    this.#ask = ask;
    this.element = makePanel(name);
    this.element.classList.add('throughline-article-reader-panel');
    this.element.tabIndex = -1;
    this.#said.role = 'status';
    this.element.append(this.#said, this.#progress, this.#actions, this.#body);
    this.element.addEventListener('keydown', keepKeys);
  }

  /** Shows it in a panel below a post, as long as `life` lasts. */
  attach(wish: ReadingWish, opener: Opener, life: Life): HTMLElement {
    clearTimeout(this.#closing);
    const isElsewhere = this.#shown?.wish.postId !== wish.postId;
    this.#shown = { wish, opener, life };
    life.undo(() => this.#detach(life));
    // Not for longer: what asks of the root element what is in it has all that the page adds looked at (issue 17).
    life.undo(adoptSheet(document, printCss));
    keepFocus(this.element, opener.button, life);
    this.#draw();
    this.#showPage();
    if (!this.#page && !this.#ways) this.#load(wish.open, false);
    // The panel is put into the page a moment later.
    if (this.#page && isElsewhere) life.after(0, () => this.#page?.goTo(wish));
    return this.element;
  }

  /** Leads to it, and to what a post quotes of it. */
  goTo(wish: ReadingWish, from: HTMLElement): void {
    this.#thread.goTo(this.#page?.placeOf(wish) ?? this.element, from);
  }

  /** It is forgotten. */
  end(): void {
    clearTimeout(this.#closing);
    this.#waiting?.abort();
    this.#page?.end();
  }

  #detach(life: Life): void {
    if (this.#shown?.life !== life) return;
    this.#closing = setTimeout(() => {
      this.#waiting?.abort();
      this.#waiting = null;
      // Opened again, it is tried again; a copy is as it was.
      this.#ways = this.#page ? [] : null;
      this.#said.textContent = '';
      this.#progress.textContent = '';
    }, CLOSED_AFTER_MS);
  }

  #load(address: string, isFresh: boolean): void {
    const { signal } = this.#begin();
    this.#tell(message('articleLoading'), address, []);
    const take = (answer: ArticleAnswer) => {
      if (!signal.aborted) this.#take(answer, address);
    };
    const follow = (telling: ArticleTelling) => {
      if (!signal.aborted) this.#progress.textContent = loadingText(telling);
    };
    this.#ask({ address, isFresh }, follow, signal).then(take, () =>
      take({ type: 'failed', failure: 'interrupted', forwardsTo: null }),
    );
  }

  #begin(): AbortController {
    this.#waiting?.abort();
    this.#waiting = new AbortController();
    return this.#waiting;
  }

  #take(answer: ArticleAnswer, address: string): void {
    this.#waiting = null;
    this.#progress.textContent = '';
    if (answer.type === 'found') this.#showCopy(answer, address);
    else if (answer.type === 'needs-grant') this.#askForGrant(answer.site, address);
    else this.#tellFailure(answer, address);
  }

  #showCopy({ copy, isKept }: Extract<ArticleAnswer, { type: 'found' }>, address: string): void {
    const isAwaited =
      this.element.contains(document.activeElement) ||
      document.activeElement === this.#shown?.opener.button;
    this.#page?.end();
    this.#ways = [];
    this.#said.textContent = '';
    this.#page = new ArticlePage(copy, {
      key: this.#key,
      address,
      isKept,
      thread: this.#thread,
      getAgain: () => this.#load(address, true),
    });
    this.#draw();
    this.#showPage();
    if (!this.#shown) return;
    if (isAwaited) this.#page.focus();
    this.#page.goTo(this.#shown.wish);
  }

  #askForGrant(site: string, address: string): void {
    const { signal } = this.#begin();
    onGrantsAdded((origins) => {
      if (origins.some((origin) => isOf(origin, site))) this.#load(address, false);
    }, signal);
    const allow = () => {
      // At once: some browsers ask by the click alone.
      allowArticle(address).then((answer) => {
        if (signal.aborted) return;
        if (answer === 'allowed') this.#load(address, false);
        else if (answer === 'denied') this.#said.textContent = message('articleNotAllowed', site);
        else this.#said.textContent = message('articleAllowInToolbar', site);
      });
    };
    this.#tell(message('articleNeedsGrant', site), address, [
      { text: message('articleAllow', site), act: allow },
    ]);
  }

  #tellFailure(
    { failure, forwardsTo }: Extract<ArticleAnswer, { type: 'failed' }>,
    address: string,
  ): void {
    const ways: Way[] = [];
    if (forwardsTo !== null) {
      const text = message('articleReadThere', new URL(forwardsTo).host);
      ways.push({ text, act: () => this.#load(forwardsTo, false) });
    }
    if (MAY_HELP.has(failure)) {
      ways.push({ text: message('noticeTryAgain'), act: () => this.#load(address, false) });
    }
    this.#tell(failureText(failure, forwardsTo, this.#page !== null), address, ways);
  }

  /** Says where things stand, and what can be done; a copy that is shown stays. */
  #tell(text: string, address: string, ways: readonly Way[]): void {
    this.#said.textContent = text;
    // A copy has these by itself.
    const always = [
      { text: message('articleOpenPage'), address },
      { text: message('articleClose'), act: () => this.#shown?.opener.close() },
    ];
    this.#ways = this.#page ? ways : [...ways, ...always];
    this.#draw();
  }

  /** Draws it for the post that it is below now: what was to be clicked at the one before has ended with that. */
  #draw(): void {
    const { life } = this.#shown ?? {};
    if (!life) return;
    // What was pressed goes: the panel keeps the focus, and Escape still closes it.
    const hadFocus = this.#actions.contains(document.activeElement);
    this.#actions.replaceChildren(
      ...(this.#ways ?? []).map((way) =>
        'act' in way ? panelAction(way.text, life, way.act) : panelLinkOut(way.text, way.address),
      ),
    );
    if (hadFocus) this.element.focus({ preventScroll: true });
  }

  /** Once for each post that it is below, and for each copy: it would listen twice. */
  #showPage(): void {
    if (!this.#page || !this.#shown) return;
    if (this.#page.element.parentElement !== this.#body) {
      this.#body.replaceChildren(this.#page.element);
    }
    this.#page.show(this.#shown.life, this.#shown.opener);
  }
}

/** Something that can be done where an article is not here yet, or will not be. */
type Way = { text: string } & ({ act: () => void } | { address: string });

/** Mastodon goes to the next post by keys by which one reads on here. */
function keepKeys(event: KeyboardEvent): void {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isPlain && event.key !== 'Escape') event.stopPropagation();
}

/** Whether a grant is for a site: its own, or one for all. */
function isOf(origin: string, site: string): boolean {
  return [`*://*.${site}/*`, `*://${site}/*`, '*://*/*', '<all_urls>'].includes(origin);
}

/** Another try may find something else. */
const MAY_HELP: ReadonlySet<ArticleFailure> = new Set<ArticleFailure>([
  'busy',
  'unreachable',
  'timeout',
  'interrupted',
  'not-granted',
]);
