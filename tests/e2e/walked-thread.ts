import { ARTICLES } from '../articles/server.ts';
import type { BrowserUnderTest, PageUnderTest } from '../drivers/browser-under-test.ts';
import { listedPost } from '../drivers/page-parts.ts';
import type { InstanceOptions } from '../instance/server.ts';
import { message } from '../unit/messages.ts';
import { LEDGER, link } from './articles-in-thread.ts';
import { invented, mentioning, threadOf } from './invented-thread.ts';
import type { Stage } from './reader-test.ts';

/** Who writes which post of `WALKED`. */
export const BY = { ada: '901', ben: '902', cleo: '903', flo: '904', eva: '905', dan: '906' };
/** The article that its first post links, as the post names it, and as it calls itself. */
export const REPORT = 'A year without through traffic';
export const REPORT_TITLE = 'A year without through traffic: what Sallow Street’s numbers say';

/** The other one, which nothing names. */
export const LONG_READ = 'longread.example/everything-that-was-mislaid';
/** Words of it that Flo quotes. */
const PASSAGE = 'Motor traffic on the street fell by 71 per cent';

/**
 * Some of everything that is added to a thread, in six posts: an article that the first one links, names with folded
 * counts, a row (Eva's), a quoted
 * passage (Flo's), and cards of two articles (Dan's).
 */
export const WALKED = threadOf([
  invented(
    BY.ada,
    'Ada',
    null,
    `Our street was closed for a year. Here is ${link(ARTICLES.quietStreet)}.`,
    {
      card: { url: ARTICLES.quietStreet, title: REPORT, provider_name: 'Tarnwick Ledger' },
    },
  ),
  reply(BY.ben, 'Ben', BY.ada, ['Ada'], 'Where do the vans go now?'),
  reply(BY.cleo, 'Cleo', BY.ben, ['Ben', 'Ada'], 'Round by the mill.'),
  reply(BY.flo, 'Flo', BY.cleo, ['Cleo', 'Ben', 'Ada'], `“${PASSAGE}”, and there?`),
  reply(BY.eva, 'Eva', BY.ben, ['Ben', 'Ada'], 'Ours come in the evening.'),
  reply(
    BY.dan,
    'Dan',
    BY.ada,
    ['Ada'],
    `Both say more: ${link(ARTICLES.quietStreet)} and ${link(ARTICLES.long)}.`,
  ),
]);

function reply(id: string, author: string, parent: string, to: readonly string[], words: string) {
  const mentions = to.map((name) => ({ acct: name.toLowerCase() }));
  return invented(id, author, parent, `${to.map(mentioning).join('')}${words}`, { mentions });
}

/** Opens it, and waits until all is there. */
export async function readWalked(
  stage: Stage,
  options: Partial<InstanceOptions> = {},
  viewport = { width: 1280, height: 600 },
): Promise<PageUnderTest> {
  await allowReport(stage.browser);
  const instance = await stage.serve({ threads: [WALKED], loggedIn: true, ...options });
  const page = await stage.read(instance, undefined, { viewport });
  await page.waitFor('.throughline-thread-bar');
  await page.waitFor(`${listedPost(BY.dan)} .throughline-article-cards-card`);
  return page;
}

async function allowReport(browser: BrowserUnderTest): Promise<void> {
  const granted = await browser.grantedOrigins();
  if (!granted.includes(LEDGER)) await browser.allowSite(LEDGER);
}

/** A8: what is heard of whom a post answers. */
export function inReplyTo(name: string, above: number): string {
  const place = message(above === 1 ? 'answerAbove_one' : 'answerAbove_other', `${above}`);
  return message('answerWithPlace', [message('answerInReplyTo', name), place]);
}

/** M4: what is heard of a count. */
export function toPeople(count: number): string {
  return message(count === 1 ? 'foldedPeople_one' : 'foldedPeople_other', `${count}`);
}

/** What is ours in it, by the names that it is heard by. */
export const NAMES = {
  title: message('barTop', 'Ada Our street was closed for a year. Here is this.'),
  thread: message('barThreadMissing', message('newUntold')),
  readReport: message('articleReadOf', REPORT),
  readLong: message('articleReadOf', 'longread.example'),
  alsoByAda: message('answerWithPlace', [
    message('markAlsoLinkedBy', 'Ada'),
    message('answerAbove_other', '5'),
  ]),
  quotedByFlo: message('articleQuotedByWhom', [message('quotedBy_one', '1'), 'Flo']),
};
