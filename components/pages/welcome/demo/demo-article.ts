import type { ArticleCopy } from '../../../../utils/article/article-copy.ts';
import { message, textDirection, textLanguage } from '../../../../utils/browser/texts.ts';

/** An article that was invented for the example. There is nobody where it would be. */
export interface DemoArticle {
  url: string;
  host: string;
  title: string;
  /** What it says in short, as a card has it: a sentence that a post of the example quotes. */
  description: string;
  paragraphs: readonly string[];
}

const HOST = 'crumb.example';

/** In the reader's language. */
export function demoArticle(): DemoArticle {
  const passage = message('demoPassage');
  return {
    url: `https://${HOST}/night`,
    host: HOST,
    title: message('labelDemoArticle'),
    description: passage,
    paragraphs: [message('demoArticleBegin'), passage, message('demoArticleEnd')],
  };
}

/** The copy that “Read here” gives: as one that was fetched and sanitised, but nothing is. */
export function copyOf({ url, title, paragraphs }: DemoArticle): ArticleCopy {
  const body = document.createElement('div');
  for (const words of paragraphs) {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    body.append(paragraph);
  }
  return {
    url,
    title,
    byline: null,
    site: null,
    language: textLanguage(),
    direction: textDirection(),
    publishedAt: null,
    isPartial: false,
    html: body.innerHTML,
    length: body.textContent.length,
    fetchedAt: Date.now(),
  };
}
