import { expect, it } from 'vitest';
import { isHandleOf } from '../../../../utils/thread/mentions/handle.ts';

/** The reader's instance is at one name and writes its people under another. */
const LOCAL = ['social.harbour.example', 'harbour.example'];
const BO = ['bo@reef.example', 'https://reef.example/@bo'] as const;
const KIM = ['kim@brød.example', 'https://brød.example/@kim'] as const;
const AWAY = ['kim@tide.example', 'https://web.tide.example/profiles/7'] as const;
const SKY = ['bo.sky.example@bridge.example', 'https://bridge.example/ap/bo.sky.example'] as const;
const ANA = ['ana', 'https://social.harbour.example/@ana'] as const;
const GROUP = ['bakers@lemmy.example', 'https://lemmy.example/c/bakers'] as const;
const NOBODY = ['', 'https://reef.example/?p=7'] as const;

it.each([
  ['a name', '@bo', BO],
  ['a name and domain', '@bo@reef.example', BO],
  ['in another case', '@Bo@REEF.example', BO],
  ['a domain in Punycode', '@kim@xn--brd-1na.example', KIM],
  ['a domain in letters', '@kim@BRØD.example', KIM],
  ['a name with points', '@bo.sky.example@bridge.example', SKY],
  ['a domain whose pages are elsewhere', '@kim@tide.example', AWAY],
  ['the host of the pages', '@kim@web.tide.example', AWAY],
  ['somebody here, with the domain of handles', '@ana@harbour.example', ANA],
  ['somebody here, with the host', '@ana@social.harbour.example', ANA],
  ['a group', '!bakers@lemmy.example', GROUP],
  ['a group by its name', '!bakers', GROUP],
  ['invisible marks around it', '\u2066@bo\u2069\u200f', BO],
  ['a wide sign', '＠bo', BO],
  ['what a cloak leaves', '[email protected]', BO],
  ['what a cloak leaves, with a no-break space', '@[email\u00a0protected]', BO],
  ['a handle, where nothing else tells whom it means', '@bo@reef.example', NOBODY],
])('M7: a handle of its account: %s', (_case, text, [acct, href]) => {
  expect(isHandleOf({ text, href }, acct, LOCAL)).toBe(true);
});

it.each([
  ['nothing', '', BO],
  ['a sign', '@', BO],
  ['a sentence', 'Retraction: none of this is true.', BO],
  ['the name without its sign', 'bo', BO],
  ['another’s name', '@kim', BO],
  ['the name at another domain', '@bo@tide.example', BO],
  ['the name at a domain that only ends so', '@bo@eef.example', BO],
  ['somebody here at another domain', '@ana@reef.example', ANA],
  ['the name and a colon', '@bo:', BO],
  ['the name twice', '@bo @bo', BO],
  ['a letter that only looks the same', '@bо', BO],
  ['a sentence, where nothing tells whom it means', 'Not bo.', NOBODY],
  ['what a cloak leaves, where nothing tells whom it means', '[email protected]', NOBODY],
  ['a name as long as a page', `@${'b'.repeat(60_000)}`, NOBODY],
])('M7: no handle of its account: %s', (_case, text, [acct, href]) => {
  expect(isHandleOf({ text, href }, acct, LOCAL)).toBe(false);
});
