import { broken, type Mutation } from './mutation.ts';

const ARTICLES = 'utils/thread/articles';
const ARTICLES_TEST = 'tests/unit/thread/articles/thread-articles.test.ts';
const FEATURES = 'components/thread/features';
const FEATURE_TESTS = 'tests/unit/components/thread/features';
const CARDS_TEST = `${FEATURE_TESTS}/article-cards/article-cards.test.ts`;
const MARKS_TEST = `${FEATURE_TESTS}/article-marks/article-marks.test.ts`;

/** Issue 18: L3 and L4, broken. */
export const L3_AND_L4: readonly Mutation[] = [
  ...broken('L3', `${ARTICLES}/article-groups.ts`, ARTICLES_TEST, [
    [
      'a post is about nothing that it only quotes',
      'about: linked[0]?.article ?? quoted[0] ?? null',
      'about: linked[0]?.article ?? null',
    ],
    [
      'a post is about the article that it links last',
      'about: linked[0]?.article ?? quoted[0] ?? null',
      'about: linked.at(-1)?.article ?? quoted[0] ?? null',
    ],
    [
      'an article is listed once for each link',
      'list: [...new Set(links.map(({ linked }) => linked.article))],',
      'list: links.map(({ linked }) => linked.article),',
    ],
  ]),
  ...broken('L3', `${ARTICLES}/article-details.ts`, ARTICLES_TEST, [
    ['an article has no author', 'author: first(authorOf),', 'author: null,'],
    [
      'an article has no site',
      'site: first((card) => card.provider_name) ?? hostOf(url),',
      "site: '',",
    ],
  ]),
  ...broken('L3', 'utils/thread/thread-reading.ts', ARTICLES_TEST, [
    [
      'what the author links in going on is not the thread’s own',
      'for (let post = this.root(); post && !seen.has(post.id); post = this.continuationOf(post)) {',
      'for (let post = this.root(); post && !seen.has(post.id); post = undefined) {',
    ],
  ]),
  ...broken('L4', 'components/thread/parts/linked-cards.ts', CARDS_TEST, [
    ['a card of an article stands there twice', '.filter((linked) => linked !== onPage)', ''],
    [
      'an address line also where the post shows the address',
      "return isSpelledOut(open, address) ? null : { kind: 'address', key, open, address };",
      "return { kind: 'address', key, open, address };",
    ],
    [
      'a card opens elsewhere than at the quoted words',
      'return article ? openAtQuoted(scene, article, open) : open;',
      'return open;',
    ],
    [
      'cards stand at a closed warning',
      'if (post.isClosed || articles.linked.length === 0) return [];',
      'if (articles.linked.length === 0) return [];',
    ],
  ]),
  ...broken('L4', 'components/thread/parts/foot.ts', CARDS_TEST, [
    ['four links at once (three)', 'const MOST_LINKS = 3;', 'const MOST_LINKS = 4;'],
    ['two links at once (three)', 'const MOST_LINKS = 3;', 'const MOST_LINKS = 2;'],
  ]),
  ...broken('L4', 'components/thread/parts/picture.ts', CARDS_TEST, [
    [
      'a picture is shown that is marked as sensitive',
      'if (!address || isSensitive) return null;',
      'if (!address) return null;',
    ],
  ]),
  ...broken('L4', `${FEATURES}/article-marks/marked-articles.ts`, MARKS_TEST, [
    [
      'who links their own article again is told so',
      '.find((other) => other && status && !isSameAccount(other.account, status.account));',
      '.find((other) => other && status);',
    ],
    [
      'a later link is a reason for a mark',
      'article.linkedBy.slice(0, article.linkedBy.indexOf(status.id))',
      'article.linkedBy',
    ],
    [
      'who quotes what somebody else has linked has no mark',
      '...quoted.flatMap((article) => marked(article, article.linkedBy, true)),',
      '',
    ],
  ]),
  ...broken('L4', `${FEATURES}/article-marks/article-marks.ts`, MARKS_TEST, [
    [
      'a mark stands beside a block quote that names the article itself',
      '.filter(({ article, isQuoted }) => !isQuoted || !named.has(article.key))',
      '',
    ],
    [
      'a mark does not open the article at the quoted words',
      ': { open: openAtQuoted(scene, article, open), name: nameOfArticle(scene, article) },',
      ': { open, name: nameOfArticle(scene, article) },',
    ],
  ]),
];
