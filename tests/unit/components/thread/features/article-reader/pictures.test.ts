// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { articleBody } from '../../../../../../components/thread/features/article-reader/article-body.ts';
import {
  picturesIn,
  showPictures,
} from '../../../../../../components/thread/features/article-reader/pictures.ts';
import { sanitise } from '../../../../../../utils/article/sanitising.ts';
import { message } from '../../../../messages.ts';
import { article } from '../../../../storage/storage.ts';

const PAGE = 'https://reef.example/tides';
const EBB = 'https://reef.example/ebb.png';
const DATA = 'data:image/png;base64,iVBORw0KGgo=';

let answer: unknown;

beforeEach(() => {
  answer = null;
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => answer as never);
});

afterEach(() => document.body.replaceChildren());

/** The words of an article, as its page has them. */
function body(html: string): HTMLElement {
  const own = articleBody(article('tides', { html: sanitise(html, PAGE, window) }));
  document.body.replaceChildren(own);
  return own;
}

/** An article of one picture, which has been asked for. */
function shown(html = '<p>Ebb.</p><img src="/ebb.png" alt="The bay, dry">') {
  const own = body(html);
  const [picture] = picturesIn(own);
  if (!picture) throw new Error('There is no picture.');
  showPictures([picture]);
  return { own, picture };
}

const settled = () => new Promise((done) => setTimeout(done));

describe('the pictures of an article (L5)', () => {
  it('are asked of nobody before somebody wants them', () => {
    const own = body(
      '<p>Ebb.</p><img src="/ebb.png"><img srcset="https://bay.example/flow.png 2x">',
    );
    expect(own.querySelectorAll('[src], [srcset]')).toHaveLength(0);
    expect(picturesIn(own)).toHaveLength(2);
    expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
  });

  it('are loaded then as they come into view, without log-in and referrer', () => {
    const { own, picture } = shown();
    expect(picture).toMatchObject({
      src: EBB,
      alt: 'The bay, dry',
      hidden: false,
      loading: 'lazy',
      referrerPolicy: 'no-referrer',
    });
    expect(picturesIn(own)).toEqual([]);
    expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
  });

  it('get their address last: whatever were said after it came too late', () => {
    const own = body('<p>Ebb.</p><img src="/ebb.png">');
    const [picture] = picturesIn(own);
    if (!picture) throw new Error('There is no picture.');
    const names: string[] = [];
    for (const name of ['loading', 'referrerPolicy', 'src'] as const) {
      Object.defineProperty(picture, name, { set: () => names.push(name) });
    }
    showPictures([picture]);
    expect(names.at(-1)).toBe('src');
    expect(names.toSorted()).toEqual(['loading', 'referrerPolicy', 'src']);
  });

  it('are 200 at most: more are icons', () => {
    const own = body(`<p>Ebb.</p>${'<img src="/ebb.png">'.repeat(250)}`);
    expect(picturesIn(own)).toHaveLength(200);
  });

  it.each([
    'http://reef.example/ebb.png',
    'javascript:alert(1)',
    'data:image/svg+xml,<svg onload="alert(1)"/>',
    'blob:https://reef.example/1',
    'file:///etc/passwd',
    '/auth/sign_out',
    '',
    'https://',
  ])('are of the web and safe, or not shown, should a copy ever have others: %j', (address) => {
    const picture = document.createElement('img');
    picture.setAttribute('data-source', address);
    const own = articleBody(article('tides', { html: `<p>Ebb.</p>${picture.outerHTML}` }));
    showPictures(picturesIn(own));
    expect(own.querySelector('img')).toMatchObject({ hidden: true, src: '' });
    expect(picturesIn(own)).toEqual([]);
  });
});

describe('a picture that the page’s own policy forbids to load', () => {
  const fail = async (picture: HTMLImageElement) => {
    picture.dispatchEvent(new Event('error'));
    await settled();
  };

  it('comes by the background', async () => {
    answer = DATA;
    const { picture } = shown();
    await fail(picture);
    expect(browser.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({
      type: 'fetch-picture',
      address: EBB,
    });
    expect(picture.src).toBe(DATA);
  });

  it.each<[string, unknown]>([
    ['is not to be had', null],
    ['is answered by nobody', undefined],
    ['is answered as something else', { src: DATA }],
    ['is answered as a page', 'data:text/html,<script>alert(1)</script>'],
    ['is answered as an address', 'https://bay.example/flow.png'],
  ])('is a link to it where it %s', async (_how, answered) => {
    answer = answered;
    const { own, picture } = shown();
    await fail(picture);
    expect(own.querySelector('img')).toBeNull();
    expect(own.querySelector('a')).toMatchObject({
      href: EBB,
      textContent: 'The bay, dry',
      target: '_blank',
      rel: 'noopener noreferrer',
    });
  });

  it('is a link to it where it is no picture after all; nobody is asked again', async () => {
    answer = DATA;
    const { own, picture } = shown();
    await fail(picture);
    await fail(picture);
    expect(own.querySelector('a')?.href).toBe(EBB);
    expect(browser.runtime.sendMessage).toHaveBeenCalledOnce();
  });

  it('is a link that says what it is, where the page does not', async () => {
    const { own, picture } = shown('<p>Ebb.</p><img src="/ebb.png">');
    await fail(picture);
    expect(own.querySelector('a')?.textContent).toBe('Open the picture');
  });

  it('is a link to it where the background is gone', async () => {
    vi.mocked(browser.runtime.sendMessage).mockRejectedValue(new Error('no receiver'));
    const { own, picture } = shown();
    await fail(picture);
    expect(own.querySelector('a')?.href).toBe(EBB);
  });
});
