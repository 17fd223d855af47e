/** A page with an article as sites make them, and what is found on it. Needs a DOM (jsdom). */
import { extractArticle } from '../../../utils/article/extraction.ts';

export const ADDRESS = 'https://paper.example/2026/boats';
export const SENTENCE =
  'The boats came late again, said the harbour, and nobody knew why that should be. ';
export const PARAGRAPH = `<p>${SENTENCE.repeat(3)}</p>`;

export interface Page {
  head?: string;
  /** Instead of ten paragraphs. */
  body?: string;
  html?: string;
  url?: string;
}

function extract({ head = '', body = PARAGRAPH.repeat(10), html = '', url = ADDRESS }: Page = {}) {
  const page = `<!doctype html><html ${html}><head>${head}</head><body><nav><a href="/">Home</a></nav><article>${body}</article><footer>All rights of boats</footer></body></html>`;
  return extractArticle(page, url, window);
}

export function articleOf(page: Page = {}) {
  const got = extract(page);
  if (!got.ok) throw new Error(`There is no article: ${got.failure}`);
  return got.article;
}

export const failureOf = (page: Page) => {
  const got = extract(page);
  return got.ok ? null : got.failure;
};

export const jsonLd = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...data })}</script>`;
