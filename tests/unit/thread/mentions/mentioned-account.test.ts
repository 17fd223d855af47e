// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { StatusMention } from '../../../../utils/mastodon/entities.ts';
import type { MentionPiece } from '../../../../utils/thread/content/content.ts';
import { mentionedAccounts } from '../../../../utils/thread/mentions/mentioned-account.ts';

/** The reader's instance is at one name and writes its people under another. */
const LOCAL = ['social.harbour.example', 'harbour.example'];

function piece(text: string, href: string, more: Partial<MentionPiece> = {}): MentionPiece {
  const node = document.createElement('a');
  return { kind: 'mention', text, href, title: '', accountId: null, isHandle: true, node, ...more };
}

function known(acct: string, url: string, id = `id-${acct}`): StatusMention {
  return { id, username: acct.split('@')[0] ?? '', acct, url };
}

const BO = known('bo@reef.example', 'https://reef.example/@bo');

describe('M7: whom a mention means, where the API tells', () => {
  it.each([
    ['by its address', piece('@bo', 'https://reef.example/@bo'), [BO], 'bo@reef.example'],
    [
      'by the account’s id in the page',
      piece('@bo', '/@x', { accountId: BO.id }),
      [BO],
      'bo@reef.example',
    ],
    [
      'by the title in the page',
      piece('@bo', '/@bo@reef.example', { title: '@bo@reef.example' }),
      [BO],
      'bo@reef.example',
    ],
    [
      'by its name, where the address tells nothing',
      piece('@bo', 'https://reef.example/?p=7'),
      [BO],
      'bo@reef.example',
    ],
    ['in the handle’s own case', piece('@Bo', 'https://reef.example/@BO'), [BO], 'bo@reef.example'],
    [
      'a cloak has taken the text',
      piece('[email\u00a0protected]', 'https://reef.example/@bo'),
      [BO],
      'bo@reef.example',
    ],
    [
      'whose page is at another host than the handle',
      piece('@kim', 'https://web.tide.example/profiles/7'),
      [known('kim@tide.example', 'https://web.tide.example/profiles/7')],
      'kim@tide.example',
    ],
    [
      'two of one name, told by their addresses',
      piece('@bo', 'https://tide.example/@bo'),
      [BO, known('bo@tide.example', 'https://tide.example/@bo')],
      'bo@tide.example',
    ],
    [
      'two of one name that nothing tells apart',
      piece('@bo', 'https://x.example/?p=7'),
      [BO, known('bo@tide.example', 'https://tide.example/@bo')],
      'bo',
    ],
    [
      'a group',
      piece('@bakers', 'https://lemmy.example/c/bakers'),
      [known('bakers@lemmy.example', 'https://lemmy.example/c/bakers')],
      'bakers@lemmy.example',
    ],
    [
      'a group with an exclamation mark',
      piece('!bakers', 'https://lemmy.example/c/bakers'),
      [known('bakers@lemmy.example', 'https://lemmy.example/c/bakers')],
      'bakers@lemmy.example',
    ],
  ])('%s', (_case, mention, mentions, acct) => {
    expect(mentionedAccounts(mentions, LOCAL)(mention)).toBe(acct);
  });
});

describe('M7: whom a mention means, by its address alone', () => {
  it.each([
    ['Mastodon', 'https://reef.example/@bo', 'bo@reef.example'],
    ['an ActivityPub id', 'https://reef.example/users/bo', 'bo@reef.example'],
    ['Lemmy', 'https://lemmy.example/u/bo', 'bo@lemmy.example'],
    ['a Lemmy group', 'https://lemmy.example/c/bakers', 'bakers@lemmy.example'],
    ['Friendica', 'https://reef.example/profile/bo', 'bo@reef.example'],
    ['PeerTube', 'https://tube.example/accounts/bo', 'bo@tube.example'],
    ['a PeerTube channel', 'https://tube.example/video-channels/bakers', 'bakers@tube.example'],
    ['a slash at the end', 'https://reef.example/@bo/', 'bo@reef.example'],
    ['a domain in the path', 'https://harbour.example/@bo@reef.example', 'bo@reef.example'],
    ['a long host', 'https://x.example.co.uk/@bo', 'bo@x.example.co.uk'],
    ['a port', 'https://reef.example:8443/@bo', 'bo@reef.example:8443'],
    ['letters beyond ASCII', 'https://reef.example/@b%C3%B6', 'bö@reef.example'],
    ['as the page writes it, of somebody here', '/@ana', 'ana'],
    ['as the page writes it, of somebody elsewhere', '/@bo@reef.example', 'bo@reef.example'],
    ['somebody here, by the host', 'https://social.harbour.example/@ana', 'ana'],
    ['somebody here, by the domain', 'https://harbour.example/@ana', 'ana'],
    ['somebody here, in capitals', 'https://HARBOUR.example/@ana', 'ana'],
  ])('%s', (_case, href, acct) => {
    expect(mentionedAccounts([], LOCAL)(piece('[email protected]', href))).toBe(acct);
  });

  it.each([
    ['of a page that is nobody’s', 'https://reef.example/about'],
    ['that is broken', 'https://[reef/@bo'],
    ['with broken escapes', 'https://reef.example/%E0%A4%A'],
    ['that is missing', ''],
  ])('an address %s leaves the text', (_case, href) => {
    expect(mentionedAccounts([], LOCAL)(piece(' @bo ', href))).toBe('bo');
  });

  it.each([
    ['@ana', 'ana'],
    ['ana', 'ana'],
    ['@ana@harbour.example', 'ana'],
    ['@bo@reef.example', 'bo@reef.example'],
    ['Bo, the baker', 'bo@tide.example'],
  ])('a title of %j comes first if it is a handle: %s', (title, acct) => {
    expect(mentionedAccounts([], LOCAL)(piece('@bo', 'https://tide.example/@bo', { title }))).toBe(
      acct,
    );
  });
});

describe('issue 10: of many mentions', () => {
  it('each is told by what it has, the first of those that share it', () => {
    const many = Array.from({ length: 5_000 }, (_each, at) =>
      known(`bo${at}@reef.example`, `https://reef.example/@bo${at}`),
    );
    const accountOf = mentionedAccounts([...many, ...many], LOCAL);
    const pieces = many.map(({ url }, at) => piece(`@bo${at}`, url ?? ''));
    expect(pieces.map(accountOf)).toEqual(many.map(({ acct }) => acct));
  });
});
