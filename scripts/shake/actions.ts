/**
 * What a reader may do on a page, by name: what is clicked, or null where it takes more than a click. How
 * often each is chosen follows from how often it stands here.
 */
export const ACTIONS = [
  ['open a post by its words', null],
  [
    'open a post by its time',
    '.status[data-id] a.status__relative-time, article > header a:has(> time)',
  ],
  ['read more', '.status__content__read-more-button, [class*="_content__readMore"]'],
  ['back', null],
  ['back', null],
  ['forward', null],
  ['scroll', null],
  ['scroll', null],
  // Only those of the app: another link, the settings for one, loads a page.
  ['switch the page', 'a.column-link:is([href="/home"], [href^="/public"], [href="/bookmarks"])'],
  ['open a profile', '.status[data-id] a.status__display-name, [class*="_header__nameLink"]'],
  ['open a line', '.throughline-answer-line'],
  ['open a line', '.throughline-answer-line'],
  ['unfold', '.throughline-mention-folding-chip'],
  ['unfold', '.throughline-mention-folding-chip'],
  ['press a button of ours', '[data-throughline] button'],
  ['press a button of ours', '[data-throughline] button'],
  ['press a button of ours', '[data-throughline] button'],
  ['content warning', '.content-warning button, article > [aria-controls] > button'],
  ['show or hide all', '.column-header__button'],
  ['media', '.spoiler-button button, .media-spoiler'],
  ['translate', '.status__content__translate-button, .translate-button button'],
  ['favourite', '.star-icon, article footer button[title="Like"]'],
  ['bookmark', '.bookmark-icon'],
  [
    'boost',
    '.status__action-bar > :nth-child(2) button, .status__action-bar > button:nth-child(2)',
  ],
  ['choose from a menu', '.dropdown-menu button'],
  ['reply', '.status__action-bar > :first-child button, .status__action-bar > button:first-child'],
  ['type', null],
  ['cancel the reply', '.reply-indicator__cancel button, .compose-form__cancel button'],
  ['close what is open', null],
  ['show more replies', '.column__alert button'],
  ['a live reply', null],
  ['a live edit', null],
  ['come back to the tab', null],
  ['plain page, on or off', null],
] as const satisfies readonly (readonly [name: string, clicks: string | null])[];

export type ActionName = (typeof ACTIONS)[number][0];

export interface Deed {
  /** What was acted on; null where there was nothing to act on. */
  did: string | null;
  /** What Mastodon shows where it cannot go on. */
  crash: string | null;
  isOnThread: boolean;
}

/** How long the page may work before the next thing happens: as a person in a great hurry. */
export const PAUSE_MS = 40;

/** Runs in the page, as it stands: it may call nothing else. `roll` is from 0 to below 1. */
export async function act(
  name: string,
  clicks: string | null,
  roll: number,
  firstEntry: number,
  pauseMs: number,
): Promise<Deed> {
  const pick = (selector: string): HTMLElement | undefined => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      // Behind a dialog everything is inert: nobody gets there.
      (element) =>
        !isLeavingThePage(element) &&
        element.closest('[inert]') === null &&
        element.getClientRects().length > 0,
    );
    return all[Math.floor(roll * all.length)];
  };
  const isLeavingThePage = (element: HTMLElement) => {
    const link = element.closest('a');
    return link !== null && (link.target === '_blank' || link.origin !== location.origin);
  };
  const nameOf = (element: HTMLElement | undefined) => {
    const post = element?.closest(
      '.status[data-id], .detailed-status, article[data-id]:has(> header)',
    );
    return (
      element &&
      `${element.localName}.${element.className} of ${post?.getAttribute('data-id') ?? post?.className ?? 'no post'}`
    );
  };
  const did = (() => {
    if (clicks !== null) {
      const element = pick(clicks);
      element?.click();
      return nameOf(element) ?? null;
    }
    if (name === 'open a post by its words') {
      const words = pick('.status[data-id] .status__content, article > header ~ div[id] > div');
      const at = { bubbles: true, detail: 1, clientX: 5, clientY: 5 };
      for (const type of ['mousedown', 'mouseup', 'click']) {
        words?.dispatchEvent(new MouseEvent(type, at));
      }
      return nameOf(words) ?? null;
    }
    if (name === 'back' || name === 'forward') {
      // From where the walk began, going back would leave the page.
      const { currentEntry, canGoForward } = navigation;
      const canGo = name === 'back' ? (currentEntry?.index ?? 0) > firstEntry : canGoForward;
      if (!canGo) return null;
      history.go(name === 'back' ? -1 : 1);
      return name;
    }
    if (name === 'come back to the tab') {
      // 5.0 asks for the thread anew, and makes the words of all its posts anew.
      dispatchEvent(new Event('focus'));
      return name;
    }
    if (name === 'scroll') {
      const columns = [
        ...document.querySelectorAll('.column > .scrollable, main > [role="region"]'),
      ];
      const column = columns[Math.floor(roll * columns.length)];
      if (column) column.scrollTop = ((roll * 7) % 1) * column.scrollHeight;
      scrollTo(0, roll * document.documentElement.scrollHeight);
      return 'the page';
    }
    if (name === 'type') {
      const box = pick('.compose-form textarea');
      box?.focus();
      document.execCommand('insertText', false, 'Well… ');
      return nameOf(box) ?? null;
    }
    if (name === 'close what is open') {
      const key = { key: 'Escape', code: 'Escape', keyCode: 27, bubbles: true };
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', key));
      document.activeElement?.dispatchEvent(new KeyboardEvent('keyup', key));
      for (const overlay of document.querySelectorAll<HTMLElement>('.modal-root__overlay')) {
        overlay.click();
      }
      return 'Escape';
    }
    return null;
  })();
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  const app = document.querySelector('#mastodon');
  const error = document.querySelector('.error-column, .error-boundary');
  const crash =
    app === null || app.childElementCount === 0
      ? 'The page is empty.'
      : (error?.textContent?.trim().slice(0, 200) ?? null);
  return {
    did,
    crash,
    isOnThread: document.querySelector('.detailed-status, article[data-variant="page"]') !== null,
  };
}

/** Runs in the page: goes to another address as the app itself does. */
export function goInApp(path: string): void {
  history.pushState({}, '', path);
  dispatchEvent(new PopStateEvent('popstate', { state: {} }));
}

/** Runs in the page: which entry of the browser's history it is. */
export function historyEntry(): number {
  return navigation.currentEntry?.index ?? 0;
}
