// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { missingPanel } from '../../../../../../components/thread/parts/answer/answer-panel.ts';
import { readMissing } from '../../../../../../components/thread/parts/answer/missing-post.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { message } from '../../../../messages.ts';
import { post } from '../../../../thread/post.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

function panelOf(more: Partial<Status>) {
  const status = post('bo', '<p>No.</p>', { in_reply_to_id: '404', ...more });
  const panel = missingPanel(readMissing(status));
  return { text: panel.querySelector('p')?.textContent, link: panel.querySelector('a'), panel };
}

describe('A4: a post that is not here', () => {
  it('may be where the reply was written: there leads a link, which says where', () => {
    const { text, link } = panelOf({ url: 'https://reef.example/@bo/1' });
    expect(text).toBe(message('answerMissingElsewhere'));
    expect(link?.href).toBe('https://reef.example/@bo/1');
    expect(link?.textContent).toBe(message('answerOpenOrigin', 'reef.example'));
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  it('the name of a host is what comes behind the @', () => {
    const { link } = panelOf({ url: 'https://harbour.example@reef.example/1' });
    expect(link?.href).toBe('https://reef.example/1');
    expect(link?.textContent).toBe(message('answerOpenOrigin', 'reef.example'));
  });

  it.each([
    ['nothing is known of it', null],
    ['it is of this very instance', `${location.origin}/@bo/1`],
    ['a script', 'javascript:alert(1)'],
    ['a script that looks like a host', 'javascript://reef.example/%0Aalert(1)'],
    ['a page of its own making', 'data:text/html,<p>x'],
    ['a file', 'file:///etc/passwd'],
    ['a page of the browser', 'chrome://settings'],
    ['another network', 'at://reef.example/1'],
    ['a path', '/@bo/1'],
    ['an address without a scheme', '//reef.example/1'],
    ['no address', 'https://'],
    ['60,000 letters', `https://reef.example/${'x'.repeat(60_000)}`],
    ['nothing', ''],
  ])('else there is no link, and the words say no other: %s', (_case, url) => {
    const { text, panel } = panelOf({ url, uri: url });
    expect(text).toBe(message('answerMissingHere'));
    expect(panel.querySelector('a, button')).toBeNull();
  });
});
