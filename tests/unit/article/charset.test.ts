import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../utils/article/charset.ts';

const WORD = 'Grüße – “nous”';
const utf8 = (text: string) => new TextEncoder().encode(text);
/** Letters below U+0100 as one byte each. */
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, isBig: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const [high, low] = [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 0xff];
      return isBig ? [high, low] : [low, high];
    }),
  );

describe('issue 14: the text of a page', () => {
  it('is in what the server says', () => {
    expect(decodePage(latin('\xcc\xf0'), 'text/html; charset=windows-1251')).toBe('Мр');
    expect(decodePage(latin('\xcc\xf0'), 'text/html;charset="WINDOWS-1251"')).toBe('Мр');
    expect(decodePage(latin('\x82\xa0'), 'text/html; Charset = Shift_JIS; a=b')).toBe('あ');
  });

  it.each([
    '<meta charset=windows-1251>',
    '<META CHARSET="windows-1251">',
    "<meta name=a><meta\ncharset = 'windows-1251' />",
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    '<!-- <meta charset=utf-8> --><meta charset=windows-1251>',
    '<?xml version="1.0" encoding="windows-1251"?><html>',
  ])('else in what the page says: %s', (start) => {
    expect(decodePage(latin(`${start}\xcc\xf0`), 'text/html')).toBe(`${start}Мр`);
  });

  it('where a byte order mark stands, in what that says, whatever else is said', () => {
    const said = '<meta charset=windows-1251>';
    expect(decodePage(utf8(`\ufeff${said}${WORD}`), 'text/html; charset=koi8-r')).toBe(said + WORD);
    for (const isBig of [true, false]) {
      expect(decodePage(utf16(`\ufeff${said}${WORD}`, isBig), null)).toBe(said + WORD);
    }
  });

  it('the server is believed before the page', () => {
    const bytes = utf8(`<meta charset=windows-1251>${WORD}`);
    expect(decodePage(bytes, 'text/html; charset=utf-8')).toContain(WORD);
  });

  it('a page in what can be read so far is not in UTF-16', () => {
    expect(decodePage(utf8(`<meta charset=utf-16le>${WORD}`), null)).toContain(WORD);
  });

  it('x-user-defined is windows-1252', () => {
    expect(decodePage(latin('<meta charset=x-user-defined>\x93\xfc'), null)).toContain('“ü');
  });

  it('where nobody says it, in UTF-8 if it is that, else in windows-1252', () => {
    expect(decodePage(utf8(WORD), null)).toBe(WORD);
    expect(decodePage(latin('Gr\xfc\xdfe \x96'), 'text/html')).toBe('Grüße –');
  });

  it('a name that no encoding has says nothing', () => {
    expect(decodePage(utf8(WORD), 'text/html; charset=utf-9')).toBe(WORD);
    expect(decodePage(utf8(WORD), 'text/html; charset=iso-2022-kr')).toBe(WORD);
    expect(decodePage(utf8(`<meta charset="">${WORD}`), 'text/html; charset=')).toContain(WORD);
  });

  it('what a page says later than in its first 1,024 bytes is too late', () => {
    const late = `${' '.repeat(1024)}<meta charset=windows-1251>${WORD}`;
    expect(decodePage(utf8(late), null)).toBe(late);
  });

  it('broken letters are marked, and nothing is thrown', () => {
    expect(decodePage(latin('a\xff\xfeb'), 'text/html; charset=utf-8')).toBe('a\ufffd\ufffdb');
    expect(decodePage(latin('a\xffb'), null)).toBe('aÿb');
    expect(decodePage(new Uint8Array(), null)).toBe('');
  });
});
