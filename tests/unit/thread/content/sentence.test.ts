import { describe, expect, it } from 'vitest';
import {
  bindsForward,
  copyMarkAt,
  endsSentence,
} from '../../../../utils/thread/content/sentence.ts';

describe('M2: what follows a mention binds it', () => {
  it.each([
    [', what', true],
    ["'s", true],
    [" 's idea", true],
    [' ’re right', true],
    [" 'sunny' days", false],
    ['n', true],
    ['2', true],
    [' : regarde', true],
    [' : ', true],
    [' ? ', false],
    [' :) yes', false],
    [' ;-) yes', false],
    [' . Yes', true],
    [' ... yes', false],
    [' – yes', true],
    [' –', false],
    [' さん', true],
    ['(see', false],
    ['«bien»', false],
    [' yes', false],
    ['', false],
  ])('%j: %j', (behind, binds) => {
    expect(bindsForward(behind, false)).toBe(binds);
  });

  it.each([
    [' and ', true],
    [' & ', true],
    [' و', true],
    [' ', false],
    [' together with ', true],
  ])('%j before another mention: %j', (behind, binds) => {
    expect(bindsForward(behind, true)).toBe(binds);
  });
});

describe('M1: a sentence has ended', () => {
  it.each([
    ['Hot. ', true],
    ['Hot!', true],
    ['“Hot?” ', true],
    ['(Hot.) ', true],
    ['Hot! 👍🏽 ', true],
    ['Hot 👍🏽 ', false],
    ['熱い。', true],
    ['ساخن؟ ', true],
    ['Hot ', false],
    ['Hot, ', false],
    ['Hot: ', false],
    ['Something hot, i.e. ', false],
    ['etwas Heißes, z. B. ', false],
    ['incl. ', false],
    ['It is hot at 5 p.m. ', false],
  ])('%j: %j', (before, ends) => {
    expect(endsSentence(before)).toBe(ends);
  });
});

describe('M1: where the mark of a copy begins', () => {
  it.each([
    ['cc ', 0],
    ['/cc ', 0],
    ['(cc: ', 0],
    ['CC : ', 0],
    ['c/c ', 0],
    ['Hot. cc ', 5],
    ['Hot. /cc ', 5],
    ['Hot.cc ', 4],
    ['gcc ', -1],
    ['cc him ', -1],
    ['', -1],
  ])('%j: %j', (before, at) => {
    expect(copyMarkAt(before)).toBe(at);
  });
});

describe('issue 10: whatever is written, it is read in one pass', () => {
  it.each([
    ['a sentence and 10,000 pictures', `Great! ${'🎉'.repeat(10_000)} `, true],
    ['pictures that two classes hold, and words', `Great! ${'⌚'.repeat(10_000)} yes `, false],
    ['60,000 letters', 'a'.repeat(60_000), false],
    ['60,000 letters and a full stop', `${'a'.repeat(60_000)}. `, true],
    ['60,000 closing marks behind no letter', '!'.repeat(60_000), false],
    ['60,000 spaces', `Hot.${' '.repeat(60_000)}`, true],
  ])('%s', (_case, before, ends) => {
    expect(endsSentence(before)).toBe(ends);
  });

  it.each([
    ['a cc and 60,000 spaces', `cc${' '.repeat(60_000)}`, 0],
    ['a cc, 60,000 spaces and a colon', `Hot. cc${' '.repeat(60_000)}: `, 5],
    ['a cc, 60,000 spaces and a word', `cc${' '.repeat(60_000)}him`, -1],
    ['20,000 cc', 'cc '.repeat(20_000), 59_997],
  ])('%s', (_case, before, at) => {
    expect(copyMarkAt(before)).toBe(at);
  });

  it.each([
    ['60,000 spaces', ' '.repeat(60_000), false],
    ['60,000 dashes', ` ${'–'.repeat(60_000)}`, false],
    ['60,000 letters', ` ${'a'.repeat(60_000)}`, false],
    ['60,000 invisible marks and an ending', `${'\u200b'.repeat(60_000)}'s`, true],
  ])('behind a mention: %s', (_case, behind, binds) => {
    expect(bindsForward(behind, true)).toBe(binds);
  });
});
