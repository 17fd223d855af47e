import { countedMessage, message } from '../../../../utils/browser/texts.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { isHiddenByFilter } from '../../../../utils/mastodon/reader-filters.ts';
import { ownWords } from '../../../../utils/thread/quotes/own-words.ts';
import { isSameAccount } from '../../../../utils/thread/tree.ts';
import type { PostFeature } from '../../feature.ts';
import type { Life } from '../../life.ts';
import { nameOf, withPlace } from '../../parts/answer/saying.ts';
import { addToFoot, footButton, takeFromFoot } from '../../parts/foot.ts';
import { ownElement } from '../../parts/marks.ts';
import { makePanel, openPanel, panelAction } from '../../parts/panel.ts';
import type { At, Scene } from '../../scene.ts';
import { highlight } from './highlighting.ts';
import css from './quoted-marks.css?inline';

/** A9: somebody who quotes a post, by one of their posts. */
interface Quoter {
  id: string;
  name: string;
  isHere: boolean;
  /** What they quote, in the post's own words, normalised. */
  passages: readonly string[];
}

/** What is said of a post that others quote. */
interface Quoted {
  quoters: readonly Quoter[];
  /** In how many posts, listed or not. */
  count: number;
}

/** So many are listed, and so many passages of each; hostile threads have more. */
const MOST_QUOTERS = 20;
const MOST_PASSAGES = 10;

/**
 * A9: the sentences of a post that others quote, finely underlined in place, and a button that lists who quotes
 * what. The page is not changed for it, and it is not spoken: who listens hears of a quotation where it is made.
 */
export const quotedMarks: PostFeature<Quoted> = {
  id: 'quotedMarks',
  css,
  pages: ['thread'],
  read(scene) {
    if (scene.post.isClosed) return null;
    const quoters = quotersOf(scene);
    const people = new Set(quoters.map(({ account }) => account.id)).size;
    if (people < scene.settings.quotedMarksFrom) return null;
    const listed = quoters.slice(0, MOST_QUOTERS).map((quoter) => quoterIn(scene, quoter));
    return { quoters: listed, count: quoters.length };
  },
  show({ quoters, count }, at, life) {
    const passages = new Set(quoters.flatMap((quoter) => quoter.passages));
    highlight(at.post.text, passages, life);
    const line = ownElement('div', 'throughline-quoted-marks');
    const button = footButton(countedMessage('quotedBy', count));
    line.append(button);
    line.dataset.roomless = '';
    addToFoot(at.post, line);
    life.undo(() => takeFromFoot(at.post, line));
    const place = { around: line, put: (panel: Element) => line.append(panel), previewDelay: 0 };
    openPanel(button, 'quoted', place, life, (own) => listOf(quoters, at, own));
  },
};

/** Those that quote a post, but for its author, and for whom the reader has told the instance to hide (A4). */
function quotersOf({ post, status, thread }: Scene): (Status & Pick<Quoter, 'passages'>)[] {
  return thread.links.quotersOf(post.id).flatMap(({ id, passages }) => {
    const quoting = thread.lookUp(id);
    if (!status || !quoting || isHiddenByFilter(quoting)) return [];
    return isSameAccount(quoting.account, status.account) ? [] : [{ ...quoting, passages }];
  });
}

function quoterIn({ post, thread }: Scene, quoting: ReturnType<typeof quotersOf>[number]): Quoter {
  return {
    id: quoting.id,
    name: nameOf(quoting),
    isHere: thread.distance(post.id, quoting.id) !== null,
    passages: quoting.passages.slice(0, MOST_PASSAGES),
  };
}

function listOf(quoters: readonly Quoter[], at: At, life: Life): HTMLElement {
  const panel = makePanel(message('quotedPanel'));
  const list = ownElement('ul', 'throughline-quoted-marks-list');
  list.append(...quoters.map((quoter) => itemOf(quoter, at, life)));
  panel.append(list);
  return panel;
}

function itemOf({ id, name, isHere, passages }: Quoter, at: At, life: Life): HTMLElement {
  const item = ownElement('li', '');
  if (isHere) {
    const way = panelAction(name, life, (button) => at.thread.goTo(id, button));
    way.dir = 'auto';
    const tell = (distance: number | null) => {
      way.textContent = withPlace(name, distance);
    };
    at.thread.followDistance(at.post, id, tell, life);
    item.append(way);
  } else {
    const who = ownElement('bdi', '');
    who.textContent = name;
    item.append(who);
  }
  // Its own words: not how somebody has quoted them (A3). None where the page shows others, a translation.
  const words = ownWords(at.content, passages);
  if (words !== null) {
    const said = ownElement('p', '');
    said.dir = 'auto';
    said.textContent = message('answerQuoted', words);
    item.append(said);
  }
  return item;
}
