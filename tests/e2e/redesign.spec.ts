import { expect, test } from '@playwright/test';
import type { OpenPageOptions, PageUnderTest } from '../drivers/browser-under-test.ts';
import { CONTENT, FOCUSED, listedPost, WORDS } from '../drivers/page-parts.ts';
import type { Instance, InstanceOptions } from '../instance/server.ts';
import { answersOn, LINE, lineOf, PANEL, PANEL_WORDS } from './answers-on-page.ts';
import {
  CHIP,
  chipOf,
  expectFolded,
  OURS,
  post,
  readerHasStarted,
  seenText,
} from './folded-page.ts';
import { invented, mentioning, threadOf } from './invented-thread.ts';
import { DEMO, inEachBrowser, type Stage } from './reader-test.ts';
import { store } from './stored-settings.ts';

/*
 * The traps of the redesign (issue 13): closed words stay in the page, one element is all focused posts, all words
 * are made anew at every refetch, a click anywhere opens the post.
 */

const to = (...authors: string[]) => authors.map(mentioning).join('');

const OVEN = threadOf([
  invented('801', 'Ada', null, 'Who wants the old oven?'),
  invented('802', 'Ben', '801', `${mentioning('Ada')}Here is what it can do: bake, roast, dry.`),
  invented('803', 'Cleo', '802', `${to('Ben', 'Ada')}We do, for the yard.`),
  invented('804', 'Dan', '803', `${to('Cleo', 'Ben', 'Ada')}It is broken.`, {
    spoiler_text: 'A burn',
    sensitive: true,
  }),
  invented('805', 'Eva', '802', `${to('Ben', 'Ada')}Can it make flatbread?`),
  invented('806', 'Fay', '804', `${mentioning('Dan')}How, broken?`),
  invented('807', 'Gus', '805', '', {
    content: '',
    media_attachments: [{ type: 'image', description: 'A flatbread' }],
  }),
]);

/** So high that a timeline puts no post away. */
const HIGH: OpenPageOptions = { viewport: { width: 1280, height: 3_000 } };

async function readOven(
  stage: Stage,
  options: Partial<InstanceOptions> = {},
  opening: OpenPageOptions = {},
): Promise<{ page: PageUnderTest; instance: Instance }> {
  const instance = await stage.serve({
    threads: [OVEN],
    version: '5.0',
    loggedIn: true,
    ...options,
  });
  const page = await stage.read(instance, '801', opening);
  await page.waitFor(chipOf('803'));
  return { page, instance };
}

/** As a person's click, without the wait for the page to hold still. */
function press(page: PageUnderTest, selector: string): Promise<boolean> {
  return page.evaluate((target) => {
    const element = document.querySelector<HTMLElement>(target);
    element?.click();
    return element !== null;
  }, selector);
}

const pathOf = (page: PageUnderTest) => page.evaluate(() => location.pathname);
const refocus = (page: PageUnderTest) => page.evaluate(() => dispatchEvent(new Event('focus')));

/** Marks the words of all posts of the list: what is made anew has no mark. */
function markOld(page: PageUnderTest): Promise<void> {
  return page.evaluate((words) => {
    for (const word of document.querySelectorAll(`${words} p`)) word.setAttribute('data-old', '');
  }, `[data-variant="thread"] ${WORDS}`);
}

/** Until the page has not changed for some frames: what comes a little later is there. */
async function settled(page: PageUnderTest): Promise<void> {
  await page.evaluate(async () => {
    let still = 0;
    const changes = new MutationObserver(() => {
      still = 0;
    });
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    changes.observe(document.body, everything);
    while (still < 60) {
      await new Promise((next) => requestAnimationFrame(next));
      still += 1;
    }
    changes.disconnect();
  });
}

type Watched = typeof globalThis & { viewUnderTest: Map<string, number[]> };

/** Looks in every frame from now on where the posts stand that are in view now, and how high they are. */
function watchView(page: PageUnderTest): Promise<void> {
  return page.evaluate((selector) => {
    const seen = new Map<string, number[]>();
    (globalThis as Watched).viewUnderTest = seen;
    const inView = [...document.querySelectorAll(selector)].filter((root) => {
      const { top, bottom } = root.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    const look = () => {
      for (const root of inView) {
        const { top, height } = root.getBoundingClientRect();
        const id = root.getAttribute('data-id') ?? '';
        seen.set(id, [...(seen.get(id) ?? []), Math.round(top), Math.round(height)]);
      }
      requestAnimationFrame(look);
    };
    look();
  }, 'article[data-id]');
}

/** How many posts were watched, and what of them has changed its place or height. */
function viewSeen(page: PageUnderTest): Promise<{ posts: number; moved: string[] }> {
  return page.evaluate(() => {
    const { viewUnderTest: seen } = globalThis as Watched;
    const moved = [...seen].flatMap(([id, [top, height, ...later]]) => {
      const others = later.filter((at, index) => at !== (index % 2 === 0 ? top : height));
      return others.length > 0 ? `${id}: ${top}, ${height}; then ${others.slice(0, 4)}` : [];
    });
    return { posts: seen.size, moved };
  });
}

inEachBrowser('the redesign of 5.0', (stage) => {
  test('A6: what is closed is in the page, and is not said anywhere', async () => {
    const { page } = await readOven(stage());
    await page.waitFor(lineOf('806'));
    expect(await page.text(lineOf('806'))).not.toContain('broken');
    // Behind its own warning a post says only whom it answers.
    expect(await page.text(lineOf('804'))).toContain('Cleo');
    expect(await page.count(chipOf('804'))).toBe(0);

    await press(page, `${post('804')} [aria-controls] > button`);
    await page.waitFor(chipOf('804'));
    expect(await seenText(page, '804')).toBe('It is broken.');
    expect(await page.count(`${post('804')} .throughline-wordless-post`)).toBe(0);

    await press(page, `${post('804')} [aria-controls] > button`);
    await page.waitFor(`${post('804')} .throughline-wordless-post ${LINE}`);
    expect(await page.count(chipOf('804'))).toBe(0);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('a post of pictures only says whom it answers', async () => {
    const { page } = await readOven(stage());
    await page.waitFor(`${post('807')} .throughline-wordless-post ${LINE}`);
    expect(await page.text(lineOf('807'))).toContain('Eva');
  });

  test('one element is all focused posts: nothing of the one stands at the other', async () => {
    const { page } = await readOven(stage());
    await press(page, `${post('803')} ${CONTENT}`);
    await expect.poll(() => pathOf(page)).toContain('/803');
    await page.waitFor(`${FOCUSED}[data-id="803"] ${CHIP}`);
    await page.evaluate(() => history.back());
    await expect.poll(() => pathOf(page)).toContain('/801');
    await page.waitFor(chipOf('803'));
    expect(await page.count(`${FOCUSED}[data-id="801"]`)).toBe(1);
    expect(await page.count(`${FOCUSED} ${LINE}`)).toBe(0);
    expect(await page.count(`${FOCUSED} ${CHIP}`)).toBe(0);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('all words are made anew at a refetch: what stood there stands there, and an open panel is open', async () => {
    const { page } = await readOven(stage());
    const before = await answersOn(page);
    await press(page, lineOf('805'));
    await page.waitFor(`${post('805')} ${PANEL}`);
    await markOld(page);
    expect(await page.count('[data-old]')).toBeGreaterThan(4);
    await refocus(page);
    await expect.poll(() => page.count('[data-old]')).toBe(0);
    await expectFolded(page, '803');
    await expect.poll(() => answersOn(page)).toEqual(before);
    expect(await page.count(`${post('805')} ${PANEL}`)).toBe(1);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('at a refetch nothing that is in view moves, in the middle of a long thread', async () => {
    const instance = await stage().serve({
      threads: [DEMO.quietStreet],
      version: '5.0',
      loggedIn: true,
    });
    const page = await stage().read(instance);
    await page.waitFor(CHIP);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await settled(page);
    await markOld(page);
    await watchView(page);
    await refocus(page);
    await expect.poll(() => page.count('[data-old]')).toBe(0);
    await settled(page);
    const { posts, moved } = await viewSeen(page);
    expect(posts).toBeGreaterThan(1);
    expect(moved).toEqual([]);
  });

  test('a click on what is ours opens no post; one on the words does', async () => {
    const { page } = await readOven(stage());
    await press(page, lineOf('805'));
    await press(page, `${post('805')} ${PANEL_WORDS}`);
    await press(page, `${post('805')} ${PANEL}`);
    await press(page, `${post('805')} .throughline-note`);
    await press(page, chipOf('803'));
    await press(page, `${post('803')} .throughline-mention-folding-people`);
    expect(await pathOf(page)).toContain('/801');
    await press(page, `${post('805')} ${CONTENT}`);
    await expect.poll(() => pathOf(page)).toContain('/805');
  });

  test('nothing of ours folds a post: one of 35 lines stays whole', async () => {
    const lines = Array.from({ length: 35 }, (_, line) => `Step ${line + 1}.`).join('<br>');
    const long = threadOf([
      invented('811', 'Ada', null, 'How do I bake?'),
      invented('812', 'Ben', '811', 'Slowly.'),
      invented('813', 'Cleo', '811', lines),
      invented('814', 'Dan', '812', `${to('Ben', 'Ada')}${lines}`),
    ]);
    const { page } = await readLong(stage(), long);
    const folded = () => page.count('[class*="_content__collapsed"]');
    await page.waitFor(lineOf('814'));
    // The observer of the page's own is told after layout.
    await page.evaluate(
      () =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
    expect(await folded()).toBe(0);
    await press(page, lineOf('814'));
    await page.waitFor(`${post('814')} ${PANEL}`);
    expect(await folded()).toBe(0);
  });

  test('replies that the page has not asked for are told, and loaded on a click', async () => {
    const { page, instance } = await readOven(stage(), {}, HIGH);
    await page.goto(new URL('/home', instance.origin).href);
    await page.waitFor(`article ${listedPost('801')} header a:has(> time)`);
    await press(page, `article ${listedPost('801')} header a:has(> time)`);
    await page.waitFor(`${FOCUSED}[data-id="801"]`);
    await page.waitFor('.throughline-thread-bar');
    await page.waitFor({
      role: 'button',
      name: 'Thread: 6 replies not loaded and your visits are remembered',
    });
    await press(page, '.throughline-thread-bar-opener');
    await page.waitFor('.throughline-thread-bar-link');
    expect(await page.text('.throughline-thread-bar-counts')).toContain('6 replies not loaded');
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.throughline-thread-bar button')];
      buttons.find(({ textContent }) => textContent === 'Load the page again')?.click();
    });
    // While it loads there is nobody to ask.
    await expect.poll(() => page.count(chipOf('803')).catch(() => 0)).toBe(1);
  });

  test('the gate may be switched during a visit: both pages are read', async () => {
    const { page } = await readOven(stage());
    await page.evaluate(() => localStorage.setItem('experiments', 'none'));
    await press(page, `${post('803')} header a:has(> time)`);
    await page.waitFor(`.detailed-status ${CHIP}`);
    await page.waitFor(`.status[data-id="806"] ${LINE}`);
    await page.evaluate(() => localStorage.removeItem('experiments'));
    await page.evaluate(() => history.back());
    await page.waitFor(
      `article${chipOf('803').replace(':is(.status, article:has(> header))', '')}`,
    );
    expect(page.consoleErrors()).toEqual([]);
  });

  test('in the advanced layout the thread is read, and no timeline', async () => {
    const { page } = await readOven(stage(), { layout: 'advanced' });
    const columns = await page.evaluate(
      (ours) =>
        [...document.querySelectorAll('[role="region"]:has(article)')].map((column) => ({
          isThread: column.querySelector('[data-variant="page"]') !== null,
          marks: column.querySelectorAll(ours).length,
        })),
      OURS,
    );
    expect(columns.length).toBeGreaterThan(1);
    for (const { isThread, marks } of columns) expect(marks > 0).toBe(isThread);
  });

  test('timelines: what the page says itself is not said again, its words are added', async () => {
    await store(stage().browser, { everywhere: { timelineAnswers: true } });
    const instance = await stage().serve({ threads: [OVEN], version: '5.0', loggedIn: true });
    const page = await stage().read(instance, '801', HIGH);
    await readerHasStarted(page);
    await page.goto(new URL('/home', instance.origin).href);
    const line = `${listedPost('803')} ${LINE}`;
    await page.waitFor(line);
    expect(await page.count(`${line} .throughline-answer-line-name:empty`)).toBe(1);
    expect(await page.text(`${line} .throughline-answer-line-words`)).toContain('Here is what');
    // What is behind a warning is named by the page, and nothing is there to add.
    expect(await page.text(`${listedPost('806')} ${LINE}`)).toContain('A burn');
    await store(stage().browser, {});
  });

  test('off, the page is as if we had never been there', async () => {
    const { page } = await readOven(stage());
    await stage().turnOff();
    await page.waitFor(OURS, 'absent');
    const left = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) =>
          element.getAttributeNames().some((name) => name.startsWith('data-throughline')),
        ).length,
    );
    expect(left).toBe(0);
  });
});

async function readLong(stage: Stage, thread: ReturnType<typeof threadOf>) {
  const instance = await stage.serve({ threads: [thread], version: '5.0', loggedIn: true });
  return { page: await stage.read(instance, '811') };
}
