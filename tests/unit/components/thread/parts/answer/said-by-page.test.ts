import { expect, it } from 'vitest';
import { saidByPage } from '../../../../../../components/thread/parts/answer/said-by-page.ts';
import { post } from '../../../../thread/post.ts';

const HOME = 'https://reef.example/@ana';
const TARGET = post('ana', '<p>Hot today.</p>', { id: '1' });
const ANSWERED = { ...TARGET, account: { ...TARGET.account, url: HOME } };

it.each([
  ['nothing', {}, 'nothing'],
  ['the answered post, by name', { saidParent: { id: '1', hasWords: false } }, 'name'],
  ['it with its words', { saidParent: { id: '1', hasWords: true } }, 'all'],
  ['another post', { saidParent: { id: '2', hasWords: true } }, 'nothing'],
  ['its author, alone', { named: [HOME] }, 'all'],
  ['its author among others', { named: [HOME, 'https://reef.example/@bo'] }, 'nothing'],
  ['somebody else', { named: ['https://reef.example/@bo'] }, 'nothing'],
] as const)('where the page says %s', (_case, page, expected) => {
  expect(saidByPage(page, ANSWERED, true)).toBe(expected);
});

it('a name is all that there is where no words can be shown, or the post is not here', () => {
  const page = { saidParent: { id: '1', hasWords: false } };
  expect(saidByPage(page, ANSWERED, false)).toBe('all');
  expect(saidByPage(page, null, false)).toBe('all');
});

it('an author without an address is named nowhere', () => {
  const account = { ...TARGET.account, url: null };
  expect(saidByPage({ named: [''] }, { ...TARGET, account }, true)).toBe('nothing');
});
