import { article, copies, type Family, family, PAGE, same } from './link-shape.ts';

/** Pages that have several addresses: by AMP, on phones, or as their site has it. */
export const SITES: readonly Family[] = [
  family(
    'AMP',
    'https://amp.dev/documentation/guides-and-tutorials/learn/amp-caches-and-cors/amp-cache-urls',
    [
      [`${PAGE}/amp`, 'article', { url: PAGE }],
      [`${PAGE}/amp/`, 'article', { url: `${PAGE}/`, same: PAGE }],
      [`${PAGE}?amp`, 'article', { url: PAGE }],
      [`${PAGE}?amp=1&utm_source=x`, 'article', { url: PAGE }],
      [`${PAGE}?outputType=amp`, 'article', { url: PAGE }],
      [`${PAGE}.amp`, 'article', { url: PAGE }],
      ['https://paper.example/a-7.amp.html', 'article', { url: 'https://paper.example/a-7.html' }],
      ['https://paper.example/amp/2026/03/the-long-street', 'article', { url: PAGE }],
      ['https://amp.paper.example/2026/03/the-long-street', 'article', { same: PAGE }],
      copies('https://www.google.com/amp/s/paper.example/2026/03/the-long-street'),
      copies('https://www.google.co.uk/amp/s/paper.example/2026/03/the-long-street/amp'),
      copies('https://paper-example.cdn.ampproject.org/c/s/paper.example/2026/03/the-long-street'),
      copies(
        'https://paper-example.cdn.ampproject.org/v/s/paper.example/2026/03/the-long-street?amp_js_v=0.1&usqp=x',
      ),
      copies('https://www.bing.com/amp/s/paper.example/2026/03/the-long-street'),
      article('https://music.example/gear/amp'),
      article('https://amp.dev/about'),
    ],
  ),
  family('mobile forms', 'https://www.mediawiki.org/wiki/Extension:MobileFrontend', [
    [
      'https://en.m.wikipedia.org/wiki/Street',
      'article',
      { url: 'https://en.wikipedia.org/wiki/Street' },
    ],
    [
      'https://de.m.wiktionary.org/wiki/Haus',
      'article',
      { url: 'https://de.wiktionary.org/wiki/Haus' },
    ],
    [
      'https://m.youtube.com/watch?v=abcdefghijk',
      'article',
      { url: 'https://www.youtube.com/watch?v=abcdefghijk' },
    ],
    ['https://m.paper.example/2026/03/the-long-street', 'article', { same: PAGE }],
    ['https://mobile.paper.example/2026/03/the-long-street', 'article', { same: PAGE }],
    ['https://www.m.paper.example/a', 'article', { same: 'https://paper.example/a' }],
    ['https://m.example/a'],
  ]),
  family(
    'sites with several addresses for a page',
    'https://developers.google.com/youtube, https://info.arxiv.org/help/arxiv_identifier.html, https://support.substack.com',
    [
      [
        'https://youtu.be/abcdefghijk?si=XyZ',
        'article',
        {
          url: 'https://youtu.be/abcdefghijk?si=XyZ',
          same: 'https://www.youtube.com/watch?v=abcdefghijk',
        },
      ],
      [
        'https://youtu.be/abcdefghijk?t=90',
        'article',
        { same: 'https://www.youtube.com/watch?v=abcdefghijk' },
      ],
      [
        'https://www.youtube.com/watch?v=abcdefghijk&list=PL1&t=5s',
        'article',
        { same: 'https://youtu.be/abcdefghijk' },
      ],
      [
        'https://www.youtube.com/shorts/abcdefghijk',
        'article',
        { same: 'https://youtu.be/abcdefghijk' },
      ],
      [
        'https://www.youtube.com/live/abcdefghijk',
        'article',
        { same: 'https://youtu.be/abcdefghijk' },
      ],
      [
        'https://www.youtube-nocookie.com/embed/abcdefghijk',
        'article',
        { same: 'https://youtu.be/abcdefghijk' },
      ],
      ['https://yewtu.be/watch?v=abcdefghijk', 'article', { same: 'https://youtu.be/abcdefghijk' }],
      [
        'https://old.reddit.com/r/a/comments/1abc/title/',
        'article',
        { same: 'https://www.reddit.com/r/a/comments/1abc/title' },
      ],
      [
        'https://twitter.com/anna/status/1234567890',
        'article',
        { same: 'https://x.com/anna/status/1234567890' },
      ],
      [
        'https://mobile.twitter.com/anna/status/1234567890',
        'article',
        { same: 'https://x.com/anna/status/1234567890' },
      ],
      [
        'https://nitter.net/anna/status/1234567890',
        'article',
        { same: 'https://x.com/anna/status/1234567890' },
      ],
      [
        'https://arxiv.org/pdf/2601.01234v2',
        'article',
        { same: 'https://arxiv.org/abs/2601.01234' },
      ],
      [
        'https://arxiv.org/pdf/2601.01234.pdf',
        'article',
        { same: 'https://arxiv.org/abs/2601.01234' },
      ],
      ['https://dx.doi.org/10.1234/abc', 'article', { same: 'https://doi.org/10.1234/abc' }],
      [
        'https://open.substack.com/pub/anna/p/the-street?r=1&utm_medium=ios',
        'article',
        {
          url: 'https://open.substack.com/pub/anna/p/the-street?r=1',
          same: 'https://anna.substack.com/p/the-street',
        },
      ],
      [
        'https://en.wikipedia.org/w/index.php?title=Street',
        'article',
        { same: 'https://en.wikipedia.org/wiki/Street' },
      ],
      ['https://en.wikipedia.org/w/index.php?title=Street&oldid=7'],
    ],
  ),
  family('issue 12.18: one page, several paths', 'the sites themselves', [
    same('https://doi.org/10.1234/ABC.Def', 'https://doi.org/10.1234/abc.def'),
    same(
      'https://doi.org/10.1234/ABC.Def',
      'https://journal.example/doi/full/10.1234/abc.def?cookieSet=1',
    ),
    same('https://journal.example/doi/10.1234/abc', 'https://dx.doi.org/10.1234/abc'),
    same(
      'https://www.biorxiv.org/content/10.1101/2026.01.02.123456v1.full',
      'https://doi.org/10.1101/2026.01.02.123456',
    ),
    same('https://redd.it/1abc', 'https://www.reddit.com/r/a/comments/1abc/the_title/'),
    same('https://www.reddit.com/comments/1abc', 'https://old.reddit.com/r/a/comments/1abc/other'),
    same(
      'https://lwn.net/SubscriberLink/1012345/0123456789abcdef/',
      'https://lwn.net/Articles/1012345/',
    ),
    same('https://www.npr.org/2026/03/01/nx-s1-5312345/a-b', 'https://www.npr.org/nx-s1-5312345'),
    same('https://heise.de/-10312345', 'https://www.heise.de/news/Die-lange-Strasse-10312345.html'),
    same('https://taz.de/!6012345', 'https://taz.de/Die-lange-Strasse/!6012345/'),
    same('https://www.zeit.de/2026/10/a-b/komplettansicht', 'https://www.zeit.de/2026/10/a-b'),
    same('https://stackoverflow.com/q/12345/77', 'https://stackoverflow.com/questions/12345/a-b'),
    same(
      'https://www.amazon.de/Die-Strasse/dp/B012345678/ref=sr_1?x=1',
      'https://www.amazon.de/gp/product/B012345678',
    ),
    same(
      'https://www.bbc.co.uk/news/articles/c0example',
      'https://www.bbc.com/news/articles/c0example',
    ),
    same(
      'https://developer.mozilla.org/en-US/docs/Web/API/Highlight',
      'https://developer.mozilla.org/docs/Web/API/Highlight',
    ),
    same('https://x.com/i/web/status/12345', 'https://twitter.com/anna/status/12345/photo/1'),
    same(
      'https://www.instagram.com/anna/reel/C1abcDEFghi/',
      'https://www.instagram.com/p/C1abcDEFghi/',
    ),
    same('https://medium.com/p/0123456789ab', 'https://medium.com/stories/a-b-0123456789ab'),
  ]),
];
