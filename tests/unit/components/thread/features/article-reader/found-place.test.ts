// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { articleBody } from '../../../../../../components/thread/features/article-reader/article-body.ts';
import { FoundPlace } from '../../../../../../components/thread/features/article-reader/found-place.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';
import { blocksOf } from '../../../../../../utils/article/blocks.ts';
import { article } from '../../../../storage/storage.ts';

const PAGE = 'https://reef.example/tides';
const HTML =
  '<p>At the ebb the bay lies dry, and people walk over to the island.</p>' +
  '<p>At the flow the bay is <em>full</em> again, and people stay on the island.</p>';

/** What the browser is told to underline. */
class FakeHighlight extends Set<Range> {}
const registry = new Map<string, FakeHighlight>();

beforeEach(() => {
  registry.clear();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: registry });
});

let life = new Lifetime((step) => step());

afterEach(() => {
  life.end();
  life = new Lifetime((step) => step());
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const underlined = () => [...(registry.get('throughline-article-reader-place') ?? [])].map(String);

/** Where a link leads to: which paragraph, and which words are underlined. */
function find(hash: string, html = HTML) {
  const body = articleBody(article('tides', { html }));
  document.body.replaceChildren(body);
  const blocks = blocksOf(body);
  const place = new FoundPlace();
  place.show(life);
  const again = () => place.find(PAGE + hash, body, blocks);
  const found = again();
  const paragraph = found ? [...body.children].indexOf(found) : null;
  return { paragraph, marked: underlined(), again };
}

describe('the passage that a link leads to (L5; scroll-to-text-fragment)', () => {
  it.each<[string, string, number, string[]]>([
    ['words', '#:~:text=lies%20dry', 0, ['lies dry']],
    ['words in other letters', '#:~:text=LIES%20DRY', 0, ['lies dry']],
    ['words that something is set in', '#:~:text=is%20full%20again', 1, ['is full again']],
    [
      'a beginning and an end',
      '#:~:text=the%20flow,stay',
      1,
      ['the flow the bay is full again, and people stay'],
    ],
    ['what stands before', '#:~:text=stay%20on-,the%20island', 1, ['the island']],
    ['what stands behind', '#:~:text=and%20people,-stay', 1, ['and people']],
    [
      'several: the first is gone to',
      '#:~:text=full%20again&text=lies%20dry',
      1,
      ['full again', 'lies dry'],
    ],
    ['an anchor too', '#ebb:~:text=lies%20dry', 0, ['lies dry']],
    ['one that is not there and one that is', '#:~:text=nowhere&text=lies%20dry', 0, ['lies dry']],
  ])('%s', (_what, hash, paragraph, marked) => {
    expect(find(hash)).toMatchObject({ paragraph, marked });
  });

  it('is marked once, however often it is looked for', () => {
    const { again } = find('#:~:text=lies%20dry');
    again();
    expect(underlined()).toEqual(['lies dry']);
  });

  it('is marked as long as the article is shown', () => {
    find('#:~:text=lies%20dry');
    life.end();
    expect(underlined()).toEqual([]);
  });

  it('of many is one of the first four', () => {
    const hash = `#:~:${['ebb', 'bay', 'dry', 'island', 'flow', 'full'].map((word) => `text=${word}`).join('&')}`;
    expect(find(hash).marked).toHaveLength(4);
  });
});

describe('a link that leads to none', () => {
  it.each([
    ['without a fragment', ''],
    ['with an anchor alone', '#ebb'],
    ['with words that are not there', '#:~:text=the%20moon'],
    ['with another directive', '#:~:selector(type=CssSelector,value=p)'],
    ['with nothing', '#:~:text='],
    ['with marks alone', '#:~:text=,,,-'],
    ['with a hyphen alone', '#:~:text=-,-'],
    ['with half a letter', '#:~:text=%E0%A4'],
    ['with a percent sign', '#:~:text=%'],
    ['with a pattern', '#:~:text=(a%2B)%2B%24'],
    ['with markup', '#:~:text=<img%20src=x%20onerror=alert(1)>'],
    ['without an end', `#:~:text=${'bay%20'.repeat(2_000)}`],
    ['with a thousand', `#:~:${'text=moon&'.repeat(1_000)}`],
  ])('marks nothing, and does not throw: %s', (_how, hash) => {
    expect(find(hash)).toMatchObject({ paragraph: null, marked: [] });
  });

  it('in an article without words', () => {
    expect(find('#:~:text=lies%20dry', '')).toMatchObject({ paragraph: null, marked: [] });
  });
});
