import { message } from '../../../utils/extension/messages.ts';
import { isFeatureOn } from '../../../utils/settings/settings.ts';
import { isolated } from '../../../utils/thread/direction.ts';
import { quotedInBlocks } from '../answer-line/quote-source.ts';
import { nameOf, withPlace } from '../answer-line/saying.ts';
import { cardIn } from '../article-cards/article-card.ts';
import type { PostFeature, Scene } from '../feature.ts';
import { addToFoot, footButton, footOf, takeFromFoot } from '../foot.ts';
import { linkOut } from '../links.ts';
import { ownElement } from '../marks.ts';
import { nameOfArticle, shownByPage } from '../shown-articles.ts';
import css from './article-marks.css?inline';
import { type MarkedArticle, markedArticles } from './marked-articles.ts';

/**
 * L4: a quiet line at a post that links again or quotes an article which somebody else has linked: which,
 * and who. No more than that: what a post is on beyond it cannot be known.
 */
export const articleMarks: PostFeature = {
  id: 'articleMarks',
  css,
  show(scene, onRemove) {
    const { post } = scene;
    if (post.isClosed) return;
    const marks = markedArticles(scene);
    if (marks.length === 0) return;
    const onPage = shownByPage(scene)?.article;
    const named = namedAtQuotes(scene, marks);
    for (const mark of marks) {
      const { article, isQuoted } = mark;
      if (isQuoted && named.has(article.key)) continue;
      const card = cardIn(footOf(post.content), article.key);
      const isShown = article === onPage || card !== null;
      const line = markLine(scene, mark, isShown);
      if (card) card.after(line);
      else addToFoot(post.content, line, article === onPage ? 'start' : 'end');
      onRemove(() => takeFromFoot(post.content, line));
    }
  },
};

/** A3: the articles that block quotes of the post name themselves. */
function namedAtQuotes(scene: Scene, marks: readonly MarkedArticle[]): ReadonlySet<string> {
  const isOn = isFeatureOn('answerLine', scene.settings) && scene.answer !== null;
  return isOn && marks.some(({ isQuoted }) => isQuoted) ? quotedInBlocks(scene) : new Set();
}

/** @param isShown a card says which article it is. */
function markLine(scene: Scene, { article, by, isQuoted }: MarkedArticle, isShown: boolean) {
  const line = ownElement('div', 'throughline-article-marks');
  const hasName = isShown || (article.title === null && !isQuoted);
  if (isQuoted) {
    const quotes = ownElement('span', 'throughline-article-marks-quotes');
    quotes.textContent = message('markQuotes');
    line.append(quotes);
  }
  if (!hasName) line.append(linkTo(article.url, nameOfArticle(scene, article)));
  const name = isolated(nameOf(by));
  const distance = scene.thread.distance(scene.post.id, by.id);
  const who = hasName ? message('markAlsoLinkedBy', name) : message('markLinkedBy', name);
  line.append(whoBrought(scene, by.id, withPlace(who, distance), distance !== null));
  return line;
}

function whoBrought({ thread }: Scene, id: string, text: string, isOnPage: boolean): HTMLElement {
  if (!isOnPage) {
    const who = ownElement('span', 'throughline-article-marks-who');
    who.textContent = text;
    return who;
  }
  const button = footButton(text);
  button.classList.add('throughline-article-marks-who');
  button.addEventListener('click', () => thread.goTo(id, button));
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
