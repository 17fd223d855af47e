import type { LinkClass } from '../../../../utils/thread/addresses/link-class.ts';

/** A link as people post it. */
export interface LinkShape {
  link: string;
  is: LinkClass;
  /** The address that is printed and compared: the page itself. */
  url: string;
  /** Another address of the same page, where `url` does not show which one it is. */
  same: string | null;
  /** What a click opens. */
  open: string;
}

export interface Family {
  name: string;
  /** Where its shapes are written down. */
  source: string;
  shapes: LinkShape[];
}

/** `url`: the page is another than the link; `same`: only the identity is; `open`: if not the link. */
type Row = [link: string, is?: LinkClass, more?: { url?: string; same?: string; open?: string }];

function family(name: string, source: string, rows: Row[]): Family {
  const shapes = rows.map(([link, is = 'article', { url = link, same, open = link } = {}]) => ({
    link,
    is,
    url,
    same: same ?? null,
    open,
  }));
  return { name, source, shapes };
}

const PAGE = 'https://paper.example/2026/03/the-long-street';
const ENCODED = 'https%3A%2F%2Fpaper.example%2F2026%2F03%2Fthe-long-street';
const UUID = '4f9c2b1e-77aa-4c53-9d0e-0c5b5f1e2a3d';
const ULID = '01KKKAMFJD7NEHG0W96QZ1EFKC';

/** A link that passes on to PAGE, which is opened at once. */
const passesOn = (link: string): Row => [link, 'article', { url: PAGE, open: PAGE }];
/** A copy of PAGE, which is opened as it is. */
const copies = (link: string): Row => [link, 'article', { url: PAGE }];
/** A link to PAGE with something that is not part of its address. */
const decorated = (more: string): Row => [`${PAGE}${more}`, 'article', { url: PAGE }];
const person = (link: string): Row => [link, 'profile'];
/** Two addresses of one page. */
const same = (link: string, other: string): Row => [link, 'article', { same: other }];
const post = (link: string): Row => [link, 'post'];
const article = (link: string): Row => [link];

export const FAMILIES: readonly Family[] = [
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
  family(
    'web archives',
    'https://pywb.readthedocs.io, https://archive.today/faq, https://arquivo.pt',
    [
      copies(
        'https://web.archive.org/web/20260314101500/https://paper.example/2026/03/the-long-street',
      ),
      copies(
        'https://web.archive.org/web/20260314101500if_/https://paper.example/2026/03/the-long-street',
      ),
      [
        'http://web.archive.org/web/2026/http://paper.example/2026/03/the-long-street',
        'article',
        { url: PAGE.replace('https', 'http'), same: PAGE },
      ],
      copies('https://web.archive.org/web/https://paper.example/2026/03/the-long-street'),
      copies('https://web.archive.org/web/*/https://paper.example/2026/03/the-long-street'),
      copies(
        'https://web.archive.org/web/20260314101500/https:/paper.example/2026/03/the-long-street',
      ),
      copies(`https://web.archive.org/web/20260314101500/${ENCODED}`),
      copies('https://web.archive.org/web/20260314101500/paper.example/2026/03/the-long-street'),
      copies(
        'https://web.archive.org/web/20260314101500/https://paper.example/2026/03/the-long-street?utm_source=x',
      ),
      copies(
        'https://arquivo.pt/wayback/20260314101500/https://paper.example/2026/03/the-long-street',
      ),
      copies(
        'https://webarchive.nationalarchives.gov.uk/ukgwa/20260314101500/https://paper.example/2026/03/the-long-street',
      ),
      copies(
        'https://wayback.archive-it.org/123/20260314101500/https://paper.example/2026/03/the-long-street',
      ),
      copies(
        'https://keeper.example/web/20260314101500/https://paper.example/2026/03/the-long-street',
      ),
      copies('https://archive.ph/20260314101500/https://paper.example/2026/03/the-long-street'),
      copies(
        'https://archive.today/2026.03.14-101500/https://paper.example/2026/03/the-long-street',
      ),
      copies('https://archive.is/newest/https://paper.example/2026/03/the-long-street'),
      copies('https://archive.md/o/AbC1d/https://paper.example/2026/03/the-long-street'),
      copies(`https://archive.li/submit/?url=${ENCODED}`),
      ['https://archive.ph/AbC1d', 'article', { same: 'https://archive.is/AbC1d' }],
      ['https://archive.vn/AbC1d', 'article', { same: 'https://archive.today/AbC1d' }],
      copies(
        'https://megalodon.jp/2026-0314-1015-00/https://paper.example:443/2026/03/the-long-street',
      ),
      copies(
        'https://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjK:https://paper.example/2026/03/the-long-street',
      ),
      article('https://archive.org/details/the-long-street'),
      article('https://perma.cc/AB12-CD34'),
      [
        'https://web.archive.org/web/20260314101500/https://reef.example/@bo/116211145192534434',
        'post',
        { url: 'https://reef.example/@bo/116211145192534434' },
      ],
    ],
  ),
  family(
    'sites that show another page',
    'https://12ft.io, https://freedium.cfd, https://support.google.com/translate',
    [
      copies('https://12ft.io/https://paper.example/2026/03/the-long-street'),
      copies(`https://12ft.io/proxy?q=${ENCODED}`),
      copies('https://www.removepaywall.com/https://paper.example/2026/03/the-long-street'),
      copies(`https://www.removepaywall.com/search?url=${ENCODED}`),
      copies('https://removepaywalls.com/3/https://paper.example/2026/03/the-long-street'),
      copies('https://freedium.cfd/https://paper.example/2026/03/the-long-street'),
      copies('https://smry.ai/paper.example/2026/03/the-long-street'),
      copies(`https://translate.google.com/translate?sl=de&tl=en&u=${ENCODED}`),
      copies(
        'https://paper-example.translate.goog/2026/03/the-long-street?_x_tr_sl=de&_x_tr_tl=en',
      ),
    ],
  ),
  family(
    'redirects that name their target',
    'https://github.com/ClearURLs/Rules, https://learn.microsoft.com/defender-office-365/safe-links-about',
    [
      passesOn(`https://www.google.com/url?sa=t&url=${ENCODED}&ved=x`),
      passesOn(`https://www.google.de/url?q=${ENCODED}&sa=D`),
      [
        `https://l.facebook.com/l.php?u=${ENCODED}%3Ffbclid%3Dx&h=y`,
        'article',
        { url: PAGE, open: `${PAGE}?fbclid=x` },
      ],
      passesOn(`https://lm.facebook.com/l.php?u=${ENCODED}`),
      passesOn(`https://l.instagram.com/?u=${ENCODED}&e=x`),
      passesOn(`https://l.threads.com/?u=${ENCODED}&e=x`),
      passesOn(`https://out.reddit.com/t3_1abc?url=${ENCODED}&token=x`),
      passesOn(`https://www.youtube.com/redirect?event=video&q=${ENCODED}`),
      passesOn(`https://steamcommunity.com/linkfilter/?u=${ENCODED}`),
      passesOn(`https://duckduckgo.com/l/?uddg=${ENCODED}&rut=x`),
      passesOn(`https://eur02.safelinks.protection.outlook.com/?url=${ENCODED}&data=x`),
      passesOn(`https://vk.com/away.php?to=${ENCODED}`),
      passesOn(`https://t.umblr.com/redirect?z=${ENCODED}&t=x`),
      passesOn(`https://slack-redir.net/link?url=${ENCODED}`),
      passesOn(`https://www.linkedin.com/safety/go?url=${ENCODED}`),
      passesOn(`https://exit.sc/?url=${ENCODED}`),
      passesOn(`https://getpocket.com/redirect?url=${ENCODED}`),
      passesOn(`https://t.me/iv?url=${ENCODED}&rhash=x`),
      passesOn(`https://link.zhihu.com/?target=${ENCODED}`),
      passesOn(`https://medium.com/m/global-identity-2?redirectUrl=${ENCODED}`),
      passesOn('https://href.li/?https://paper.example/2026/03/the-long-street'),
      passesOn(`https://anonym.to/?${ENCODED}`),
      passesOn('https://urldefense.com/v3/__https://paper.example/2026/03/the-long-street__;!!x'),
      passesOn('https://fed.brid.gy/r/https://paper.example/2026/03/the-long-street'),
      passesOn(
        `https://www.google.com/url?q=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3D${encodeURIComponent(ENCODED)}`,
      ),
      [
        `https://www.google.com/url?q=${ENCODED}%23part`,
        'article',
        { url: PAGE, open: `${PAGE}#part` },
      ],
      [
        `https://reef.example/authorize_interaction?uri=${encodeURIComponent('https://tide.example/@kim/116211145192534434')}`,
        'post',
        {
          url: 'https://tide.example/@kim/116211145192534434',
          open: 'https://tide.example/@kim/116211145192534434',
        },
      ],
      article('https://www.google.com/url?q=javascript%3Aalert(1)'),
      article('https://www.google.com/search?q=the+long+street'),
      article('https://t.co/AbC123'),
      article('https://bit.ly/3xYz'),
    ],
  ),
  family('Mastodon', 'https://github.com/mastodon/mastodon/blob/main/config/routes.rb', [
    post('https://reef.example/@bo/116211145192534434'),
    post('https://reef.example/@bo@tide.example/116211145192534434'),
    post('https://reef.example/@bo/116211145192534434/embed'),
    post('https://reef.example/users/bo/statuses/116211145192534434'),
    post('https://reef.example/users/bo/statuses/116211145192534434/activity'),
    post('https://reef.example/ap/users/116211145192534434/statuses/116211145192534435'),
    post('https://reef.example/web/statuses/116211145192534434'),
    post('https://reef.example/web/@bo/116211145192534434'),
    post('https://reef.example/deck/@bo/116211145192534434'),
    post('https://reef.example/redirect/statuses/116211145192534434'),
    post('https://reef.social/@bo/7'),
    ['https://reef.example/@bo', 'profile'],
    ['https://reef.example/@bo@tide.example', 'profile'],
    ['https://reef.social/@bo/with_replies', 'profile'],
    ['https://reef.social/users/bo', 'profile'],
    ['https://reef.social/tags/streets', 'tag'],
    article('https://reef.social/about'),
    post('https://elk.zone/reef.example/@bo/116211145192534434'),
    post('https://phanpy.social/#/reef.example/s/116211145192534434'),
  ]),
  family(
    'the reader’s own instance',
    'https://github.com/mastodon/mastodon/blob/main/config/routes/web_app.rb',
    [
      ['https://harbour.example/', 'instance'],
      ['https://harbour.example/about', 'instance'],
      ['https://harbour.example/deck/explore', 'instance'],
      ['https://harbour.example/settings/profile', 'instance'],
      ['https://harbour.example/tags/streets', 'tag'],
      ['https://harbour.example/@ana', 'profile'],
      post('https://harbour.example/@ana/7'),
      article('https://harbour.example/2026/03/an-article-on-the-same-domain'),
    ],
  ),
  family(
    'Pleroma and Akkoma',
    'https://git.pleroma.social/pleroma/pleroma/-/blob/develop/lib/pleroma/web/router.ex',
    [
      post('https://reef.example/notice/AqZ5kMrTbG3cXw9LhS'),
      post(`https://reef.example/objects/${UUID}`),
      post(`https://reef.example/activities/${UUID}`),
      post('https://reef.example/@bo/posts/AqZ5kMrTbG3cXw9LhS'),
      post('https://akkoma.reef.example/notice/12345'),
      article('https://council.example/notice/12345'),
      article('https://museum.example/objects/blue-vase'),
    ],
  ),
  family(
    'Misskey and its forks',
    'https://github.com/misskey-dev/misskey/tree/develop/packages/backend/src/misc/id',
    [
      post('https://reef.example/notes/a3k9x0zq1b'),
      post('https://reef.example/notes/9qk3zx81ab00002k'),
      post(`https://reef.example/notes/${ULID.toLowerCase()}`),
      post('https://reef.example/notes/65f1c0ffee65f1c0ffee65f1'),
      post('https://sharkey.reef.example/notes/abcdefghij'),
      ['https://misskey.reef.example/@bo', 'profile'],
      ['https://misskey.reef.example/tags/streets', 'tag'],
      article('https://quiet.example/notes/what-an-average-hides'),
      article('https://quiet.example/notes/appendices'),
    ],
  ),
  family(
    'GoToSocial',
    'https://github.com/superseriousbusiness/gotosocial/blob/main/internal/uris/uri.go',
    [
      post(`https://reef.example/@bo/statuses/${ULID}`),
      post(`https://reef.example/users/bo/statuses/${ULID}`),
    ],
  ),
  family('Pixelfed', 'https://github.com/pixelfed/pixelfed/blob/dev/routes/web.php', [
    post('https://reef.example/p/bo/712345678901234567'),
    post('https://reef.example/i/web/post/712345678901234567'),
    ['https://pixelfed.reef.example/discover/tags/streets', 'tag'],
    article('https://reef.example/p/a-page'),
  ]),
  family(
    'Lemmy, PieFed, Mbin',
    'https://github.com/LemmyNet/lemmy-ui/blob/main/src/shared/routes.ts, https://github.com/MbinOrg/mbin',
    [
      post('https://lemmy.reef.example/post/1234567'),
      post('https://lemmy.reef.example/comment/1234567'),
      post('https://lemmy.reef.example/post/1234567/7654321'),
      post('https://sh.itjust.works/post/1234567'),
      post('https://reef.example/c/streets/p/12345/a-title'),
      post('https://reef.example/m/streets/t/12345/A-title'),
      post('https://reef.example/m/streets/t/12345/A-title/-/comment/77'),
      ['https://lemmy.reef.example/c/streets', 'profile'],
      ['https://lemmy.reef.example/u/bo', 'profile'],
      article('https://blog.example/post/1234567'),
    ],
  ),
  family(
    'PeerTube',
    'https://github.com/Chocobozzz/PeerTube/blob/develop/client/src/app/app.routes.ts',
    [
      post('https://reef.example/w/9hRfUbnBnY1ZbNkHPsRK2e'),
      post(`https://reef.example/videos/watch/${UUID}`),
      post(`https://reef.example/videos/embed/${UUID}`),
      article('https://wiki.example/w/History'),
    ],
  ),
  family(
    'Friendica, BookWyrm, Takahē, snac, WAFRN',
    'https://github.com/friendica/friendica, https://github.com/bookwyrm-social/bookwyrm/blob/main/bookwyrm/urls.py',
    [
      post('https://reef.example/display/84b5d1c8-1362-4a5b-9b2c-9a0123456789'),
      post(`https://reef.example/objects/${UUID}/`),
      ['https://friendica.reef.example/profile/bo', 'profile'],
      post('https://reef.example/user/bo/review/1234/s/the-street'),
      post('https://reef.example/@bo/posts/116211145192534434/'),
      post('https://reef.example/bo/p/1760000000.123456'),
      post(`https://reef.example/fediverse/post/${UUID}`),
      article('https://wiki.example/display/STREETS/Home'),
    ],
  ),
  family(
    'Bluesky and its bridge',
    'https://fed.brid.gy/docs, https://atproto.com/specs/at-uri-scheme',
    [
      post('https://bsky.brid.gy/r/https://bsky.app/profile/bo.example/post/3kabc'),
      post('https://bsky.brid.gy/convert/ap/at://did:plc:abc/app.bsky.feed.post/3kabc'),
      article('https://bsky.app/profile/bo.example/post/3kabc'),
      [
        'https://bsky.brid.gy/r/https://bsky.app/profile/bo.example',
        'profile',
        {
          url: 'https://bsky.app/profile/bo.example',
          open: 'https://bsky.app/profile/bo.example',
        },
      ],
    ],
  ),
  family('issue 12.18: gates that name what is behind them', 'the sites themselves', [
    passesOn(`https://accounts.paper.example/login?redirectUrl=${ENCODED}`),
    passesOn(`https://www.paper.example/gdpr-consent/?next_url=${ENCODED}`),
    passesOn(`https://consent.tv.example/v2/collectConsent?sessionId=1&continue=${ENCODED}`),
    passesOn(`https://www.paper.example/subscribe.html?returnUrl=${ENCODED}`),
    passesOn(`https://l.messenger.com/l.php?u=${ENCODED}`),
    [
      `https://www.paper.example/login?next=${PAGE}?id=7`,
      'article',
      { url: `${PAGE}?id=7`, open: `${PAGE}?id=7` },
    ],
    passesOn(`https://click.linksynergy.com/deeplink?id=x&murl=${ENCODED}`),
    article('https://www.paper.example/login?next=%2F2026%2Fa'),
    article('https://www.paper.example/login?next=javascript%3Aalert(1)'),
    article('https://www.paper.example/login?next=https%3A%2F%2Fpaper.example%2F'),
    article(`https://www.paper.example/compare?target=${ENCODED}`),
    article('https://www.paper.example/2026/consent-is-not-enough'),
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
  family('issue 12.18: people on other networks', 'the sites themselves', [
    ...['https://twitter.com/anna', 'https://x.com/anna/', 'https://x.com/anna/media'].map(person),
    ...['https://bsky.app/profile/anna.example', 'https://www.threads.net/@anna'].map(person),
    ...['https://www.instagram.com/anna.b/', 'https://www.tiktok.com/@anna'].map(person),
    ...['https://bird.makeup/users/anna', 'https://mostr.pub/users/0123abc'].map(person),
    ...['https://bsky.brid.gy/ap/did:plc:abc', 'https://fed.brid.gy/bsky/anna.example'].map(person),
    article('https://x.com/explore'),
    article('https://x.com/anna/articles/12345'),
    article('https://www.instagram.com/reel/C1abcDEFghi/'),
    article('https://bsky.app/profile/anna.example/feed/streets'),
  ]),
  family('ordinary sites that look like the fediverse', 'the sites themselves', [
    article('https://medium.com/@anna/the-long-street-0123456789ab'),
    article('https://medium.com/@anna'),
    article('https://stories.medium.com/@anna/the-long-street-0123456789ab'),
    article('https://blog.example/@anna/the-long-street'),
    article('https://www.youtube.com/@anna'),
    article('https://www.tiktok.com/@anna/video/7123456789012345678'),
    article('https://www.instagram.com/p/C1abcDEFghi/'),
    article('https://www.threads.net/@anna/post/C1abcDEFghi'),
    article('https://anna.substack.com/p/the-long-street'),
    article('https://substack.com/@anna/note/c-12345678'),
    article('https://flipboard.com/@anna/streets-abc'),
    article('https://x.com/anna/status/1234567890123456789'),
    article('https://odysee.com/@anna:1/street:2'),
    article('https://www.npmjs.com/package/@types/node'),
    article('https://forum.example/users/anna'),
    article('https://blog.example/tags/streets'),
    article('https://www.reddit.com/r/streets/comments/1abc/title'),
    article('https://shop.example/p/12345'),
    article('https://write.example/anna/the-long-street'),
  ]),
];

/** Pairs that look alike and are two pages. */
export const DIFFERENT: readonly (readonly [string, string])[] = [
  ['https://paper.example/a', 'https://paper.example/A'],
  ['https://paper.example/a?id=1', 'https://paper.example/a?id=2'],
  ['https://paper.example/a?p=1', 'https://paper.example/a'],
  ['https://paper.example/a/b', 'https://paper.example/a%2Fb'],
  ['https://paper.example/music/amp', 'https://paper.example/music'],
  ['https://paper.example:8443/a', 'https://paper.example/a'],
  ['https://news.paper.example/a', 'https://paper.example/a'],
  ['https://m.example/a', 'https://example/a'],
  ['https://app.example/#/story/7', 'https://app.example/#/story/8'],
  ['https://www.youtube.com/watch?v=abcdefghijk', 'https://www.youtube.com/watch?v=abcdefghijK'],
  ['https://archive.ph/AbC1d', 'https://archive.ph/AbC1e'],
  ['https://code.example/file?ref=main', 'https://code.example/file?ref=next'],
  ['https://notyoutube.com/redirect?q=https://paper.example/a', 'https://paper.example/a'],
  ['https://en.wikipedia.org/wiki/Amp', 'https://en.wikipedia.org/wiki'],
  ['https://en.wikipedia.org/w/index.php?title=A&oldid=1', 'https://en.wikipedia.org/wiki/A'],
  ['https://www.reddit.com/r/a/comments/1abc/t/k1', 'https://www.reddit.com/r/a/comments/1abc/t'],
  ['https://developer.mozilla.org/de/docs/Web', 'https://developer.mozilla.org/docs/Web'],
  ['https://paper.example/r?r=1', 'https://paper.example/r?r=2'],
  ['https://www.heise.de/news/A-10312345.html', 'https://www.heise.de/news/A-10312346.html'],
  ['https://journal.example/doi/10.1234/abc', 'https://journal.example/doi/10.1234/abd'],
  ['https://paper.example/questions/1/a', 'https://paper.example/questions/1/b'],
  ['https://www.amazon.de/dp/B012345678', 'https://www.amazon.com/dp/B012345678'],
];

/** What no card and no list may ever make clickable. */
export const NOT_OF_THE_WEB: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'mailto:anna@paper.example',
  'tel:+123',
  'blob:https://paper.example/1',
  'file:///etc/passwd',
  'about:blank',
  'ftp://paper.example/a',
  'gemini://paper.example/a',
  'xmpp:anna@paper.example',
  'acct:anna@paper.example',
  'web+ap://reef.example/1',
  'chrome-extension://abc/popup.html',
  '/relative',
  '//paper.example/a',
  'paper.example/a',
  'https://',
  'https://paper example/',
  'https:///',
  'http://%zz/',
  '',
  '#top',
];
