// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Status } from '../../../utils/mastodon/entities.ts';
import { DEFAULT_RULES } from '../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import { withoutWords } from '../../../utils/thread/thread-words.ts';
import { readWords } from '../../../utils/thread/words-reading.ts';
import { bodyOf, card, HOME, post } from './post.ts';

const options = {
  parseHtml: bodyOf,
  localDomains: [HOME],
  rules: DEFAULT_RULES,
  makeWords: readWords,
};

let minute = 0;
function said(by: string, text: string, more: Parameters<typeof post>[2] = {}): Status {
  minute += 1;
  const created_at = new Date(Date.UTC(2026, 4, 1, 10, minute)).toISOString();
  return post(by, `<p>${text}</p>`, { created_at, ...more });
}

const CARD = card('https://a.example/oven', 'The oven that could not rise');

const ROOT = said('ana', 'We close the street to cars, two planters and a bollard.');
const SIDE = said('bo', 'Nobody stops a car for tulips, but they do for dogs.', { to: ROOT });
const GOES_ON = said('ana', 'The first week was the loudest.', { to: ROOT });
const QUOTES = said('cem', 'Well: “Nobody stops a car for tulips”. Yes.', { to: GOES_ON });
const AGAIN = said('dov', '&gt; Nobody stops a car for tulips<br>True.', { to: QUOTES });
const GOES_ON_TOO = said('ana', 'The second week was quiet.', { to: ROOT });
const TITLE = said('eli', 'I read “The oven that could not rise” yesterday.', { to: GOES_ON });
const SHARES = said('kim', 'This one.', { to: TITLE, card: CARD });
const THREAD = [ROOT, SIDE, GOES_ON, QUOTES, AGAIN, GOES_ON_TOO, TITLE, SHARES];

/** All that a reading says, post by post. */
function told(reading: ThreadReading, statuses: readonly Status[] = THREAD) {
  return statuses.map((status) => {
    const { post: answered, why } = reading.answerFor(status);
    const quotes = reading.quotesOf(status.id);
    return {
      id: status.id,
      answers: [answered?.id ?? null, why],
      quotes: quotes?.quotes.map(({ text, of }) => ({ text, of })),
      quotedPosts: quotes?.quotedPosts,
      parent: reading.parentOf(status)?.id ?? null,
      continuation: reading.continuationOf(status)?.id ?? null,
      lines: reading.contentOf(status.id)?.lines.length,
    };
  });
}

const EXPECTED = told(new ThreadReading(THREAD, options).finish());

describe('the reading of a thread whose words are not read yet (issue 11)', () => {
  const shallow = () => new ThreadReading(THREAD, { ...options, makeWords: withoutWords });

  it('says what each post replies to, and of whom nothing else', () => {
    const reading = shallow().finish();
    expect(reading.answerFor(AGAIN)).toEqual({ post: QUOTES, why: 'parent' });
    expect(reading.contentOf(AGAIN.id)?.lines).toHaveLength(2);
    expect(reading.articles).toEqual([]);
    expect(reading.articlesOf(SHARES.id).linked).toEqual([]);
    expect(reading.quotesOf(AGAIN.id)).toBeUndefined();
  });

  it('is the same as any other once they are read, whenever that begins', () => {
    for (let steps = 0; steps <= THREAD.length; steps += 1) {
      const reading = shallow();
      for (let step = 0; step < steps; step += 1) reading.step();
      reading.readWords(readWords);
      expect(told(reading.finish())).toEqual(EXPECTED);
    }
  });

  it('parses no post twice', () => {
    const parseHtml = vi.fn(options.parseHtml);
    const reading = new ThreadReading(THREAD, { ...options, parseHtml, makeWords: withoutWords });
    reading.finish().readWords(readWords);
    reading.finish();
    expect(parseHtml).toHaveBeenCalledTimes(THREAD.length);
  });
});

describe('the reading of a thread', () => {
  it('says what is answered and quoted', () => {
    const [, , , quotes, again, , title] = EXPECTED;
    expect(quotes).toMatchObject({ answers: [GOES_ON.id, 'parent'], parent: GOES_ON.id });
    expect(again?.answers).toEqual([SIDE.id, 'quote']);
    expect(title?.quotes).toMatchObject([{ of: { kind: 'article' } }]);
    expect(EXPECTED[0]?.continuation).toBe(GOES_ON.id);
  });

  it('is the same whatever order the posts come in', () => {
    const anyOrder = fc.shuffledSubarray(THREAD, { minLength: THREAD.length });
    fc.assert(
      fc.property(anyOrder, (statuses) => {
        expect(told(new ThreadReading(statuses, options).finish())).toEqual(EXPECTED);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same in whatever pieces they come, read or not', () => {
    const inPieces = fc.record({
      statuses: fc.shuffledSubarray(THREAD, { minLength: THREAD.length }),
      cut: fc.nat(THREAD.length),
      steps: fc.nat(THREAD.length),
    });
    fc.assert(
      fc.property(inPieces, ({ statuses, cut, steps }) => {
        const reading = new ThreadReading(statuses.slice(0, cut), options);
        for (let step = 0; step < steps; step += 1) reading.step();
        reading.add(statuses.slice(cut));
        expect(told(reading.finish())).toEqual(EXPECTED);
      }),
      { numRuns: 40 },
    );
  });
});

function stepsOf(reading: ThreadReading): (Status | 'more')[] {
  const steps: (Status | 'more')[] = [];
  for (let step = reading.step(); step; step = reading.step()) steps.push(step);
  return steps;
}

describe('posts that are added', () => {
  it.each([
    ['all, to a thread that has none', [], THREAD],
    ['the last', THREAD.slice(0, -1), [SHARES]],
    ['later ones', THREAD.slice(0, 3), THREAD.slice(3)],
    ['an earlier one, which others quote', THREAD.filter((each) => each !== SIDE), [SIDE]],
    ['those that are known', THREAD, THREAD],
    ['none', THREAD, []],
  ])('%s', (_case, before, after) => {
    const reading = new ThreadReading(before, options).finish();
    reading.add(after);
    expect(told(reading.finish())).toEqual(EXPECTED);
  });

  it('later: only they are read', () => {
    const reading = new ThreadReading(THREAD.slice(0, 5), options).finish();
    const content = reading.contentOf(ROOT.id);
    reading.add([GOES_ON_TOO]);
    expect([reading.step(), reading.step()]).toEqual([expect.objectContaining({}), undefined]);
    expect(reading.contentOf(ROOT.id)).toBe(content);
  });

  it.each([
    ['no card', null],
    ['the card of an article that another post has brought', CARD],
    ['one of an article that is new', card('https://b.example/bread', 'How to bake on Sundays')],
  ])('later, with %s: only they are read', (_case, brought) => {
    const reading = new ThreadReading(THREAD, options).finish();
    reading.add([said('lea', 'Yes.', { to: SHARES, card: brought })]);
    expect(stepsOf(reading).filter((step) => step !== 'more')).toHaveLength(1);
  });

  it.each([
    ['quote', 'Nobody stops a car for tulips'],
    ['repeat', 'We close the street to cars, two planters and a bollard.'],
  ])('later, with an article whose words earlier posts %s: all are read again', (_how, title) => {
    const reading = new ThreadReading(THREAD, options).finish();
    const content = reading.contentOf(ROOT.id);
    const last = said('lea', 'See.', { to: SHARES, card: card('https://b.example/x', title) });
    reading.add([last]);
    expect(stepsOf(reading).filter((step) => step !== 'more')).toHaveLength(THREAD.length + 1);
    expect(reading.contentOf(ROOT.id)).toBe(content);
    const all = [...THREAD, last];
    expect(told(reading, all)).toEqual(told(new ThreadReading(all, options).finish(), all));
  });

  it('later, with many articles that are new: no step takes in more than one (issue 10)', () => {
    const reading = new ThreadReading(THREAD, options).finish();
    const brought = Array.from({ length: 50 }, (_, number) => {
      const about = card(`https://b.example/${number}`, `How to bake on day ${number}`);
      return said('lea', 'Yes.', { to: SHARES, card: about });
    });
    reading.add(brought);
    const steps = stepsOf(reading);
    expect(steps.indexOf(brought[0] ?? 'more')).toBeGreaterThanOrEqual(brought.length);
    expect(steps.filter((step) => step !== 'more')).toHaveLength(brought.length);
  });

  it('that are known: nothing is read', () => {
    const reading = new ThreadReading(THREAD, options).finish();
    reading.add(THREAD);
    expect(reading.step()).toBeUndefined();
  });
});

describe('reading post by post', () => {
  it('takes one step a post, in order of time, and one for their articles', () => {
    const reading = new ThreadReading(THREAD.toReversed(), options);
    for (const { id } of THREAD) {
      expect(reading.contentOf(id)).toBeUndefined();
      expect(reading.step()).toBeDefined();
      expect(reading.contentOf(id)).toBeDefined();
    }
    expect(reading.step()).toBe('more');
    expect(reading.step()).toBeUndefined();
  });

  it('knows the posts, and what they reply to, before their words', () => {
    const reading = new ThreadReading(THREAD, options);
    expect(reading.lookUp(SIDE.id)).toBe(SIDE);
    expect(reading.answerFor(SIDE)).toEqual({ post: ROOT, why: 'parent' });
    expect(reading.quotesOf(SIDE.id)).toBeUndefined();
  });

  it('of no posts is done at once', () => {
    expect(new ThreadReading([], options).step()).toBeUndefined();
  });
});

describe('a post that takes long to read (issue 10)', () => {
  const sentence = (from: number) =>
    Array.from({ length: 30 }, (_, index) => 'bdfghklmnprst'[(from * 7 + index * index) % 13])
      .map((letter, index) => `${letter}a${letter}e${'aeiou'[index % 5]}ro`)
      .join(' ');
  const TOLD = said('ana', Array.from({ length: 40 }, (_, number) => sentence(number)).join('. '));
  const LONG = said(
    'bo',
    Array.from({ length: 60 }, (_, number) => `“${sentence(number)} oh” and`).join(' '),
    { to: TOLD },
  );
  const SHORT = said('cem', '&gt; and', { to: LONG });
  const posts = [TOLD, LONG, SHORT];
  const expected = told(new ThreadReading(posts, options).finish(), posts);

  it('is read in several steps, and is there only behind the last', () => {
    const reading = new ThreadReading([TOLD, LONG], options);
    while (reading.step() !== TOLD);
    const steps = [];
    while (reading.quotesOf(LONG.id) === undefined) steps.push(reading.step());
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.at(-1)).toBe(LONG);
    expect(new Set(steps.slice(0, -1))).toEqual(new Set(['more']));
  });

  it('reads the same, wherever it is left and whatever comes meanwhile', () => {
    const leaving = fc.record({
      order: fc.shuffledSubarray(posts, { minLength: posts.length }),
      cut: fc.nat(posts.length),
      steps: fc.nat(12),
    });
    fc.assert(
      fc.property(leaving, ({ order, cut, steps }) => {
        const reading = new ThreadReading(order.slice(0, cut), options);
        for (let step = 0; step < steps; step += 1) reading.step();
        reading.add(order.slice(cut));
        expect(told(reading.finish(), posts)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('does not hold up the others where it cannot be read', () => {
    const parseHtml = (html: string) => {
      if (html === TOLD.content) throw new Error('no parser');
      return bodyOf(html);
    };
    const reading = new ThreadReading([TOLD, SHORT], { ...options, parseHtml });
    expect(() => reading.step()).toThrow('no parser');
    expect(reading.step()).toBe(SHORT);
    expect(reading.step()).toBeUndefined();
  });
});

describe('A5: where the author goes on', () => {
  const continuation = (...statuses: Status[]) =>
    new ThreadReading([ROOT, SIDE, ...statuses], options).finish().continuationOf(ROOT)?.id ?? null;

  it.each([
    ['in the first of several', [GOES_ON, GOES_ON_TOO], GOES_ON.id],
    ['not where others reply', [], null],
    [
      'not where they quote another',
      [said('ana', '&gt; Nobody stops a car<br>Ha.', { to: ROOT })],
      null,
    ],
  ])('%s', (_case, statuses, expected) => {
    expect(continuation(...statuses)).toBe(expected);
    expect(continuation(...statuses.toReversed())).toBe(expected);
  });
});

describe('posts that answer each other in a circle, or themselves, which no server should send', () => {
  const circle = ['2', '3', '1'].map((parent, index) =>
    said('ana', 'Round and round it goes.', { id: `${index + 1}`, in_reply_to_id: parent }),
  );
  const itself = said('bo', 'As I said.', { id: '4', in_reply_to_id: '4' });

  it.each([
    ['a circle', circle],
    ['itself', [itself]],
    ['both, below a thread', [...THREAD, ...circle, itself]],
  ])('%s: are read to their end, and nobody else is answered', (_case, statuses) => {
    const reading = new ThreadReading(statuses, options).finish();
    for (const status of [...circle, itself].filter(({ id }) => reading.lookUp(id))) {
      expect(reading.answerFor(status).post).toBeNull();
      expect(reading.contentOf(status.id)).toBeDefined();
    }
    expect(reading.root()).toBe(statuses.includes(ROOT) ? ROOT : undefined);
    expect(reading.ownArticles()).toEqual([]);
  });
});

describe('issue 10: a reading grows with its thread', () => {
  /** So many self-replies, one below the other, below a reply to the root. */
  const chain = (length: number) => {
    const posts = [ROOT, SIDE];
    for (let last = SIDE; posts.length < length; posts.push(last))
      last = said('bo', 'On.', { to: last });
    return posts;
  };

  it('in a chain of 4,000 self-replies all answer what the first one answers', () => {
    const posts = chain(4_000);
    const reading = new ThreadReading(posts, options);
    const [, , ...continued] = posts;
    expect(new Set(continued.map((each) => reading.answerFor(each).post))).toEqual(new Set([ROOT]));
    expect(reading.continuationOf(posts.at(-2) ?? ROOT)).toBe(posts.at(-1));
  });

  it('what the addresses of its posts tell is taken in step by step, before any post is read', () => {
    const looked: string[] = [];
    const posts = Array.from({ length: 300 }, () => {
      const { uri, ...status } = said('ana', 'On.', { to: ROOT });
      return Object.defineProperty(status, 'uri', {
        get: () => {
          looked.push(status.id);
          return uri;
        },
      }) as Status;
    });
    const reading = new ThreadReading(posts.slice(0, 100), options);
    reading.add(posts.slice(100));
    expect(looked).toEqual([]);
    let most = 0;
    while (reading.step() === 'more') {
      most = Math.max(most, new Set(looked.splice(0)).size);
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(100);
  });

  it('4,000 replies to one post all count', () => {
    const replies = Array.from({ length: 4_000 }, () => said('ana', 'On.', { to: ROOT }));
    const reading = new ThreadReading([ROOT, ...replies], options);
    expect(reading.continuationOf(ROOT)).toBe(replies[0]);
    expect(reading.root()).toBe(ROOT);
  });

  it('an answer is worked out again when a post further up has been read, or has turned up', () => {
    const quoting = said('bo', '&gt; Nobody stops a car for tulips<br>No.', { to: SIDE });
    const goesOn = said('bo', 'On.', { to: quoting });
    const reading = new ThreadReading([ROOT, quoting, goesOn], options);
    expect(reading.answerFor(goesOn)).toEqual({ post: null, why: 'continuation' });
    reading.add([SIDE]);
    const before = reading.answerFor(goesOn);
    expect(before.why).toBe('continuation');
    expect(reading.finish().answerFor(goesOn)).toEqual(
      new ThreadReading([ROOT, SIDE, quoting, goesOn], options).finish().answerFor(goesOn),
    );
  });
});
