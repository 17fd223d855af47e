import { broken, type Mutation } from './mutation.ts';

const ADDRESSES = 'utils/thread/addresses';
const SHAPES_TEST = 'tests/unit/thread/addresses/link-shapes.test.ts';
const ARTICLES = 'utils/thread/articles';
const ARTICLES_TEST = 'tests/unit/thread/articles/thread-articles.test.ts';
const CARDS_TEST = 'tests/unit/thread/articles/cards-of-links.test.ts';
const FEATURES = 'components/thread/features';
const FEATURE_TESTS = 'tests/unit/components/thread/features';
const POST_LINKS_TEST = `${FEATURE_TESTS}/post-links/post-links.test.ts`;

/** Issue 18: L1 and L2, broken. */
export const L1_AND_L2: readonly Mutation[] = [
  ...broken('L1', `${ADDRESSES}/link-class.ts`, SHAPES_TEST, [
    [
      'a person’s page on another network is an article',
      "if (isPersonPage(host, path)) return 'profile';",
      '',
    ],
    [
      'a post behind a bridge is an article',
      "isBridgedPost(path)) return 'post';",
      "isBridgedPost(path)) return 'article';",
    ],
    [
      'addresses that only look like the fediverse’s are posts',
      'const shape = hosts.isOrdinary(host) ? null : shapeOf(path, page.hash, hosts.isKnown(host));',
      'const shape = shapeOf(path, page.hash, hosts.isKnown(host));',
    ],
    [
      'shapes that other sites share count on any host',
      'shapeOf(path, page.hash, hosts.isKnown(host))',
      'shapeOf(path, page.hash, true)',
    ],
    [
      'shapes that other sites share count nowhere',
      'shapeOf(path, page.hash, hosts.isKnown(host))',
      'shapeOf(path, page.hash, false)',
    ],
    [
      'a page of your own instance is an article',
      "return isPageOfHome(host, path, hosts) ? 'instance' : 'article';",
      "return 'article';",
    ],
  ]),
  ...broken('L1', `${ARTICLES}/thread-links.ts`, ARTICLES_TEST, [
    [
      'a post that is quoted natively is an article',
      'const isPost = postId !== null || (address !== null && this.#quoted.find(address) !== null);',
      'const isPost = postId !== null;',
    ],
    [
      'a post of the thread is an article',
      'const isPost = postId !== null || (address !== null && this.#quoted.find(address) !== null);',
      'const isPost = address !== null && this.#quoted.find(address) !== null;',
    ],
  ]),
  ...broken('L1', `${FEATURES}/post-links/linked-posts.ts`, POST_LINKS_TEST, [
    [
      'a post whose card the page shows gets a line',
      'if (ofCard && isOneOf([url, open], new Set([ofCard.key]))) return false;',
      '',
    ],
    [
      'a post that the page quotes gets a line',
      'if (isOneOf([url, open], references)) return false;',
      '',
    ],
    [
      'logged out there is a line also where the link says where it leads',
      'return isKnown || thread.canFetchPosts || !sayWhere.has(open);',
      'return true;',
    ],
    [
      'the answered post is named twice',
      'if (id !== null && [post.id, answeredId, hasQuote && quotedId].includes(id)) return false;',
      '',
    ],
  ]),
  ...broken('L1', `${FEATURES}/post-links/post-links.ts`, POST_LINKS_TEST, [
    ['logged out "Show post" is offered', 'if (!canBeShown) return line;', ''],
  ]),
  ...broken('L2', `${ADDRESSES}/identity.ts`, SHAPES_TEST, [
    ['tracking makes another article', 'search: withoutTracking(search, hostname),', 'search,'],
    [
      '`www.` makes another article',
      'host: archiveHost(withoutPrefix(url.hostname)),',
      'host: archiveHost(url.hostname),',
    ],
    [
      'a trailing slash makes another article',
      "const segments = path.split('/').filter((segment) => segment !== '');",
      "const segments = path.slice(1).split('/');",
    ],
    [
      'an archive makes another article',
      'const inner = target ?? copiedPage(page) ?? ampSource(page);',
      'const inner = target ?? ampSource(page);',
    ],
    [
      'AMP makes another article',
      'const inner = target ?? copiedPage(page) ?? ampSource(page);',
      'const inner = target ?? copiedPage(page);',
    ],
    [
      'a redirect makes another article',
      'const target = redirectTarget(page);',
      'const target = null as URL | null;',
    ],
    [
      'a gift link makes another article',
      'respelled(withoutAccess(search, host))',
      'respelled(search)',
    ],
    [
      'a mobile form makes another article',
      'hostname: desktopHost(page.hostname),',
      'hostname: page.hostname,',
    ],
    [
      'a text fragment makes another article',
      "return /^#!?\\/|^#!/u.test(hash) ? hash.split(DIRECTIVES, 1).join() : '';",
      'return hash;',
    ],
    ['what opens lost its anchor', 'open: open.href,', "open: open.href.split('#', 1).join(),"],
    ['a click goes over the redirect', 'if (!isCopy) open = page;', ''],
  ]),
  ...broken('L2', `${ADDRESSES}/redirects.ts`, SHAPES_TEST, [
    [
      'a gate that names what is behind it makes another article',
      'return beyondGate(url, path);',
      'return null;',
    ],
  ]),
  ...broken('L2', `${ADDRESSES}/site-forms.ts`, SHAPES_TEST, [
    [
      'a DOI on a publisher’s site is another article',
      String.raw`path: /^\/doi(?:\/[a-z]+)?\/`,
      String.raw`path: /^\/doi-not(?:\/[a-z]+)?\/`,
    ],
    ['redd.it is another article', "{ host: 'redd.it', path:", "{ host: 'redd.not', path:"],
  ]),
  ...broken('L2', `${ARTICLES}/cards-of-links.ts`, CARDS_TEST, [
    [
      'two links whose cards share an address are one article',
      'return isShortLink(link.page, of.page) && (!isRoot(of) || isRoot(link));',
      'return !isRoot(of) || isRoot(link);',
    ],
    [
      'a short link is not what its card says',
      'if (leadsThere && !isResolved) {',
      'if (leadsThere && isResolved) {',
    ],
    [
      'a short link is its card’s also where others have that card',
      'this.#tells(link, of) && (isKnown || this.#linksOf.get(of.key)?.size === 1);',
      'this.#tells(link, of);',
    ],
  ]),
  ...broken('L2', `${ARTICLES}/same-card.ts`, CARDS_TEST, [
    [
      'an archive’s code is not what has the same title',
      'if (original !== null) copies.set(identity.key, original);',
      '',
    ],
    [
      'two pages that merely share a title are one',
      'if (!isOpaqueCopy(identity.page)) continue;',
      [
        'const [twin] = originals.get(card.title.toLowerCase()) ?? [];',
        'if (twin !== undefined) copies.set(identity.key, twin);',
      ].join('\n'),
    ],
  ]),
];
