// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { CLASSIC } from '../../../../utils/mastodon/page/classic.ts';
import { REDESIGN } from '../../../../utils/mastodon/page/redesign.ts';
import { brokenPromises } from './kept-promises.ts';
import { SAMPLE_PATH, sample, VERSIONS } from './samples.ts';

const POSTS = ['ancestor', 'focused', 'reply', 'reply-cw-collapsed'];

it.each(VERSIONS)('the adapter for %s keeps what adapters promise', (version) => {
  const markup = version === '5.0' ? REDESIGN : CLASSIC;
  const list = POSTS.map((name) => sample(version, name)).join('');
  document.body.innerHTML = `<div class="column" role="region">${list}</div>`;
  expect(brokenPromises(markup, document, SAMPLE_PATH.split('/').at(-1) ?? '')).toEqual([]);
});
