import { describe, expect, it } from 'vitest';
import { bindsForward, copyMarkAt, endsSentence } from '../../../utils/thread/sentence.ts';

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
    [' together with ', false],
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
