// @vitest-environment jsdom
import { globSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Lifetime } from '../../../../../components/thread/life.ts';
import { linkOut } from '../../../../../components/thread/parts/links.ts';
import { shownPost } from '../../../../../components/thread/parts/shown-post.ts';
import { FEATURES } from '../../../../../components/thread/registry.ts';
import { REST } from '../../../../../components/thread/rest.ts';
import type { Scene, ThreadOnPage } from '../../../../../components/thread/scene.ts';
import { ADDRESS_LETTERS } from '../../../../../utils/mastodon/api/answer-limits.ts';
import type { ThreadArticle } from '../../../../../utils/thread/articles/article.ts';
import { message } from '../../../messages.ts';
import { card, post } from '../../../thread/post.ts';
import { stage } from '../scene.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

let life = new Lifetime((step) => step());

afterEach(async () => {
  life.end();
  life = new Lifetime((step) => step());
  document.body.replaceChildren();
  // What was drawn last is done with before its document is gone.
  await settle();
});

/** What others may write where an address belongs. */
const HOSTILE = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'JAVASCRIPT://reef.example/%0Aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'blob:https://reef.example/1',
  'vbscript:x',
  'chrome://settings',
  'view-source:https://reef.example/',
  'intent://reef.example#Intent;end',
  'mailto:ana@reef.example',
  'web+ap://reef.example/1',
  '//reef.example/x',
  '/auth/sign_out',
  '?a',
  '',
  'https://',
  'https://\u0000/',
  `https://reef.example/${'x'.repeat(60_000)}`,
];
/** Of the web, and yet not what they look like. */
const DISGUISED = [
  'https://harbour.example@reef.example/x',
  'https://harbour.example:pass@reef.example/x',
  'https://harbour.example%40@bücher.example/x',
  'https://harbour.example@bücher.example/x',
];
const ALL = [...HOSTILE, ...DISGUISED];

describe('the one way out', () => {
  it.each(ALL.map(named))('%s', (_case, address) => {
    const { href } = linkOut(address);
    if (HOSTILE.includes(address)) expect(href).toBeUndefined();
    else expect(href).toMatch(/^https:\/\/(?:reef|xn--bcher-kva)\.example\/x$/);
  });

  it('opens an address of the web in another tab, without telling where from', () => {
    expect(linkOut('https://reef.example/x?y#z')).toEqual({
      href: 'https://reef.example/x?y#z',
      target: '_blank',
      rel: 'noopener noreferrer',
    });
  });

  it('is the only one: nothing else of ours says where a link leads', () => {
    const sources = globSync('{components,entrypoints}/**/*.{ts,tsx}');
    const made = sources.flatMap((path) => {
      const found = readFileSync(path, 'utf8').match(MAKES_LINK) ?? [];
      return found.map(() => path.split(/[\\/]/).at(-1));
    });
    expect(made.toSorted()).toEqual([
      // The example's people, who are nowhere.
      'demo-post.tsx',
      // A path of this instance.
      'left-out.tsx',
      'links.ts',
      // A file of the extension's own: its licences.
      'options.tsx',
      // A file to save.
      'settings-file-section.tsx',
      // A path of this instance.
      'shown-post.ts',
      // What the reader typed, understood as an instance's address.
      'started.tsx',
    ]);
  });
});

/** How a source says where a link leads. */
const MAKES_LINK = /\bhref=|\.href = |\{ href: [^s]|setAttribute\('href'/g;

/** Every link of ours leads to the web, or to a path of this instance. How many there are that lead somewhere. */
function expectWebLinks(): number {
  const ours = 'a[data-throughline][href], [data-throughline] a[href]';
  const links = [...document.querySelectorAll<HTMLAnchorElement>(ours)];
  for (const link of links) {
    expect(link.getAttribute('href')).toMatch(/^(?:https?:\/\/[^@]*|\/@[^/]*\/[^/]+)$/);
    expect(link.protocol).toMatch(/^https?:$/);
    if (link.origin === location.origin) continue;
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
  }
  return links.length;
}

/** A thread like another, but for some of what it says. */
function changed(thread: ThreadOnPage, changes: Partial<ThreadOnPage>): ThreadOnPage {
  return new Proxy(thread, {
    get: (target, name) => {
      const value: unknown = Reflect.get(name in changes ? changes : target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Puts every feature beside a post and above its thread, and opens all that opens. */
async function showAll(scene: Scene): Promise<void> {
  const place = document.createElement('div');
  document.body.append(place);
  const { thread, settings } = scene;
  const barPlace = { parent: place, before: null };
  const here = { place: barPlace, thread, settings, arrangement: null };
  const above = { ...here, isPlain: false, setPlain: () => {} };
  for (const feature of [...FEATURES, ...REST.features]) {
    if ('show' in feature) {
      const said = feature.read(scene);
      if (said !== null) feature.show(said, scene, life);
    } else if ('showAbove' in feature) {
      const said = feature.read(above);
      if (said !== null) feature.showAbove(said, above, life);
    }
  }
  await settle();
  for (const button of document.querySelectorAll<HTMLElement>(OPENERS)) button.click();
  await settle();
}

/** Preact draws a moment later, and listens a frame after that. */
const settle = () => new Promise((done) => setTimeout(done, 50));

describe('every link of ours leads to the web, or to this instance', () => {
  const LINKS = '<p>See <a href="https://loaf.example/rye">this</a>.</p>';
  const fetchPost = async () => ({ ok: true as const, value: null });

  // Longer addresses come from no instance: they are not read.
  const sent = ALL.filter(({ length }) => length <= ADDRESS_LETTERS);
  it.each(sent.map(named))('whatever an instance says: %s', async (_case, address) => {
    const bad = document.createElement('a');
    bad.setAttribute('href', address);
    const html = `${LINKS}<p>${bad.outerHTML}</p>`;
    const account = { ...post('cem', '').account, acct: address, url: address };
    const root = post('ana', html, { card: card(address, 'Rye', { image: address }) });
    const lost = post('cem', html, { account });
    const status = post('bo', html, { ...NO_PARENT, url: address, uri: address, account });
    const all = stage(status, { known: [root], page: [root, status], fetchPost });
    const thread = changed(all.scene.thread, {
      opened: () => ({ id: root.id, below: [{ ...lost, in_reply_to_id: 'kept' }] }),
    });
    document.body.append(shownPost(thread, lost, life));
    await showAll({ ...all.scene, thread });
    // The card, the shelf, the list of what is left out, and the way to a post.
    expect(expectWebLinks()).toBeGreaterThanOrEqual(4);
  });

  it.each(HOSTILE.map(named))(
    'should a reading ever let it through: %s',
    async (_case, address) => {
      const root = post('ana', '<p>Bread.</p>');
      const status = post('bo', '<p>Yes.</p>', { to: root });
      const { scene } = stage(status, { known: [root], page: [root, status], fetchPost });
      const article = (title: string | null): ThreadArticle => ({
        ...{
          key: `${title}`,
          url: address,
          open: address,
          title,
          site: 'loaf.example',
          author: null,
        },
        ...{ description: null, image: null, imageDescription: null, language: null },
        ...{ publishedAt: null, broughtBy: root.id, linkedBy: [root.id], quotedBy: [] },
      });
      const [named, bare, quoted] = [article('Rye'), article(null), article('Salt')];
      const linked = [named, bare].map((one) => ({
        ...{ article: one, open: address, hasCard: false },
      }));
      const articles = { linked, quoted: [quoted], about: null };
      const postLinks = [
        { url: 'https://reef.example/@gil/1', open: address, id: null, card: null },
      ];
      const thread = changed(scene.thread, {
        links: {
          answerFor: () => ({ post: null, why: null }),
          articles: [named, bare, quoted],
          articleOf: () => quoted,
          articlesOf: () => articles,
          postLinksOf: () => postLinks,
          ownArticles: () => [named],
          quotersOf: () => [],
          quotesOf: () => undefined,
          rules: scene.settings,
        },
      });
      await showAll({ ...scene, articles, postLinks, thread });
      expect(expectWebLinks()).toBe(0);
    },
  );
});

/** A reply to a post that is not here. */
const NO_PARENT = { in_reply_to_id: '404' };
/** All that opens something of ours. */
const OPENERS = [
  '.throughline-answer-line',
  '.throughline-foot-button',
  '.throughline-thread-bar-opener',
].join();

function named(address: string): [string, string] {
  return [JSON.stringify(address.slice(0, 50)), address];
}
