import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { extractArticle } from '../../article/extraction.ts';
import {
  type Extracted,
  type ExtractPage,
  extractedSchema,
} from '../channel/extraction-messages.ts';

const OFFSCREEN = '/offscreen.html';

type Page = Pick<ExtractPage, 'url' | 'html'>;

const INTERRUPTED: Extracted = { ok: false, failure: 'interrupted' };

/** Makes what parses pages, while they are on their way: in Chrome that takes some 190 ms. */
export function prepareExtraction(): void {
  if (!import.meta.env.FIREFOX) void openOffscreen();
}

/** The article of a page. Firefox's background has a document to parse with; Chrome's needs one beside it. */
export async function extractPage(page: Page): Promise<Extracted> {
  if (import.meta.env.FIREFOX) return extractArticle(page.html, page.url, globalThis);
  // It closes itself when it has been idle, which may be just now.
  return (await askOffscreen(page)) ?? (await askOffscreen(page)) ?? INTERRUPTED;
}

async function askOffscreen({ url, html }: Page): Promise<Extracted | null> {
  await openOffscreen();
  const message: ExtractPage = { type: 'extract-page', url, html };
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => null);
  const extracted = z.safeParse(extractedSchema, answer);
  return extracted.success ? extracted.data : null;
}

/** While it is being made, nobody listens there, and another cannot be made. */
let opening: Promise<void> | null = null;

/** There can be one; that there is one already is as good. */
function openOffscreen(): Promise<void> {
  opening ??= browser.offscreen
    .createDocument({
      url: OFFSCREEN,
      reasons: ['DOM_PARSER'],
      justification: 'To find the text of an article in the page that the reader has asked for.',
    })
    .catch(() => {})
    .finally(() => {
      opening = null;
    });
  return opening;
}
