import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { link } from './articles-in-thread.ts';
import { FOOT, linesAt, POST_LINK, shownAt } from './below-words.ts';
import { card, FERRY, FERRY_THREAD, SHORT } from './ferry-thread.ts';
import { OURS, post, readerHasStarted } from './folded-page.ts';
import { invented, threadOf } from './invented-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { store } from './stored-settings.ts';

const CARD = '.throughline-article-cards-card';
const ADDRESS = '.throughline-article-cards-address';
const MARK = '.throughline-article-marks';
const BAR = '.throughline-thread-bar';

/** Only the post that quotes another links an article; the page shows the quote instead of a card. */
const QUOTE_THREAD = threadOf([
  invented('751', 'Ada', null, 'What do you make of this?'),
  invented('752', 'Ben', '751', `It is all in ${link(FERRY)}`, {
    ...card(FERRY, 'The ferry'),
    quote: { quoted_status_id: '751' },
  }),
]);

inEachBrowser('articles in the replies', (stage) => {
  // Reading them in the thread has tests of its own (article-reader.spec.ts).
  test.beforeEach(() => store(stage().browser, { everywhere: { articleReader: false } }));

  test('L4: the cards that Mastodon does not show, and who linked the same', async () => {
    const page = await stage().read(await stage().serve({ threads: [FERRY_THREAD] }));
    await page.waitFor(`${post('702')} ${CARD}`);
    expect(await linesAt(page, '702')).toEqual([
      'The ferry',
      'gazette.example',
      'Also linked by Ada, 1 above',
    ]);
    // Its own card is the page's; ours stands behind it.
    expect(await shownAt(page, '702', '.status-card')).toBe(1);
    expect(await shownAt(page, '702', `.status-card + ${FOOT}`)).toBe(1);
    expect(await linesAt(page, '703')).toEqual([
      'What the gulls know',
      'tides.example',
      'Also linked by Ben, 1 above',
    ]);
    expect(await shownAt(page, '703', `.status__content + ${FOOT} + .media-gallery`)).toBe(1);
    expect(await linesAt(page, '708')).toEqual(['quiet.example/a/path']);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('L4: a link in a content warning is not shown before it opens, and goes with it', async () => {
    const page = await stage().read(await stage().serve({ threads: [FERRY_THREAD] }));
    await page.waitFor(`${post('708')} ${ADDRESS}`);
    const toggle = `${post('704')} .content-warning button`;
    expect(await shownAt(page, '704', FOOT)).toBe(0);
    await page.click(toggle);
    await page.waitFor(`${post('704')} .status-card, ${post('704')} ${CARD}`);
    expect(await linesAt(page, '704')).toContain('Also linked by Ada, 3 above');
    await page.click(toggle);
    await page.waitFor(`${post('704')} ${FOOT}`, 'absent');
    expect(await shownAt(page, '704', FOOT)).toBe(0);
  });

  test('L2: a shortened link is the article that its card tells, and has one card', async () => {
    const page = await stage().read(await stage().serve({ threads: [FERRY_THREAD] }));
    await page.waitFor(`${post('706')} ${CARD}`);
    expect(await linesAt(page, '705')).toEqual(['Also linked by Ada, 4 above']);
    expect((await linesAt(page, '706'))[0]).toBe('The ferry');
    expect(await shownAt(page, '705', CARD)).toBe(0);
    const opens = await page.evaluate(
      (selector) => document.querySelector<HTMLAnchorElement>(selector)?.href,
      `${post('706')} ${CARD}`,
    );
    expect(opens).toBe(SHORT);
  });

  for (const version of ['4.3', '4.6'] as const) {
    test(`L4: a link that only a quote post carries, one card in ${version}`, async () => {
      const page = await stage().read(await stage().serve({ threads: [QUOTE_THREAD], version }));
      await page.waitFor(`${post('752')} .status-card, ${post('752')} ${CARD}`);
      await readerHasStarted(page);
      const isNative = version === '4.3';
      expect(await shownAt(page, '752', '.status-card')).toBe(isNative ? 1 : 0);
      await expect.poll(() => shownAt(page, '752', CARD)).toBe(isNative ? 0 : 1);
    });
  }

  test('links of ours lead to the web only', async () => {
    const page = await stage().read(await stage().serve({ threads: [FERRY_THREAD] }));
    await page.waitFor(`${post('708')} ${ADDRESS}`);
    expect(await shownAt(page, '707', FOOT)).toBe(0);
    const foreign = await page.evaluate((ours) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>(`a${ours}[href]`)];
      return links.filter(({ protocol }) => !/^https?:$/.test(protocol)).map(({ href }) => href);
    }, OURS);
    expect(foreign).toEqual([]);
  });

  test('a hostile card stays text, and its picture is not loaded from elsewhere', async () => {
    const elsewhere = await catchAll();
    try {
      const title = '<img src=x onerror="document.title = 1"><b>Read</b>';
      const image = `${elsewhere.origin}/tracker.png`;
      const hostile = { ...card(FERRY, title, { author_name: '<script>x</script>', image }) };
      const thread = threadOf([
        invented('781', 'Ada', null, `Read ${link(FERRY)}`, hostile),
        invented('782', 'Ben', '781', `And ${link(FERRY)} and ${link(`${elsewhere.origin}/page`)}`),
      ]);
      const instance = await stage().serve({ threads: [thread], loggedIn: true });
      const page = await stage().read(instance);
      await page.waitFor(`${post('782')} ${CARD}`);
      expect(await page.text(`${post('782')} ${CARD} strong`)).toBe(title);
      expect(await shownAt(page, '782', `${FOOT} :is(img, b, script)`)).toBe(0);
      expect(elsewhere.asked()).toEqual([]);
    } finally {
      elsewhere.close();
    }
  });

  test('L6: with 30 articles and posts on show, only the instance is asked for anything', async () => {
    const elsewhere = await catchAll();
    try {
      const article = (number: number) => `${elsewhere.origin}/article/${number}`;
      const posts = [invented('800', 'Ada', null, 'Send me what you read.')];
      for (let number = 1; number <= 30; number++) {
        const words = `${link(article(number))} and ${link(article((number % 30) + 1))}`;
        posts.push(
          invented(String(800 + number), `Guest${number}`, '800', words, {
            ...card(article(number), `Article ${number}`),
            media_attachments: number % 2 ? [{ description: 'A shelf' }] : [],
          }),
        );
      }
      const instance = await stage().serve({ threads: [threadOf(posts)], loggedIn: true });
      const page = await stage().read(instance);
      await page.waitFor(`${post('829')} ${CARD}`);
      const hosts = new Set<string>();
      page.puppeteer.on('request', (request) => hosts.add(new URL(request.url()).host));
      await page.reload();
      await page.waitFor(`${post('829')} ${CARD}`);
      await expect.poll(() => page.count(CARD)).toBe(15 * 2 + 15);
      expect([...hosts].filter(Boolean)).toEqual([new URL(instance.origin).host]);
      expect(elsewhere.asked()).toEqual([]);
      expect(page.consoleErrors()).toEqual([]);
    } finally {
      elsewhere.close();
    }
  });

  test('a thread of none: nothing is shown', async () => {
    const thread = threadOf([
      invented('791', 'Ada', null, 'Who feeds the cat?'),
      invented('792', 'Ben', '791', 'I did.'),
      invented('793', 'Cleo', '792', 'So did I.'),
    ]);
    const page = await stage().read(await stage().serve({ threads: [thread] }));
    await page.waitFor(`${post('793')} .throughline-note`);
    for (const selector of [BAR, FOOT, CARD, ADDRESS, MARK, POST_LINK]) {
      expect(await page.count(selector), selector).toBe(0);
    }
  });

  test('the bar of a long thread goes on the way to a short one, and is there on the way back', async () => {
    const replies = Array.from({ length: 10 }, (_, place) =>
      invented(String(902 + place), 'Ben', '901', `Number ${place}.`),
    );
    const thread = threadOf([invented('901', 'Ada', null, 'Count with me!'), ...replies]);
    const page = await stage().read(await stage().serve({ threads: [thread] }));
    await page.waitFor(BAR);
    await page.evaluate((reply) => {
      document.querySelector<HTMLElement>(`${reply} a.status__relative-time`)?.click();
    }, post('905'));
    await page.waitFor('.detailed-status a.detailed-status__datetime[href$="905"]');
    await expect.poll(() => page.count(BAR)).toBe(0);
    await page.evaluate(() => history.back());
    await page.waitFor(BAR);
  });

  test('L4: a card of the page that comes later takes the place of ours', async () => {
    const instance = await stage().serve({ threads: [FERRY_THREAD], loggedIn: true });
    const page = await stage().read(instance);
    await page.waitFor(`${post('708')} ${ADDRESS}`);
    instance.push({ id: '708', ...card('https://quiet.example/a/path', 'A quiet path') });
    await page.waitFor(`${post('708')} .status-card`);
    await page.waitFor(`${post('708')} ${ADDRESS}`, 'absent');
    expect(await shownAt(page, '708', FOOT)).toBe(0);
  });

  test('what somebody else takes away comes back', async () => {
    const page = await stage().read(await stage().serve({ threads: [FERRY_THREAD] }));
    await page.waitFor(`${post('702')} ${CARD}`);
    await page.evaluate((foot) => {
      for (const element of document.querySelectorAll(foot)) element.remove();
    }, FOOT);
    await page.waitFor(`${post('702')} ${CARD}`);
    expect(await linesAt(page, '703')).toContain('Also linked by Ben, 1 above');
  });

  test('turned off, nothing of it is left', async () => {
    const page = await stage().read(await stage().serve({ threads: [FERRY_THREAD] }));
    await page.waitFor(`${post('702')} ${CARD}`);
    await stage().turnOff();
    await page.waitFor(FOOT, 'absent');
    expect(await page.count(OURS)).toBe(0);
  });
});

interface CatchAll {
  origin: string;
  /** What it was asked for. */
  asked(): readonly string[];
  close(): void;
}

/** Stands for every site that is not the instance. */
async function catchAll(): Promise<CatchAll> {
  const paths: string[] = [];
  const server: Server = createServer((request, response) => {
    paths.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => paths,
    close: () => server.close(),
  };
}
