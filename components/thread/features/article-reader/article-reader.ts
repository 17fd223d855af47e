import { message } from '../../../../utils/browser/texts.ts';
import type { PostFeature } from '../../feature.ts';
import type { Life } from '../../life.ts';
import { nameOfArticle } from '../../parts/article-name.ts';
import { addToFoot, footButton, takeFromFoot } from '../../parts/foot.ts';
import { ownElement } from '../../parts/marks.ts';
import { openPanel } from '../../parts/panel.ts';
import { markReadHere } from '../../parts/read-here.ts';
import type { At } from '../../scene.ts';
import pageCss from './article-page.css?inline';
import buttonCss from './article-reader.css?inline';
import { deskOf } from './desk.ts';
import marksCss from './passage-marks.css?inline';
import { type Readable, readableOf } from './readable.ts';

/** At a post where it stands also where nothing can be pointed at. */
const MAIN = 'data-throughline-article-reader-main';

/**
 * L5: the articles that a post links or quotes can be read right below it, with the passages marked that posts of
 * the thread quote. Nothing is fetched before a click.
 */
export const articleReader: PostFeature<readonly Readable[]> = {
  id: 'articleReader',
  css: [buttonCss, pageCss, marksCss].join('\n'),
  pages: ['thread'],
  read(scene) {
    const readable = readableOf(scene);
    return readable.length > 0 ? readable : null;
  },
  show(readable, at, life) {
    const line = ownElement('div', 'throughline-article-reader');
    line.dataset.roomless = '';
    line.toggleAttribute(
      MAIN,
      readable.some(({ isMain }) => isMain),
    );
    for (const one of readable) {
      line.append(readButton(one, readable.length > 1, line, at, life));
    }
    addToFoot(at.post, line);
    life.undo(() => takeFromFoot(at.post, line));
  },
};

function readButton(
  { key, open, isQuoted, isLinked }: Readable,
  isNamed: boolean,
  line: HTMLElement,
  at: At,
  life: Life,
): HTMLElement {
  const desk = deskOf(at.thread);
  const name = nameIn(at, key);
  const isOfPassage = isQuoted && !isLinked;
  const button = footButton(message(isOfPassage ? 'articleReadPassage' : 'articleRead'));
  button.ariaLabel = message(isOfPassage ? 'articleReadPassageOf' : 'articleReadOf', name);
  if (isNamed) button.textContent = button.ariaLabel;
  button.dir = 'auto';
  markReadHere(button, key);
  const wish = { postId: at.post.id, open, isQuoted };
  // First: where the article is open already, below another post, that is where this leads.
  life.on(button, 'click', (event) => {
    if (!desk.isOpenElsewhere(key, line)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    desk.goTo(key, wish, button);
  });
  const place = { around: line, put: (panel: Element) => line.append(panel), previewDelay: 0 };
  openPanel(button, `article ${key}`, place, life, (own) => {
    const close = () => button.click();
    return desk.open({ key, name }, wish, { button, close }, own);
  });
  return button;
}

function nameIn({ thread, status, post }: At, key: string): string {
  const article = thread.links.articleOf(key);
  const articles = thread.links.articlesOf(post.id);
  return article ? nameOfArticle({ status, articles, thread }, article) : '';
}
