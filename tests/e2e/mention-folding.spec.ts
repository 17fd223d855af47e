import { expect, test } from '@playwright/test';
import {
  CHIP,
  chipOf,
  expectFolded,
  OURS,
  post,
  readerHasStarted,
  seenText,
} from './folded-page.ts';
import { DEMO, inEachBrowser } from './reader-test.ts';

/** Posts of the demo thread `repair-cafe`, and what stands out in them. */
const CHAIN_OF_SIX = '116221309268868039';
const NEW_PERSON_MID_RUN = '116221140913886930';
const TRAILING_CHAIN = '116221330073762274';
const ONLY_MENTIONS = '116222010341110978';
const BOUND_BY_COMMA = '116221343166668567';
const DIRECT = '116221691669750274';

const PHONE = { width: 390, height: 800, isMobile: true, hasTouch: true };
/** WCAG 2.5.8, in pixels. */
const LEAST_TARGET = 24;

/** By so many pixels a line is higher than its letters, which may lie under a button. */
const OF_THE_LINE = 2;

inEachBrowser('mention folding', (stage, name) => {
  test('M1 to M5, M8: a thread in which nobody has done anything yet', async () => {
    const page = await stage().read(await stage().serve());
    // M1, M3, M4: a chain of six folds behind one count.
    await expectFolded(page, CHAIN_OF_SIX);
    expect(await page.text(chipOf(CHAIN_OF_SIX))).toBe('@5');
    expect(await seenText(page, CHAIN_OF_SIX)).toMatch(/^Oh hello\. Yes: same code/);

    // M8: a screen reader hears the short form.
    const label = await page.evaluate(
      (selector) =>
        document.querySelector(selector)?.closest('[aria-label]')?.getAttribute('aria-label'),
      post(CHAIN_OF_SIX),
    );
    expect(label).toMatch(/^[^,]+, Oh hello\. Yes: same code/);

    // M3: who is brought in stays, marked as new.
    await page.waitFor(chipOf(NEW_PERSON_MID_RUN));
    expect(await seenText(page, NEW_PERSON_MID_RUN)).toMatch(/^@anouk\s+Asking from outside/);
    const mark = await page.evaluate(
      (selector) =>
        getComputedStyle(
          document.querySelector(`${selector} .h-card:nth-of-type(3)`) as Element,
          '::after',
        ).content,
      post(NEW_PERSON_MID_RUN),
    );
    expect(mark).toContain('new');

    // M5: a trailing chain goes with its line break, a whole paragraph with its gap.
    await page.waitFor(chipOf(TRAILING_CHAIN));
    expect(await seenText(page, TRAILING_CHAIN)).toBe(
      'Wait, the board comes OFF? Mine was potted in something like black marzipan.',
    );
    const lines = await page.evaluate((selector) => {
      const text = document.querySelector(`${selector} .status__content__text`);
      return Math.round((text?.getBoundingClientRect().height ?? 0) / 22);
    }, post(TRAILING_CHAIN));
    expect(lines).toBe(2);
  });

  if (name === 'chromium') {
    // Firefox cannot be told that it has a touch screen.
    test('M4: on a phone the count stands below the time, and a tap on it unfolds (issue 12)', async () => {
      const page = await stage().read(await stage().serve());
      await page.puppeteer.setViewport(PHONE);
      await page.waitFor(`${post(CHAIN_OF_SIX)} .status__info > ${CHIP}`);
      const { count, time, words } = await page.evaluate(
        (chip, root) => {
          const boxOf = (selector: string) => {
            const { left, right, top, bottom, height } =
              document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
            return { left, right, top, bottom, height };
          };
          return {
            count: boxOf(chip),
            time: boxOf(`${root} .status__info time`),
            words: boxOf(`${root} .status__content`),
          };
        },
        chipOf(CHAIN_OF_SIX),
        post(CHAIN_OF_SIX),
      );
      expect(count.height).toBe(LEAST_TARGET);
      expect(count.bottom).toBeLessThanOrEqual(words.top);
      expect(count.top).toBeGreaterThanOrEqual(time.bottom - OF_THE_LINE);
      expect(count.right).toBeGreaterThan(time.left);

      const address = await page.evaluate(() => location.href);
      await page.puppeteer.tap(chipOf(CHAIN_OF_SIX));
      await expect.poll(() => seenText(page, CHAIN_OF_SIX)).toMatch(/^@/);
      expect(await page.evaluate(() => location.href)).toBe(address);
      expect(page.consoleErrors()).toEqual([]);
    });
  }

  test('M2, M5, M6: what belongs to a sentence, a post of mentions, a private mention stay', async () => {
    const page = await stage().read(await stage().serve({ loggedIn: true }));
    await expectFolded(page, CHAIN_OF_SIX);
    for (const id of [ONLY_MENTIONS, BOUND_BY_COMMA, DIRECT]) {
      expect(await seenText(page, id)).toContain('@');
      expect(await page.count(`${post(id)} [data-throughline-mention-folding-hidden]`)).toBe(0);
    }
  });

  test('M4: unfolds and folds by mouse, Enter and Space, and says who it is to', async () => {
    const page = await stage().read(await stage().serve());
    await expectFolded(page, CHAIN_OF_SIX);
    const folded = await seenText(page, CHAIN_OF_SIX);
    const isOpen = async () => (await seenText(page, CHAIN_OF_SIX)).startsWith('@hamish @petra_l');
    expect(await page.count({ role: 'button', name: 'To 5 people' })).toBeGreaterThan(0);

    await page.click(chipOf(CHAIN_OF_SIX));
    expect(await isOpen()).toBe(true);
    const people = await page.text(`${post(CHAIN_OF_SIX)} .throughline-mention-folding-people`);
    // Who else it is to stands right below (issue 12.7).
    expect(people.replaceAll(/[\u2068\u2069]/g, '')).toBe('Answers @hamish@tinkerers.example.');
    await page.click(chipOf(CHAIN_OF_SIX));
    expect(await seenText(page, CHAIN_OF_SIX)).toBe(folded);

    await page.evaluate(
      (selector) => document.querySelector<HTMLElement>(selector)?.focus(),
      chipOf(CHAIN_OF_SIX),
    );
    for (const key of ['Enter', ' ']) {
      await page.press(key);
      expect(await isOpen()).toBe(true);
      await page.press(key);
      expect(await isOpen()).toBe(false);
    }
    expect(await page.evaluate(() => location.pathname)).toMatch(/116220498563476311$/);
  });

  test('M4: the count is 24 px high, at the end of the first line, in both directions', async () => {
    const instance = await stage().serve({ threads: [DEMO.breadOven] });
    const page = await stage().read(instance, undefined, { viewport: { width: 420, height: 900 } });
    await expect.poll(() => page.count(CHIP)).toBeGreaterThan(5);
    const places = await page.evaluate((chips) => {
      return [...document.querySelectorAll(chips)].map((chip) => {
        const content = chip.closest('.status__content')?.getBoundingClientRect();
        const { left, right, top, height, width } = chip.getBoundingClientRect();
        const text = chip
          .closest('.status__content')
          ?.querySelector<HTMLElement>('.status__content__text');
        const words = text?.innerText ?? '';
        return {
          isArabic: /^[^A-Za-z]*[\u0600-\u06ff]/.test(words.replaceAll(/@\S+/g, '')),
          gapLeft: left - (content?.left ?? 0),
          gapRight: (content?.right ?? 0) - right,
          drop: top - (content?.top ?? 0),
          height,
          width,
        };
      });
    }, `.throughline-note[data-kind="end"] ${CHIP}`);
    expect(places.some(({ isArabic }) => isArabic)).toBe(true);
    expect(places.some(({ isArabic }) => !isArabic)).toBe(true);
    for (const { isArabic, gapLeft, gapRight, drop, height, width } of places) {
      expect(isArabic ? gapLeft : gapRight).toBeLessThan(2);
      expect(drop).toBeLessThan(6);
      expect(height).toBeGreaterThanOrEqual(24);
      expect(width).toBeGreaterThanOrEqual(24);
    }
  });

  test('timelines and profiles are left alone', async () => {
    const instance = await stage().serve({ loggedIn: true });
    const page = await stage().read(instance);
    for (const path of ['/home', '/public/local', '/@jule']) {
      await page.goto(`${instance.origin}${path}`);
      await page.waitFor('.status__content');
      await page.waitFor('.status[data-id]');
      await readerHasStarted(page);
      expect(await page.count(OURS)).toBe(0);
    }
  });
});
