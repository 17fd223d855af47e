// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { byTime } from '../../../../utils/thread/post-time.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { ARTICLE, PARENT, ROOT, readLast, reply, SIDE, said, THREAD } from './quoted-thread.ts';

describe('A3: whose words a quotation is', () => {
  it.each([
    ['an inline quote of three words of the parent', '"a known fault"', PARENT.id],
    ['two words are too few', '"known fault"', null],
    ['five words of one other post', '"nobody stops a car for"', SIDE.id],
    ['four words of another are too few', '"nobody stops a car"', null],
    ['at 85 %, in other spelling', '“Nobody stopps a car for tulips”', SIDE.id],
    ['not at less', '"Nobody brakes his van for roses and tulips"', null],
    ['not where a word turns the sense', '"two planters and no bollard with a key"', null],
    ['an ellipsis', '"Nobody stops a car […] but they do for dogs"', SIDE.id],
    ['a block quote of three words of another', '<blockquote>a red sky</blockquote>', null],
    ['a block quote of three words of one post', '&gt; do for dogs', SIDE.id],
    ['a block quote of four words of one post, not quite', '&gt; nobody stopps a car', null],
    [
      'a block quote of four words of the parent, not quite',
      '&gt; the fire brigate keeps',
      PARENT.id,
    ],
    ['a block quote of two words of the parent', '&gt; red box', PARENT.id],
    ['a block quote of two words of another', '&gt; for tulips', null],
    ['nearly two words of the parent', '&gt; red boks', null],
    ['a block quote at 85 %', '&gt; keeps the key in a red box by the door', PARENT.id],
    ['nobody here', '"what a strange idea that is"', null],
    ['the title of an article', '"The oven that could not"', 'article'],
    ['words of its description', '"seven neighbors carry clay up the hill"', 'article'],
  ])('%s', (_, text, expected) => {
    expect(reply(`${text}</p><p>Well.`).of).toEqual([expected]);
  });

  it('a phrase of two other posts is nobody’s', () => {
    const again = said('kim', 'So nobody stops a car for tulips here as well.', { to: ROOT });
    const last = said('dov', '"nobody stops a car for tulips"', { to: PARENT });
    expect(readLast([...THREAD, again, last]).of).toEqual([null]);
  });

  it('the parent’s, where it is the parent’s as well', () => {
    const again = said('kim', 'So nobody stops a car for tulips here as well.', { to: ROOT });
    const last = said('dov', '"nobody stops a car for tulips"', { to: again });
    expect(readLast([...THREAD, again, last]).of).toEqual([again.id]);
  });

  it('what a post quotes is not its own', () => {
    const quoting = said('kim', '"Nobody stops a car for tulips" is so good', { to: SIDE });
    const inventing = said('kim', 'They say "just let us all drive there" every time', {
      to: ROOT,
    });
    const again = said('dov', '"nobody stops a car for tulips"', { to: quoting });
    const invented = said('dov', '"just let us all drive there"', { to: inventing });
    expect(readLast([...THREAD, quoting, again]).of).toEqual([SIDE.id]);
    expect(readLast([...THREAD, inventing, invented]).of).toEqual([null]);
  });

  describe('issue 12: words that a post repeats of another, and has changed', () => {
    const first = said('kim', 'In this house we do care about the tulips of the street.', {
      to: ROOT,
    });
    const turned = 'In this house we do not care about the tulips of the street';

    it.each([
      ['in its own sentence', `${turned}, says Kim.`],
      ['as a quotation', `Kim said: “${turned}.” Really!`],
      ['in a block quote', `&gt; ${turned}<br>Really!`],
    ])('are its own, %s', (_case, text) => {
      const repeats = said('lin', text, { to: first });
      const last = said('dov', `“${turned}”`, { to: PARENT });
      expect(readLast([...THREAD, first, repeats, last]).of).not.toContain(first.id);
    });

    it('are its own also where they are nearly the other’s, for who answers it', () => {
      const ferry = said('kim', 'The old ferry leaves the harbour of the town at seven, as ever.', {
        to: ROOT,
      });
      const left = '“The ferry leaves the harbour of the town at seven”';
      const repeats = said('lin', `Kim said: ${left}. Really!`, { to: ferry });
      expect(readLast([...THREAD, ferry, repeats]).of).toEqual([ferry.id]);
      const last = said('dov', left, { to: repeats });
      expect(readLast([...THREAD, ferry, repeats, last]).of).toEqual([repeats.id]);
    });

    it('are the other’s where it has not', () => {
      const same = 'In this house we do care about the tulips of the street';
      const repeats = said('lin', `&gt; ${same}<br>Really!`, { to: first });
      const last = said('dov', `“${same}”`, { to: repeats });
      expect(readLast([...THREAD, first, repeats, last]).of).toEqual([first.id]);
    });
  });

  it('issue 12: tells what stands there, whatever the quoter wrote', () => {
    const last = said('dov', '“Nobody stopps a car for tulips”', { to: PARENT });
    const read = readLast([...THREAD, last]);
    expect(read.isVerbatim).toEqual([false]);
    expect(read.passages).toEqual([['nobody stops a car for tulips']]);
  });

  it('a title that a post repeats is the article’s', () => {
    const sharing = said(
      'kim',
      'The oven that could not <a href="https://a.example/oven">https://a.example/oven</a>',
      { to: ROOT },
    );
    const last = said('dov', '"The oven that could not" is fine', { to: sharing });
    expect(readLast([...THREAD, sharing, last]).of).toEqual(['article']);
  });

  it('a later post is never quoted', () => {
    const last = said('dov', '"see the goose at the end of it"', { to: ROOT });
    const later = said('kim', 'I see the goose at the end of it', { to: ROOT });
    expect(readLast([...THREAD, later, last]).of).toEqual([null]);
  });

  it('a later post is not quoted natively or by a link either', () => {
    const url = 'https://reef.example/@kim/88';
    const quoted_status = { id: '8888', url: null, uri: null };
    const quote = { state: 'accepted', quoted_status, quoted_status_id: null };
    const last = said('dov', `Look: <a href="${url}">this</a>`, { to: ROOT, quote });
    const later = said('kim', 'See the goose at the end', { to: ROOT, id: '8888', url });
    expect(readLast([...THREAD, later, last]).quotedPosts).toEqual([]);
  });

  it.each([
    ['word for word', '“Nobody stops a car for tulips”', SIDE.id],
    ['nearly so', '“Nobody stopps a car for tulips”', null],
  ])('by the percentage that is set: at 100 %%, %s', (_case, text, expected) => {
    const last = said('dov', text, { to: PARENT });
    const rules = { ...DEFAULT_RULES, quoteLikeness: 100 };
    expect(readLast([...THREAD, last], [ARTICLE], rules).of).toEqual([expected]);
  });

  it('mentions and addresses are no words', () => {
    const first = said('kim', '@ana @bo the goose has the last word here https://a.example/1', {
      to: ROOT,
    });
    const last = said('dov', '@kim &gt; @ana @bo the goose has the last word here', { to: PARENT });
    expect(readLast([...THREAD, first, last]).of).toEqual([first.id]);
  });

  it.each([
    ['in a span', '<span class="invisible">geese in large numbers at night</span>'],
    ['in a link', '<a href="/x">Well<i class="invisible"> geese in large numbers at night</i></a>'],
    ['nested too deep', `${'<em>'.repeat(11)}geese in large numbers at night${'</em>'.repeat(11)}`],
  ])('words that the page hides are nobody’s: %s (issue 10)', (_case, hidden) => {
    const hiding = said('kim', `Well. ${hidden}`, { to: ROOT });
    const last = said('dov', '"geese in large numbers at night"', { to: hiding });
    expect(readLast([...THREAD, hiding, last]).of).toEqual([null]);
  });

  it('a sentence dressed as a mention is its author’s (M7)', () => {
    const link =
      '<a class="mention" href="https://harbour.example/@ana">geese in large numbers at night</a>';
    const dressed = said('kim', link, { to: ROOT });
    const last = said('dov', '"geese in large numbers at night"', { to: dressed });
    expect(readLast([...THREAD, dressed, last]).of).toEqual([dressed.id]);
  });

  it('a content warning is the post’s own', () => {
    const warned = said('kim', 'Well.', {
      to: ROOT,
      spoiler_text: 'geese in large numbers at night',
    });
    const last = said('dov', '"geese in large numbers at night"', { to: warned });
    expect(readLast([...THREAD, warned, last]).of).toEqual([warned.id]);
  });

  it('inside a quotation that is somebody’s all is theirs', () => {
    expect(reply('“Nobody stops a car for tulips, it ‘turns out’”').of).toEqual([SIDE.id, SIDE.id]);
  });
});

describe('A3: a quotation is told from words that are nearly the same', () => {
  const isVerbatim = (text: string) =>
    reply(`<blockquote>${text}</blockquote><p>No.</p>`).isVerbatim;

  it.each([
    ['word for word', 'The fire brigade keeps a key in a red box by the door.', true],
    ['in other letters', 'the Fire Brigade keeps a key in a red box, by the door', true],
    ['with words left out, and marked', 'The fire brigade keeps a key […] by the door.', true],
    ['with another word', 'The fire brigade keeps a key in a red tin by the door.', false],
    ['nobody’s', 'A fire in the night, and all of them came running down.', false],
  ])('%s', (_case, text, expected) => {
    expect(isVerbatim(text)).toEqual([expected]);
  });
});

it('posts are in order of time, then of their ids', () => {
  const at = (id: string, createdAt: string) => ({ id, createdAt });
  const sorted = [
    at('9', '2026-01-01'),
    at('10', '2026-01-01'),
    at('1', '2026-01-02'),
    at('5', ''),
  ];
  expect(
    sorted
      .toReversed()
      .toSorted(byTime)
      .map(({ id }) => id),
  ).toEqual(['5', '9', '10', '1']);
});
