import { article, decorated, type Family, family, PAGE, same } from './link-shape.ts';

/** Pages, and what is added to their addresses. */
export const PAGES: readonly Family[] = [
  family('plain pages', 'https://url.spec.whatwg.org', [
    article(PAGE),
    article(`${PAGE}/`),
    ['http://paper.example/2026/03/the-long-street', 'article', { same: PAGE }],
    ['https://www.paper.example/2026/03/the-long-street', 'article', { same: PAGE }],
    [`${PAGE}/`, 'article', { same: PAGE }],
    [`${PAGE}/index.html`, 'article', { same: PAGE }],
    [`${PAGE}/index.php`, 'article', { same: PAGE }],
    ['https://paper.example:443/2026/03/the-long-street', 'article', { url: PAGE, open: PAGE }],
    ['HTTPS://PAPER.example/2026/03/the-long-street', 'article', { url: PAGE, open: PAGE }],
    ['https://paper.example:8443/a'],
    [
      'https://paper.example',
      'article',
      { same: 'https://paper.example/', open: 'https://paper.example/' },
    ],
    ['https://paper.example./a-b', 'article', { same: 'https://paper.example/a-b' }],
    [
      'https://anna:secret@paper.example/a',
      'article',
      { url: 'https://paper.example/a', open: 'https://paper.example/a' },
    ],
    ['https://paper.example/a?page=2&id=7'],
    ['https://paper.example/a?', 'article', { url: 'https://paper.example/a' }],
    ['https://paper.example//a//b', 'article', { same: 'https://paper.example/a/b' }],
    ['https://paper.example/report.pdf'],
    ['https://192.0.2.7/a'],
    ['https://[2001:db8::1]/a'],
  ]),
  family('percent-encoding and IDN', 'https://url.spec.whatwg.org/#percent-encoded-bytes', [
    [
      'https://ja.wikipedia.org/wiki/%e6%ad%a9%e8%a1%8c',
      'article',
      { same: 'https://ja.wikipedia.org/wiki/%E6%AD%A9%E8%A1%8C' },
    ],
    [
      'https://ja.wikipedia.org/wiki/歩行',
      'article',
      {
        same: 'https://ja.wikipedia.org/wiki/%E6%AD%A9%E8%A1%8C',
        open: 'https://ja.wikipedia.org/wiki/%E6%AD%A9%E8%A1%8C',
      },
    ],
    ['https://paper.example/%7Eanna/%61', 'article', { same: 'https://paper.example/~anna/a' }],
    [
      'https://bücher.example/a',
      'article',
      { same: 'https://xn--bcher-kva.example/a', open: 'https://xn--bcher-kva.example/a' },
    ],
    ['https://paper.example/100%', 'article'],
    ['https://paper.example/a%2Fb'],
  ]),
  family('fragments', 'https://wicg.github.io/scroll-to-text-fragment/', [
    decorated('#comments'),
    decorated('#:~:text=by%20a%20teacher'),
    decorated('#section:~:text=start,end'),
    decorated('#'),
    ['https://app.example/#/story/7'],
    ['https://app.example/#!story/7'],
    ['https://app.example/#/story/7:~:text=x', 'article', { url: 'https://app.example/#/story/7' }],
  ]),
  family(
    'tracking',
    'https://github.com/DrKain/tidy-url/blob/master/data/rules.js, https://github.com/brave/brave-core (query_filter)',
    [
      decorated('?utm_source=x&utm_medium=y&utm_campaign=z'),
      decorated('?fbclid=IwAR0'),
      decorated('?gclid=x&gbraid=y&wbraid=z'),
      decorated('?mc_cid=1&mc_eid=2'),
      decorated('?mtm_campaign=mastodon'),
      decorated('?pk_campaign=a'),
      decorated('?igshid=x'),
      decorated('?msclkid=x'),
      decorated('?at_medium=sharing&at_campaign=mastodon'),
      decorated('?CMP=share_btn_url'),
      decorated('?smid=url-share'),
      decorated('?xtor=CS3-79'),
      decorated('?wt_mc=sm.share.mastodon'),
      decorated('?ref=some.newsletter.example'),
      decorated('?ref=mastodon'),
      decorated('?_hsenc=a&_hsmi=b'),
      [`${PAGE}?id=7&utm_source=x#c`, 'article', { url: `${PAGE}?id=7` }],
      [`${PAGE}?utm_source=x&id=7`, 'article', { url: `${PAGE}?id=7` }],
      ['https://code.example/a/file.ts?ref=main'],
      [
        'https://www.bbc.co.uk/news/articles/c0example?at_link_id=ABC&at_format=link',
        'article',
        { url: 'https://www.bbc.co.uk/news/articles/c0example' },
      ],
      [
        'https://open.spotify.com/episode/7abc?si=1a2b',
        'article',
        { url: 'https://open.spotify.com/episode/7abc' },
      ],
      ['https://www.pixiv.net/novel/show.php?id=7&p=2'],
    ],
  ),
  family('paid articles, given away', 'https://help.nytimes.com (gift articles)', [
    [
      'https://www.nytimes.com/2026/03/01/world/a-b.html?unlocked_article_code=1.x&smid=url-share',
      'article',
      {
        url: 'https://www.nytimes.com/2026/03/01/world/a-b.html?unlocked_article_code=1.x',
        same: 'https://www.nytimes.com/2026/03/01/world/a-b.html',
      },
    ],
    [
      'https://www.theatlantic.com/ideas/a-b/?gift=x',
      'article',
      { same: 'https://www.theatlantic.com/ideas/a-b/' },
    ],
    ['https://wapo.example/a-b?pwapi_token=x', 'article', { same: 'https://wapo.example/a-b' }],
  ]),
  family('issue 12.18: given away and shared', 'the sites themselves', [
    same(`${PAGE}?giftId=x`, PAGE),
    same(`${PAGE}?freebie=x`, PAGE),
    same(
      'https://ana.substack.com/p/a-b?r=1x&triedRedirect=true',
      'https://ana.substack.com/p/a-b',
    ),
    same(
      'https://medium.com/@anna/a-b-0123456789ab?sk=x',
      'https://medium.com/@anna/a-b-0123456789ab',
    ),
    same(
      'https://www.sueddeutsche.de/a-li.123?reduced=true',
      'https://www.sueddeutsche.de/a-li.123',
    ),
    same('https://x.com/anna/status/12345?s=20&t=x', 'https://x.com/anna/status/12345'),
    same(
      'https://www.nature.com/articles/s41586-1?error=cookies_not_supported&code=x',
      'https://www.nature.com/articles/s41586-1',
    ),
  ]),
];
