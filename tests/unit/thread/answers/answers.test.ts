// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { answerOf } from '../../../../utils/thread/answers/answers.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../utils/thread/words-reading.ts';
import { bodyOf, HOME, post } from '../post.ts';

const ROOT = post('ana', '<p>We close the street to cars, two planters and a bollard.</p>');
const SIDE = post('bo', '<p>Nobody stops a car for tulips, it turns out, but for dogs.</p>', {
  to: ROOT,
  id: '1100',
  url: `https://${HOME}/@bo/1100`,
});
const OTHER = post('eli', '<p>My cellar floods whenever the river rises over the old wall.</p>', {
  to: ROOT,
  id: '1101',
});
const OWN = post('dov', '<p>The market moves to the square behind the church in autumn.</p>', {
  to: ROOT,
  id: '1102',
});
const PARENT = post('cem', '<p>The fire brigade keeps a key in a red box by the door.</p>', {
  to: ROOT,
  id: '1103',
});
const LATER = post('kim', '<p>Snow lies on the bridge until the end of every single March.</p>', {
  to: ROOT,
  id: '9999',
});
const THREAD = [ROOT, SIDE, OTHER, OWN, PARENT, LATER];

type More = Parameters<typeof post>[2];

let replies = 0;
/** What dov says to cem, unless told otherwise. */
function reply(text: string, more: More = {}): Status {
  replies += 1;
  return post('dov', text, { to: PARENT, id: `${2000 + replies}`, ...more });
}

/** The id of the answered post, and why. */
function answered(status: Status, above: readonly Status[] = []) {
  const options = {
    parseHtml: bodyOf,
    localDomains: [HOME],
    rules: DEFAULT_RULES,
    makeWords: readWords,
  };
  const thread = new ThreadReading([...THREAD, ...above, status], options).finish();
  const { post: found, why } = thread.answerFor(status);
  return [found?.id ?? null, why];
}

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

describe('A2: a self-reply continues', () => {
  const first = reply('<p>Yes.</p>', { id: '3001' });
  const second = reply('<p>And so.</p>', { id: '3002', to: first });

  it.each([
    ['what its chain’s first post answers', [first], second, [PARENT.id, 'continuation']],
    [
      'further down the chain',
      [first, second],
      reply('<p>On.</p>', { to: second }),
      [PARENT.id, 'continuation'],
    ],
    [
      'what that quotes',
      [reply('<p>&gt; Nobody stops a car<br>Yes.</p>', { id: '3003' })],
      reply('<p>On.</p>', { in_reply_to_id: '3003' }),
      [SIDE.id, 'continuation'],
    ],
    [
      'also if it quotes the post before it',
      [reply('<p>The baker wakes before the birds do.</p>', { id: '3004' })],
      reply('<p>&gt; The baker wakes before<br>On.</p>', { in_reply_to_id: '3004' }),
      [PARENT.id, 'continuation'],
    ],
    [
      'unless it quotes another itself',
      [first],
      reply('<p>&gt; Nobody stops a car<br>Yes.</p>', { to: first }),
      [SIDE.id, 'quote'],
    ],
    [
      'what the nearest post of the chain that quotes answers',
      [first, reply('<p>&gt; Nobody stops a car<br>Yes.</p>', { id: '3005', to: first })],
      reply('<p>On.</p>', { in_reply_to_id: '3005' }),
      [SIDE.id, 'continuation'],
    ],
    [
      'of the thread’s first post, it answers nobody',
      [],
      post('ana', '<p>On.</p>', { to: ROOT, id: '3006' }),
      [null, 'continuation'],
    ],
    [
      'whomever it mentions',
      [first],
      reply('<p>@bo On.</p>', { to: first }),
      [PARENT.id, 'continuation'],
    ],
  ])('%s', (_case, above, status, expected) => {
    expect(answered(status, above)).toEqual(expected);
  });

  it('a namesake of another server is somebody else', () => {
    const namesake = post('dov@tide.example', '<p>No.</p>', { to: first, id: '3007' });
    expect(answered(namesake, [first])).toEqual([first.id, 'parent']);
  });

  /** By the id alone: a lookup of posts that were made for it. */
  const chain = new Map<string, Status>(THREAD.map((each) => [each.id, each]));
  const link = (id: string, to: string) =>
    chain.set(id, reply('', { id, in_reply_to_id: to })).get(id) ?? ROOT;
  const answerIn = (status: Status) =>
    answerOf(
      status,
      (id) => chain.get(id),
      () => undefined,
      DEFAULT_RULES,
    );

  it('over 10,000 posts', () => {
    let last = link('c0', PARENT.id);
    for (let index = 1; index < 10_000; index += 1) last = link(`c${index}`, `c${index - 1}`);
    expect(answerIn(last)).toEqual({ post: PARENT, why: 'continuation' });
  });

  it.each([
    ['itself', [['s1', 's1']]],
    ['the next', [['t1', 't2'], ['t2', 't1']]], // biome-ignore format: a pair each
    ['one further up', [['u1', 'u2'], ['u2', 'u3'], ['u3', 'u2']]], // biome-ignore format: a pair each
  ])('in a circle, which no server should send: %s', (_case, links) => {
    const [first = ROOT] = links.map(([id = '', to = '']) => link(id, to));
    expect(answerIn(first)).toEqual({ post: null, why: 'continuation' });
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
