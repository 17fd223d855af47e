import type { ArticleCopy } from '../../../../utils/article/article-copy.ts';
import { countedMessage, message, textLanguage } from '../../../../utils/browser/texts.ts';
import type { Life } from '../../life.ts';
import { isolatedText, ownElement } from '../../parts/marks.ts';
import { panelAction, panelLinkOut } from '../../parts/panel.ts';
import { picturesIn, showPictures } from './pictures.ts';

interface Shown {
  copy: ArticleCopy;
  isKept: boolean;
  /** As it was asked for. */
  address: string;
  body: HTMLElement;
}

interface Deeds {
  getAgain: () => void;
  close: () => void;
}

/** What stands above an article: what it is, of when, and what can be done with it. */
export function articleHead(
  head: HTMLElement,
  { copy, isKept, address, body }: Shown,
  { getAgain, close }: Deeds,
  life: Life,
): void {
  const title = ownElement('h2', 'throughline-article-reader-title');
  title.tabIndex = -1;
  title.dir = 'auto';
  if (copy.language !== null) title.lang = copy.language;
  title.textContent = copy.title || hostOf(copy.url);
  const actions = ownElement('div', 'throughline-panel-actions throughline-article-reader-actions');
  actions.append(panelLinkOut(message('articleOpenPage'), address));
  const pictures = picturesIn(body);
  if (pictures.length > 0) {
    const text = countedMessage('articlePictures', pictures.length);
    actions.append(
      panelAction(text, life, (button) => {
        showPictures(pictures);
        button.remove();
        title.focus({ preventScroll: true });
      }),
    );
  }
  if (isKept) actions.append(panelAction(message('articleGetAgain'), life, getAgain));
  actions.append(
    panelAction(message('articlePrint'), life, () => print()),
    panelAction(message('articleClose'), life, close),
  );
  head.replaceChildren(title, sourceLine(copy, isKept), actions);
  if (copy.isPartial) head.append(line(message('articleIsPartial')));
}

/** Site, author, day, and how old the copy is. */
function sourceLine({ url, site, byline, publishedAt, fetchedAt }: ArticleCopy, isKept: boolean) {
  const source = ownElement('p', 'throughline-article-reader-source');
  const host = hostOf(url);
  // A page may call itself what it likes: where it stands is always told.
  const names = [site !== null && site !== host ? site : null, host, byline];
  const parts: (Node | string)[] = names.flatMap((name) => (name ? [isolatedText(name)] : []));
  if (publishedAt !== null) parts.push(dayOf(publishedAt));
  if (isKept) parts.push(ageOf(fetchedAt));
  source.append(...parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part])));
  return source;
}

function line(text: string): HTMLElement {
  const element = ownElement('p', 'throughline-article-reader-source');
  element.textContent = text;
  return element;
}

function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '');
}

function dayOf(date: string): string {
  // A day without a time is the same day everywhere.
  const zone = date.includes(':') ? {} : { timeZone: 'UTC' };
  const format = new Intl.DateTimeFormat(textLanguage(), { dateStyle: 'long', ...zone });
  return format.format(new Date(date));
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A copy of the future is of now: clocks go back. */
function ageOf(fetchedAt: number): string {
  const age = Math.max(0, Date.now() - fetchedAt);
  const format = new Intl.RelativeTimeFormat(textLanguage(), { numeric: 'auto' });
  const ago =
    age < HOUR_MS
      ? format.format(-Math.floor(age / MINUTE_MS), 'minute')
      : age < DAY_MS
        ? format.format(-Math.floor(age / HOUR_MS), 'hour')
        : format.format(-Math.floor(age / DAY_MS), 'day');
  return message(navigator.onLine ? 'articleCopyOf' : 'articleCopyOffline', ago);
}
