// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  type Way,
  wayBeside,
  wayToNew,
  wayToParent,
  wayToSibling,
} from '../../../../../../components/thread/features/thread-keys/ways.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';
import { givePeopleChoice } from '../../../../../../components/thread/parts/chosen-people.ts';
import { giveNews } from '../../../../../../components/thread/parts/new-posts.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { message } from '../../../../messages.ts';
import { post } from '../../../../thread/post.ts';
import { stage } from '../../scene.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

const at = (minute: number) => ({ created_at: `2026-05-01T10:${minute + 10}:00.000Z` });

const ROOT = post('ada', '<p>We are laying a hedge along the lower field today.</p>', at(0));
const SECOND = post('ada', '<p>Every stem is cut nearly through.</p>', { to: ROOT, ...at(1) });
/** It stands above its elder sibling, as from 4.4 on. */
const LATE = post('cleo', '<p>When?</p>', { to: ROOT, ...at(9) });
const EARLY = post('bo', '<p>With hazel?</p>', { to: ROOT, ...at(3) });
const QUOTING = post(
  'dan',
  '<blockquote>We are laying a hedge along the lower field today.</blockquote><p>Good.</p>',
  { to: EARLY, ...at(4) },
);
const GONE = post('eva', '<p>Yes.</p>', { in_reply_to_id: '7', in_reply_to_account_id: '1' });
const HIDDEN = post('fay', '<p>Not shown.</p>', { to: ROOT, ...at(5) });
const BELOW_HIDDEN = post('gus', '<p>So what?</p>', { to: HIDDEN, ...at(6) });

const PAGE = [ROOT, SECOND, LATE, EARLY, QUOTING, GONE, BELOW_HIDDEN];

function thread() {
  return stage(ROOT, { known: [...PAGE, HIDDEN], page: PAGE }).scene.thread;
}

const to = ({ id }: Status): Way => ({ to: id });
const because = (key: string): Way => ({ why: message(key) });

describe('T4: to what a post answers', () => {
  it.each<[string, Status, Way]>([
    ['its parent', EARLY, to(ROOT)],
    ['its own post, which it continues', SECOND, to(ROOT)],
    ['whom it quotes (A2)', QUOTING, to(ROOT)],
    ['nobody', ROOT, because('keysNoParent')],
    ['a post that is gone (A4)', GONE, because('keysParentAway')],
    ['a post that the page leaves out', BELOW_HIDDEN, because('keysParentAway')],
  ])('%s', (_case, status, expected) => {
    expect(wayToParent(status, thread())).toEqual(expected);
  });
});

describe('T4: among the replies to one post, as they were written', () => {
  it.each<[string, Status, 1 | -1, Way]>([
    ['from the first on', SECOND, 1, to(EARLY)],
    ['over what the page leaves out', EARLY, 1, to(LATE)],
    ['back', LATE, -1, to(EARLY)],
    ['not from the last one on', LATE, 1, because('keysNoNext')],
    ['not from the first one back to the last', SECOND, -1, because('keysNoPrevious')],
    ['none of the first post', ROOT, 1, because('keysNoNext')],
    ['none of an only reply', QUOTING, -1, because('keysNoPrevious')],
  ])('%s', (_case, status, step, expected) => {
    expect(wayToSibling(status, step, thread())).toEqual(expected);
  });
});

describe('issue 16: while only the posts of some stand out, among theirs', () => {
  /** What a key leads to from a post, where the next of theirs is another, and one person is chosen or nobody. */
  function beside(next: string | null, isChosen = true): Way {
    const life = new Lifetime((step) => step());
    const people = isChosen ? [{ id: 'bo', name: 'bo', handle: null, posts: 2 }] : [];
    const choice = { people, thread: thread(), choose() {}, next: () => next };
    givePeopleChoice(choice, life);
    const way = wayBeside(EARLY, document.body, 1, thread());
    life.end();
    return way;
  }

  it('to the next of theirs', () => {
    expect(beside(QUOTING.id)).toEqual(to(QUOTING));
  });

  it.each([EARLY.id, null])('nowhere, where they have no other: %s', (next) => {
    expect(beside(next)).toEqual(because('keysNoneOfTheirs'));
  });

  it('and to the reply after, where nobody is chosen', () => {
    expect(beside(QUOTING.id, false)).toEqual(to(LATE));
  });
});

describe('T4: to what is new', () => {
  /** What is new, one after the other, as long as `life` lasts. */
  function give(...ids: string[]): Lifetime {
    const life = new Lifetime((step) => step());
    const next = () => ids.shift() ?? null;
    giveNews(
      {
        isNew: () => true,
        all: () => ids.length,
        unseen: () => ids,
        next,
        isUntold: false,
        tell() {},
      },
      life,
    );
    return life;
  }

  it.each<[string, string[], Way]>([
    ['the next one', ['5', '6'], { to: '5' }],
    ['not to the one that is being read', ['4', '5'], { to: '5' }],
    ['nothing else', ['4'], because('keysNoNew')],
    ['nothing', [], because('keysNoNew')],
  ])('%s', (_case, ids, expected) => {
    const life = give(...ids);
    expect(wayToNew('4', document.body)).toEqual(expected);
    life.end();
  });

  it('where no visits are kept it says that', () => {
    expect(wayToNew('4', document.body)).toEqual(because('keysNewOff'));
  });
});
