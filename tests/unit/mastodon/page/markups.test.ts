// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isKnownThread } from '../../../../utils/mastodon/page/markups.ts';
import { sample } from './samples.ts';

const FOCUSED = '116900000004096123';

describe('whether a thread is known by its elements', () => {
  const show = (version: '4.6' | '5.0', change: (html: string) => string = (html) => html) => {
    document.body.innerHTML = `<div role="region">${change(sample(version, 'focused'))}</div>`;
    document.body.insertAdjacentHTML('beforeend', sample(version, 'reply'));
    return isKnownThread(document, FOCUSED);
  };

  it.each(['4.6', '5.0'] as const)('it is on a page of %s', (version) => {
    expect(show(version)).toBe(true);
  });

  it('it is not where what it was opened on is called something else, though its replies are not', () => {
    expect(show('4.6', (html) => html.replaceAll('detailed-status', 'renamed'))).toBe(false);
  });

  it('it is not on its way to another thread (5.0)', () => {
    expect(show('5.0', (html) => html.replaceAll(FOCUSED, '116900000000000001'))).toBe(false);
  });
});
