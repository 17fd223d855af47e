// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { ADAPTERS, adapterOf } from './adapters.ts';
import { brokenPromises } from './kept-promises.ts';
import { FOLDERS, SAMPLE_PATH, sample, VERSIONS } from './samples.ts';

const POSTS = ['ancestor', 'focused', 'reply', 'reply-cw-collapsed'];

it.each(VERSIONS)('the adapter for %s keeps what adapters promise', (version) => {
  const { markup } = ADAPTERS[adapterOf(version)];
  const list = POSTS.map((name) => sample(version, name)).join('');
  document.body.innerHTML = `<div class="column" role="region">${list}</div>`;
  expect(brokenPromises(markup, document, SAMPLE_PATH.split('/').at(-1) ?? '')).toEqual([]);
});

it('every folder of samples is one that an adapter reads', () => {
  expect(FOLDERS.filter((folder) => !VERSIONS.some((version) => version === folder))).toEqual([]);
});
