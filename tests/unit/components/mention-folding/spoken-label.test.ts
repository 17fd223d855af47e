// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  shortenLabel,
  withoutMentions,
} from '../../../../components/thread/mention-folding/spoken-label.ts';
import { reply } from '../../thread/post.ts';

describe('M8: what is spoken of a post, without its folded mentions', () => {
  it.each([
    ['before the words', 'Cem, @bo @ana Hot., 2h', ['@bo', '@ana'], 'Cem, Hot., 2h'],
    ['that touch the next paragraph', 'Cem, @bo @anaHot., 2h', ['@bo', '@ana'], 'Cem, Hot., 2h'],
    ['in both runs', 'Cem, @bo Hot.@ana, 2h', ['@bo', '@ana'], 'Cem, Hot., 2h'],
    ['around one that stays', 'Cem, @bo @kim @ana Hot.', ['@bo', '@ana'], 'Cem, @kim Hot.'],
    ['of which one is not in the label', 'Cem, @ana Hot.', ['@bo', '@ana'], 'Cem, Hot.'],
    ['said again in the sentence', 'Cem, @bo So said @bo.', ['@bo'], 'Cem, So said @bo.'],
    ['none', 'Cem, @bo Hot.', [], 'Cem, @bo Hot.'],
  ])('%s', (_case, label, mentions, short) => {
    expect(withoutMentions(label, mentions)).toBe(short);
  });
});

describe('M8: the label of a post', () => {
  const wrapper = document.createElement('div');
  const { folded } = reply('<p>@bo @ana Hot.</p>');
  const label = () => wrapper.getAttribute('aria-label');

  beforeEach(() => wrapper.setAttribute('aria-label', 'Cem, @bo @ana Hot., 2h'));

  it('is short while the mentions are folded, and long again behind it', () => {
    const restore = shortenLabel(wrapper, folded);
    expect(label()).toBe('Cem, Hot., 2h');
    restore();
    expect(label()).toBe('Cem, @bo @ana Hot., 2h');
  });

  it('is Mastodon’s where that has written another since', () => {
    const restore = shortenLabel(wrapper, folded);
    wrapper.setAttribute('aria-label', 'Cem, @bo @ana Hot., 3h');
    restore();
    expect(label()).toBe('Cem, @bo @ana Hot., 3h');
  });
});
