// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { HOME, post } from '../post.ts';
import { answered, type More, OTHER, PARENT, ROOT, reply, SIDE } from './answered-posts.ts';

const native = (id: string, state = 'accepted'): More => ({
  quote: { state, quoted_status: { id, url: null, uri: null }, quoted_status_id: null },
});
const EIGHT_WORDS = 'nobody stops a car for tulips, it turns';
const SEVEN_WORDS = 'nobody stops a car for tulips, it';

describe('A2, issue 12: eight unmarked words', () => {
  const lost = { in_reply_to_id: '404' };

  it('tell what is answered where the parent is not here', () => {
    const repeats = reply(`<p>And yet ${EIGHT_WORDS} round here.</p>`, lost);
    expect(answered(repeats)).toEqual([SIDE.id, 'quote']);
    const fewer = reply(`<p>And yet ${SEVEN_WORDS} is so.</p>`, lost);
    expect(answered(fewer)).toEqual([null, 'missing']);
  });

  it('tell nothing where they are a long name', () => {
    const museum = 'the Royal Museum of Harbour and Lighthouse Engineering of Northern Islands';
    const first = post('kim', `<p>I was in ${museum} again.</p>`, { to: ROOT, id: '1200' });
    const again = reply(`<p>Is ${museum} open?</p>`, lost);
    expect(answered(again, [first])).toEqual([null, 'missing']);
  });
});

describe('A1: the parent is `in_reply_to_id`', () => {
  it.each([
    ['by itself', reply('<p>Yes.</p>'), [PARENT.id, 'parent']],
    [
      'whoever in_reply_to_account_id names',
      reply('<p>Yes.</p>', { in_reply_to_account_id: ROOT.account.id }),
      [PARENT.id, 'parent'],
    ],
    [
      'though in_reply_to_account_id names the author',
      reply('<p>Yes.</p>', { in_reply_to_account_id: 'id-dov' }),
      [PARENT.id, 'parent'],
    ],
    [
      'without in_reply_to_account_id',
      reply('<p>Yes.</p>', { in_reply_to_account_id: null }),
      [PARENT.id, 'parent'],
    ],
    [
      'of a first post there is none, also if it quotes',
      reply('<p>See.</p>', {
        in_reply_to_id: null,
        in_reply_to_account_id: null,
        ...native('1100'),
      }),
      [null, null],
    ],
  ])('%s', (_case, status, expected) => {
    expect(answered(status)).toEqual(expected);
  });
});

describe('A2: a reply answers its parent, unless it quotes another earlier post', () => {
  it.each([
    ['a block quote', '<blockquote>Nobody stops a car</blockquote><p>Yes.</p>', {}, SIDE],
    ['lines with >', '<p>&gt; Nobody stops a car<br>Yes.</p>', {}, SIDE],
    ['a native quote', '<p>Yes.</p>', native('1100'), SIDE],
    ['a link', `<p>As in <a href="https://${HOME}/@bo/1100">this</a>.</p>`, {}, SIDE],
    ['eight words inline', `<p>“${EIGHT_WORDS}” is so good.</p>`, {}, SIDE],
    [
      'two: the native one before the block',
      '<p>&gt; nobody stops a car</p>',
      native('1101'),
      OTHER,
    ],
  ])('it quotes another by %s', (_case, text, more, expected) => {
    expect(answered(reply(text, more))).toEqual([expected.id, 'quote']);
  });

  it.each([
    ['seven words inline', `<p>“${SEVEN_WORDS}” is so good.</p>`, {}],
    ['eight words without marks (issue 12)', `<p>And yet ${EIGHT_WORDS} round here.</p>`, {}],
    ['its author’s own post in a block', '<p>&gt; The market moves to the square<br>Yes.</p>', {}],
    ['its author’s own post natively', '<p>Yes.</p>', native('1102')],
    ['a post natively that has not agreed', '<p>Yes.</p>', native('1100', 'pending')],
    ['a post natively that is not here', '<p>Yes.</p>', native('404')],
    ['a post that came later', '<p>&gt; Snow lies on the bridge until the end<br>Yes.</p>', {}],
    ['nobody, and mentions another', '<p>@bo Yes.</p>', {}],
    ['nobody, and mentions all', '<p>@ana @bo @eli Yes.</p><p>cc @kim</p>', {}],
  ])('it does not by %s', (_case, text, more) => {
    expect(answered(reply(text, more))).toEqual([PARENT.id, 'parent']);
  });

  it.each([
    ['three words inline', '<p>“a red box”, really?</p>', {}],
    ['a block', '<p>&gt; The fire brigade keeps a key<br>Really?</p>', {}],
    ['natively', '<p>Really?</p>', native('1103')],
    [
      'beside another',
      '<p>&gt; a red box by the door</p><p>Yes. But:</p><p>&gt; Nobody stops a car</p>',
      {},
    ],
    ['beside a native quote of another', '<p>“a red box”, really?</p>', native('1100')],
  ])('a quote of the parent is the parent: %s', (_case, text, more) => {
    expect(answered(reply(text, more))).toEqual([PARENT.id, 'quote']);
  });
});

describe('A4: a parent that is not here', () => {
  const lost = { in_reply_to_id: '404', in_reply_to_account_id: 'id-bo' };
  const deleted = { in_reply_to_id: null, in_reply_to_account_id: 'id-bo' };
  it.each([
    ['is nobody', '<p>Yes.</p>', lost, [null, 'missing']],
    ['deleted, is nobody', '<p>Yes.</p>', deleted, [null, 'missing']],
    ['is nobody, whomever the reply mentions', '<p>@bo Yes.</p>', lost, [null, 'missing']],
    [
      'leaves the answer to a quote',
      '<p>&gt; Nobody stops a car<br>Yes.</p>',
      lost,
      ['1100', 'quote'],
    ],
    ['deleted, too', '<p>&gt; Nobody stops a car<br>Yes.</p>', deleted, ['1100', 'quote']],
  ])('%s', (_case, text, more, expected) => {
    expect(answered(reply(text, more))).toEqual(expected);
  });
});
