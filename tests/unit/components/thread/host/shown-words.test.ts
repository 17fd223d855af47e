// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ShownWords } from '../../../../../components/thread/host/shown-words.ts';

function saying(words: string): Element {
  const text = document.createElement('div');
  text.textContent = words;
  document.body.append(text);
  return text;
}

describe('A6, issue 12: what a post says in the page', () => {
  it('is told from what it has said before', () => {
    const shown = new ShownWords();
    const look = (words: string) => shown.look({ id: '1', text: saying(words) });
    expect(['Hot.', 'Hot.', 'Heiß.', 'Hot.', 'Heiß.', 'Very hot.'].map(look)).toEqual([
      'as-it-was',
      'as-it-was',
      'new',
      'again',
      'again',
      'new',
    ]);
  });

  it('is looked up where it is other than at first', () => {
    const shown = new ShownWords();
    shown.look({ id: '1', text: saying('Hot.') });
    expect(shown.changed('1')).toBeNull();
    const translated = saying('Heiß.');
    shown.look({ id: '1', text: translated });
    expect(shown.changed('1')).toBe(translated);
    translated.remove();
    expect(shown.changed('1')).toBeNull();
    shown.look({ id: '1', text: saying('Hot.') });
    expect(shown.changed('1')).toBeNull();
  });

  it('is nowhere where its warning has closed, or the element is another post’s by now (5.0)', () => {
    const shown = new ShownWords();
    shown.look({ id: '1', text: saying('Hot.') });
    const text = saying('Very hot.');
    shown.look({ id: '1', text });
    text.setAttribute('inert', '');
    expect(shown.changed('1')).toBeNull();
    text.removeAttribute('inert');
    expect(shown.changed('1')).toBe(text);
    shown.look({ id: '2', text });
    expect(shown.changed('1')).toBeNull();
  });

  it('leaves out what we say in it', () => {
    const shown = new ShownWords();
    const text = saying('Hot.');
    shown.look({ id: '1', text });
    text.insertAdjacentHTML('afterbegin', '<b data-throughline="">@3</b>');
    expect(shown.look({ id: '1', text })).toBe('as-it-was');
  });

  it('is told apart post by post, and remembered for a few of each', () => {
    const shown = new ShownWords();
    expect(shown.look({ id: '1', text: saying('Hot.') })).toBe('as-it-was');
    expect(shown.look({ id: '2', text: saying('Cold.') })).toBe('as-it-was');
    for (let edit = 0; edit < 20; edit += 1) {
      expect(shown.look({ id: '1', text: saying(`Edit ${edit}`) })).toBe('new');
    }
    expect(shown.look({ id: '1', text: saying('Hot.') })).toBe('again');
    expect(shown.look({ id: '1', text: saying('Edit 0') })).toBe('new');
  });
});
