import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import {
  type AllowAnswer,
  ARTICLE_PORT,
  type ArticleAsking,
  type ArticleTelling,
  allowAnswerSchema,
  type allowArticleSchema,
  articleTellingSchema,
  type fetchPictureSchema,
  grantsAddedSchema,
  pictureAnswerSchema,
} from './article-messages.ts';
import { isFromOurPages } from './message-senders.ts';

/** What ends the asking. */
export type ArticleAnswer = Extract<ArticleTelling, { type: 'found' | 'needs-grant' | 'failed' }>;

/** The background went away in the midst of it: its worker was ended, or the extension. */
const INTERRUPTED: ArticleAnswer = { type: 'failed', failure: 'interrupted', forwardsTo: null };

/**
 * Asks the background for an article (L5). Where its worker ends half-way it is asked once more.
 *
 * @param onProgress told of what comes before the answer.
 * @param signal gives it up: the background stops fetching. Then the promise never settles.
 */
export async function askForArticle(
  asking: ArticleAsking,
  onProgress: (telling: ArticleTelling) => void,
  signal: AbortSignal,
): Promise<ArticleAnswer> {
  const answer = await askOnce(asking, onProgress, signal);
  return answer ?? (await askOnce(asking, onProgress, signal)) ?? INTERRUPTED;
}

/** @returns null where the other end has gone without an answer. */
function askOnce(
  asking: ArticleAsking,
  onProgress: (telling: ArticleTelling) => void,
  signal: AbortSignal,
): Promise<ArticleAnswer | null> {
  return new Promise((resolve) => {
    if (signal.aborted) return;
    let port: Browser.runtime.Port;
    try {
      port = browser.runtime.connect({ name: ARTICLE_PORT });
    } catch {
      // The extension was updated or removed.
      resolve(null);
      return;
    }
    const giveUp = () => port.disconnect();
    const end = (answer: ArticleAnswer | null) => {
      signal.removeEventListener('abort', giveUp);
      port.disconnect();
      resolve(answer);
    };
    signal.addEventListener('abort', giveUp, { once: true });
    port.onDisconnect.addListener(() => end(null));
    port.onMessage.addListener((message: unknown) => {
      const told = z.safeParse(articleTellingSchema, message);
      if (!told.success) return end(INTERRUPTED);
      const { data } = told;
      if (data.type === 'loading' || data.type === 'extracting') onProgress(data);
      else end(data);
    });
    port.postMessage(asking);
  });
}

/** Has the browser asked for an article's site. To be called in a click: some browsers ask by that alone. */
export async function allowArticle(address: string): Promise<AllowAnswer> {
  const message: z.infer<typeof allowArticleSchema> = { type: 'allow-article', address };
  const parsed = z.safeParse(allowAnswerSchema, await answerTo(message));
  return parsed.success ? parsed.data : 'toolbar';
}

/** A picture of an article as a `data:` address; null where it cannot be had. */
export async function askForPicture(address: string): Promise<string | null> {
  const message: z.infer<typeof fetchPictureSchema> = { type: 'fetch-picture', address };
  const parsed = z.safeParse(pictureAnswerSchema, await answerTo(message));
  return parsed.success ? parsed.data : null;
}

/** Undefined where nobody answers. */
async function answerTo(message: object): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    // The background has gone, or the extension: then the call itself throws.
    return undefined;
  }
}

/** Tells which grants the browser has been given, until the signal is aborted. */
export function onGrantsAdded(
  tell: (origins: readonly string[]) => void,
  signal: AbortSignal,
): void {
  const onMessage = (message: unknown, sender: Browser.runtime.MessageSender): undefined => {
    const added = z.safeParse(grantsAddedSchema, message);
    if (added.success && isFromOurPages(sender)) tell(added.data.origins);
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage), {
    once: true,
  });
}
