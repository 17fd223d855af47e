// @vitest-environment jsdom
/** The example above the rules of README reads as it says there. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { names, post, read } from '../thread/post.ts';

const [, example = ''] =
  /^An example\.[\s\S]*?^\|---.*\n((?:\|.*\n)+)/m.exec(readFileSync('README.md', 'utf8')) ?? [];
const [byBo = '', byCem = ''] = [...example.matchAll(/^\| `([^`]+)`/gm)].map(([, text]) => text);

const ADA = post('ada', '<p>Who brings the ladder?</p>');
const CEM = post('cem', '<p>@ada I do.</p>', { to: ADA });
const BO = post('bo', `<p>${byBo}</p>`, { to: CEM });
const AGAIN = post('cem', `<p>${byCem}</p>`, { to: BO });
const THREAD = [ADA, CEM, BO, AGAIN];

it('M1, M3: who is answered and who is here folds; who is brought in stays', () => {
  const reading = read(BO, THREAD);
  expect(names(reading.folded)).toEqual(['cem', 'ada']);
  expect(names(reading.broughtIn)).toEqual(['dora']);
  expect(reading.left).toBe('@dora Noon, by the gate.');
  expect(example).toContain('`@dora` `new` `Noon, by the gate.`');
});

it('M2: a mention that is a part of the sentence stays', () => {
  expect(byCem).toBe('@ada is right about the gate.');
  expect(read(AGAIN, THREAD)).toMatchObject({ folded: [], left: byCem });
});
