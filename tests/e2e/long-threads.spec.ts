import { expect, test } from '@playwright/test';
import type { StatusInput } from '../instance/server.ts';
import { answersOn, lineOf, PANEL } from './answers-on-page.ts';
import { invented, mentioning, threadOf } from './invented-thread.ts';
import { decorated, framesOnTheWay, framesUntilSeen, watchFrames } from './live-frames.ts';
import { inEachBrowser, longInFirefox } from './reader-test.ts';

/** React alone takes seconds for so many posts on two busy cores. */
const LONG_THREAD_MS = 40_000;
const DIRECT_REPLIES = 400;
/** Every so many direct replies, one is answered itself. */
const ANSWERED_EACH = 40;

/** One post with 400 direct replies, ten of which have a reply of their own, with an id from 2000 on. */
function crowd(): StatusInput[] {
  const posts = [invented('1000', 'Ada', null, 'Which book did you read twice?')];
  for (let number = 1; number <= DIRECT_REPLIES; number++) {
    const id = String(1000 + number);
    posts.push(invented(id, `Guest${number}`, '1000', `Number ${number} on my shelf.`));
    if (number % ANSWERED_EACH !== 0) continue;
    posts.push(invented(String(2000 + number), 'Zoe', id, `That one I gave away, dear ${number}.`));
  }
  return posts;
}

const LIVE_REPLIES = 200;
/** In which frame after its data a live reply has to be seen with what we say of it (issue 17). */
const FRAMES = 2;
/**
 * How many of ten have to: those of the first batch come while the page is still drawing all 200 in frames of
 * its own length, of which a busy machine makes more.
 */
const OF_TEN = 9;
/** The posts that are answered live: in the middle of the thread, so that others are pushed down. */
const HARBOUR = [
  invented('600', 'Ada', null, 'The ferry is late. What do you see from where you stand?'),
  invented('601', 'Ben', '600', 'Gulls.'),
  invented('602', 'Cleo', '601', 'Two of them, on the crane.'),
  invented('603', 'Dan', '602', 'Three by now.'),
  invented('604', 'Ben', '601', 'And a man who paints the railing.'),
  invented('605', 'Eva', '600', 'Only fog, and the light of the mole.'),
];
const ANSWERED_LIVE = ['601', '602', '603', '605'];

function liveReply(number: number): StatusInput {
  const parent = ANSWERED_LIVE[number % ANSWERED_LIVE.length] ?? '';
  const words = `${mentioning('Ada')}Greetings from window ${number}.`;
  return invented(String(7000 + number), `Guest${number}`, parent, words, {
    mentions: [{ acct: 'ada' }],
    created_at: new Date(Date.UTC(2026, 3, 1, 12, 0, number)).toISOString(),
  });
}

inEachBrowser('long threads', (stage, name) => {
  test('A5: 400 direct replies have no rows, and names after deeper branches only', async () => {
    const instance = await stage().serve({ threads: [threadOf(crowd())], loggedIn: true });
    const page = await stage().read(instance);
    const isDeeper = (said: string) => said.startsWith('2');
    const deeper = DIRECT_REPLIES / ANSWERED_EACH;
    const named = async () => (await answersOn(page)).filter((said) => said.includes('name: ↳'));
    await expect
      .poll(async () => (await named()).length, { timeout: LONG_THREAD_MS })
      .toBeGreaterThan(deeper);
    // The oldest of the deeper branches stands last on the page, and so is read last.
    await page.waitFor(lineOf(String(2000 + ANSWERED_EACH)));

    const said = await answersOn(page);
    expect(said).toHaveLength(1 + DIRECT_REPLIES + deeper);
    expect(said.filter((one) => one.includes('row:'))).toEqual([]);
    for (const [place, one] of said.entries()) {
      if (isDeeper(one)) expect(one).toMatch(/ name: ↳ Guest\d+$/);
      else expect(one.endsWith(' name: ↳ Ada, opened post')).toBe(isDeeper(said[place - 1] ?? ''));
    }

    // The page can still be used.
    await page.click(lineOf(String(2000 + ANSWERED_EACH)));
    await page.waitFor(PANEL);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('200 live replies are all decorated, nine of ten within two frames of their data', {
    tag: longInFirefox(name),
  }, async () => {
    const instance = await stage().serve({ threads: [threadOf(HARBOUR)], loggedIn: true });
    const page = await stage().read(instance);
    await page.waitFor(lineOf('603'));
    await watchFrames(page);
    const replies = Array.from({ length: LIVE_REPLIES }, (_, number) => liveReply(number));
    for (const reply of replies) instance.push(reply);
    await expect
      .poll(() => decorated(page), { timeout: 100_000 })
      .toBeGreaterThanOrEqual(LIVE_REPLIES);

    const frames = await framesUntilSeen(page, instance.log);
    expect([...frames.keys()].sort()).toEqual(replies.map(({ id }) => id));
    const onTheWay = await framesOnTheWay(page, instance.log);
    const soonest = [...frames.values()].sort((one, other) => one - other);
    expect(soonest[(LIVE_REPLIES * OF_TEN) / 10 - 1]).toBeLessThanOrEqual(onTheWay + FRAMES);
    expect(await answersOn(page)).toHaveLength(HARBOUR.length + LIVE_REPLIES);
    expect(page.consoleErrors()).toEqual([]);
  });
});
