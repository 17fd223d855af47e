import { article, copies, ENCODED, type Family, family, PAGE } from './link-shape.ts';

/** Addresses of copies of a page. */
export const COPIES: readonly Family[] = [
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
];
