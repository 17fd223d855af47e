import { textDirection, textLanguage } from '../../utils/browser/texts.ts';

/** Says what language a page of ours is in, and which way it runs. */
export function setPageLanguage(page: Document = document): void {
  page.documentElement.lang = textLanguage();
  page.documentElement.dir = textDirection();
}
