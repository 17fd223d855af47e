import { message } from '../../../../utils/browser/texts.ts';
import { isFeatureOn } from '../../../../utils/settings/feature-on.ts';
import { isolated } from '../../../../utils/thread/content/direction.ts';
import type { PostFeature } from '../../feature.ts';
import type { Life } from '../../life.ts';
import { quotedInBlocks } from '../../parts/answer/quote-source.ts';
import { nameOf, withPlace } from '../../parts/answer/saying.ts';
import { nameOfArticle } from '../../parts/article-name.ts';
import { addToFoot, cardIn, footButton, footOf, takeFromFoot } from '../../parts/foot.ts';
import { linkedCards } from '../../parts/linked-cards.ts';
import { linkOut } from '../../parts/links.ts';
import { ownElement } from '../../parts/marks.ts';
import { openAtQuoted } from '../../parts/quoted-place.ts';
import { shownByPage } from '../../parts/shown-articles.ts';
import { nameControl } from '../../parts/use.ts';
import type { At, Scene } from '../../scene.ts';
import css from './article-marks.css?inline';
import { type MarkedArticle, markedArticles } from './marked-articles.ts';

/** L4: one line: which article, unless a card says it, and who brought it. */
interface Mark {
  key: string;
  isQuoted: boolean;
  /** The page's own card shows it: the line stands right below that. */
  isOnPage: boolean;
  link: { open: string; name: string } | null;
  by: { id: string; text: string; isHere: boolean };
}

/**
 * L4: a quiet line at a post that links again or quotes an article which somebody else has linked: which,
 * and who. No more than that: what a post is on beyond it cannot be known.
 */
export const articleMarks: PostFeature<readonly Mark[]> = {
  id: 'articleMarks',
  css,
  pages: ['thread'],
  read(scene) {
    if (scene.post.isClosed) return null;
    const marked = markedArticles(scene);
    if (marked.length === 0) return null;
    const onPage = shownByPage(scene)?.article;
    const named = namedAtQuotes(scene, marked);
    const cards = keysOfCards(scene);
    const marks = marked
      .filter(({ article, isQuoted }) => !isQuoted || !named.has(article.key))
      .map((mark) => readMark(scene, mark, mark.article === onPage, cards));
    return marks.length > 0 ? marks : null;
  },
  show(marks, at, life) {
    const { post } = at;
    for (const mark of marks) {
      const line = markLine(mark, at, life);
      const card = cardIn(footOf(post), mark.key);
      if (card) card.after(line);
      else addToFoot(post, line, mark.isOnPage ? 'start' : 'end');
      life.undo(() => takeFromFoot(post, line));
    }
  },
};

/** A3: the articles that block quotes of the post name themselves. */
function namedAtQuotes(scene: Scene, marks: readonly MarkedArticle[]): ReadonlySet<string> {
  const isOn = isFeatureOn('answerLine', scene.settings) && scene.answer !== null;
  return isOn && marks.some(({ isQuoted }) => isQuoted) ? quotedInBlocks(scene) : new Set();
}

function keysOfCards(scene: Scene): ReadonlySet<string> {
  const isOn = isFeatureOn('articleCards', scene.settings);
  return new Set(isOn ? linkedCards(scene).map(({ key }) => key) : []);
}

function readMark(
  scene: Scene,
  { article, by, isQuoted }: MarkedArticle,
  isOnPage: boolean,
  cards: ReadonlySet<string>,
): Mark {
  const { key, open, title } = article;
  const isShown = isOnPage || cards.has(key);
  const isNamed = isShown || (title === null && !isQuoted);
  const name = isolated(nameOf(by));
  return {
    key,
    isQuoted,
    isOnPage,
    link: isNamed
      ? null
      : { open: openAtQuoted(scene, article, open), name: nameOfArticle(scene, article) },
    by: {
      id: by.id,
      text: isNamed ? message('markAlsoLinkedBy', name) : message('markLinkedBy', name),
      isHere: scene.thread.distance(scene.post.id, by.id) !== null,
    },
  };
}

function markLine({ isQuoted, link, by }: Mark, at: At, life: Life): HTMLElement {
  const line = ownElement('div', 'throughline-article-marks');
  if (isQuoted) {
    const quotes = ownElement('span', 'throughline-article-marks-quotes');
    quotes.textContent = message('markQuotes');
    line.append(quotes);
  }
  if (link) line.append(linkTo(link.open, link.name));
  line.append(by.isHere ? wayTo(by.id, by.text, at, life) : whoBrought(by.text));
  return line;
}

function whoBrought(text: string): HTMLElement {
  const who = ownElement('span', 'throughline-article-marks-who');
  who.textContent = text;
  return who;
}

function wayTo(id: string, text: string, { post, thread }: At, life: Life): HTMLElement {
  const button = footButton(text);
  button.classList.add('throughline-article-marks-who');
  nameControl(button, `mark ${id}`);
  life.on(button, 'click', () => thread.goTo(id, button));
  const tell = (distance: number | null) => {
    button.textContent = withPlace(text, distance);
  };
  thread.followDistance(post, id, tell, life);
  return button;
}

function linkTo(address: string, name: string): HTMLElement {
  const link = ownElement('a', 'throughline-article-marks-article');
  Object.assign(link, linkOut(address));
  link.dir = 'auto';
  link.textContent = name;
  link.title = name;
  return link;
}
