import * as z from 'zod/mini';
import { withoutFolded } from '../../../components/thread/features/mention-folding/spoken-label.ts';
import { readInstanceAddress } from '../../../utils/browser/sites/instance-address.ts';
import { cardSchema } from '../../../utils/mastodon/entities.ts';
import { fromFile } from '../../../utils/settings/settings-file.ts';
import { pagesIn } from '../../../utils/thread/addresses/post-links.ts';
import { describedBy } from '../../../utils/thread/articles/article-details.ts';
import { linksIn } from '../../../utils/thread/articles/written-links.ts';
import type { Content } from '../../../utils/thread/content/content.ts';
import { excerpt, firstWords, ownLines } from '../../../utils/thread/content/words.ts';
import { isHandleOf } from '../../../utils/thread/mentions/handle.ts';
import { findMentionRuns } from '../../../utils/thread/mentions/mention-runs.ts';
import { mentionedAccounts } from '../../../utils/thread/mentions/mentioned-account.ts';
import { readMentions } from '../../../utils/thread/mentions/mentions.ts';
import { ownWords } from '../../../utils/thread/quotes/own-words.ts';
import { quotedLine } from '../../../utils/thread/quotes/quotation-lines.ts';
import { findQuotations } from '../../../utils/thread/quotes/quotations.ts';
import { layOut, SpokenQuotations } from '../../../utils/thread/quotes/quote-layout.ts';
import { finished } from '../../../utils/thread/quotes/quote-work.ts';
import type { OfText } from './of-text.ts';
import { linkContent, mentionPiece, plainContent } from './plain-content.ts';

const PLACES = ['none', 'before', 'behind', 'around'] as const;

const ofContent =
  (read: (content: Content) => unknown): OfText =>
  (text) => {
    const contents = PLACES.map((place) => plainContent(text, place));
    return () => contents.map(read);
  };
const ofLine = (read: (line: Content['lines'][number]) => unknown): OfText =>
  ofContent(({ lines }) => lines.map(read));

/** What reads a post that is parsed, or what is around one, by the module and the name of what it exports. */
export const OF_CONTENT: Readonly<Record<string, OfText>> = {
  'articles/article-details.ts describedBy': (text) => {
    const card = z.parse(cardSchema, { url: text, title: text, description: text, image: text });
    return () => describedBy(text, [card, card]);
  },
  'quotes/own-words.ts ownWords': ofContent((content) => ownWords(content, ['a', 'no such words'])),
  'articles/written-links.ts linksIn': (text) => () => linksIn(linkContent(text)),
  'mentions/mention-runs.ts findMentionRuns': ofContent(findMentionRuns),
  'mentions/mentions.ts readMentions': ofContent((content) =>
    readMentions({
      content,
      accountOf: ({ text }) => text,
      alsoMentioned: [],
      audience: {
        parent: 'known',
        answered: '@ana',
        isSelfReply: false,
        here: new Set(['@ana', '@bo']),
        isWholeBranch: true,
        addressed: ['@ana'],
      },
      author: '@cem',
      isDirect: false,
      fewestFolded: 1,
    }),
  ),
  'addresses/post-links.ts pagesIn': (text) => () =>
    pagesIn(linkContent(`https://a.example/${text}`)),
  'quotes/quotation-lines.ts quotedLine': ofLine(quotedLine),
  'quotes/quotations.ts findQuotations': ofContent((content) => finished(findQuotations(content))),
  'quotes/quote-layout.ts layOut': (text) => {
    const content = plainContent(text, 'around');
    const owners = new Map(finished(findQuotations(content)).map((quotation) => [quotation, null]));
    return () => finished(layOut(text, content, owners));
  },
  'quotes/quote-layout.ts SpokenQuotations': (text) => {
    const quotations = finished(findQuotations(plainContent(text, 'none')));
    return () => {
      const spoken = new SpokenQuotations();
      return quotations.map((quotation) => spoken.textOf(quotation));
    };
  },
  'content/words.ts excerpt': (text) => () => excerpt(text),
  'content/words.ts firstWords': ofContent((content) => firstWords(content, [])),
  'content/words.ts ownLines': ofContent((content) => ownLines(content, [])),
};

/** The same of other rooms that read what others have written. */
export const OF_OTHER_ROOMS: Readonly<Record<string, OfText>> = {
  'mentions/handle.ts isHandleOf': (text) => () => [
    isHandleOf(mentionPiece(text), 'ana', ['harbour.example']),
    isHandleOf(mentionPiece('@ana'), text, ['harbour.example']),
  ],
  'instance-address.ts readInstanceAddress': (text) => () =>
    ['', 'https://', '@me@'].map((before) => readInstanceAddress(before + text)),
  'mentions/mentioned-account.ts mentionedAccounts': (text) => {
    const pieces = [
      mentionPiece(text),
      mentionPiece('@ana', { title: text }),
      mentionPiece('@ana', { href: `https://a.example/${text}` }),
      mentionPiece('@ana', { href: text }),
    ];
    const known = [{ id: '1', username: 'ana', acct: 'ana', url: 'https://a.example/@ana' }];
    return () => pieces.map(mentionedAccounts(known, ['harbour.example']));
  },
  'settings-file.ts fromFile': (text) => () =>
    [text, `{"sites": {${text}}}`, `{"sites": {${text}"x": {}}}`].map(fromFile),
  'spoken-label.ts withoutFolded': (text) => {
    const mentions = Array.from({ length: 15 }, (_, n) => ({
      acct: `a${n}`,
      piece: mentionPiece('ab.-'[n % 4] ?? 'a'),
    }));
    const own = [{ acct: 'ana', piece: mentionPiece(text) }];
    const labels = [`x, ${text}`, `${text}, a, 1 hour`, `Ana, ${text}, 1 hour`];
    const leading = { leading: mentions, trailing: own, folded: [...mentions, ...own] };
    const trailing = { leading: own, trailing: mentions, folded: [...mentions, ...own] };
    return () =>
      labels.map((label) => [withoutFolded(label, leading), withoutFolded(label, trailing)]);
  },
};
