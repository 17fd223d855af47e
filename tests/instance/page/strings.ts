import { meta } from './initial-state.ts';

const en = {
  back: 'Back',
  postsAndReplies: 'Posts and replies',
  home: 'Home',
  local: 'Live feeds',
  readMore: 'Read more',
  showMore: 'Show more',
  showAnyway: 'Show anyway',
  hidePost: 'Hide post',
  matchesFilter: 'Matches filter “{title}”',
  showAll: 'Show more for all',
  hideAll: 'Show less for all',
  translate: 'Translate',
  showOriginal: 'Show original',
  translatedFrom: 'Translated from {language} using {provider}',
  reply: 'Reply',
  replyToThread: 'Reply to thread',
  boost: 'Boost',
  boostOrQuote: 'Boost or quote',
  favourite: 'Favorite',
  unfavourite: 'Remove from favorites',
  bookmark: 'Bookmark',
  more: 'More',
  hide: 'Hide',
  boosts: 'boosts',
  oneBoost: 'boost',
  quotes: 'quotes',
  oneQuote: 'quote',
  favourites: 'favorites',
  oneFavourite: 'favorite',
  repliesMissing: 'Replies from other servers may be missing.',
  moreRepliesOn: 'See more replies on',
  boosted: '{name} boosted',
  repliedTo: 'Replied to {name}',
  continued: 'Continued thread',
  repliedInThread: 'Replied in thread',
  privateMention: 'Private mention',
  edited: 'Edited {date}',
  lastEdited: 'Last edited',
  quote: 'Quote',
  containsQuote: 'Contains quote',
  unavailable: 'Post unavailable',
  moreTags: '…and {count} more',
  crashed: 'Oh, no! The requested page could not be rendered.',
  crashedWhy: 'It could be due to a bug in our code, or a browser compatibility issue.',
  notFound: 'The requested page could not be found.',
  public: 'Public',
  unlisted: 'Quiet public',
  private: 'Followers',
  direct: 'Specific people',
  vote: 'Vote',
};

type Strings = typeof en;
export type StringKey = keyof Strings;

const de: Partial<Strings> = {
  back: 'Zurück',
  home: 'Startseite',
  readMore: 'Gesamten Beitrag anzeigen',
  showMore: 'Mehr anzeigen',
  hidePost: 'Beitrag ausblenden',
  translate: 'Übersetzen',
  showOriginal: 'Ursprünglichen Beitrag anzeigen',
  translatedFrom: 'Aus {language} mittels {provider} übersetzt',
  reply: 'Antworten',
  replyToThread: 'Antworten',
  boost: 'Teilen',
  boostOrQuote: 'Teilen oder zitieren',
  favourite: 'Favorisieren',
  bookmark: 'Lesezeichen setzen',
  more: 'Mehr',
  boosts: 'geteilte Beiträge',
  oneBoost: 'geteilter Beitrag',
  favourites: 'Favoriten',
  oneFavourite: 'Favorit',
  boosted: '{name} teilte',
  repliedTo: 'Antwortete {name}',
  continued: 'Fortgeführter Thread',
  edited: '{date} bearbeitet',
};

const ar: Partial<Strings> = {
  back: 'العودة',
  home: 'الرئيسية',
  readMore: 'اقرأ المزيد',
  showMore: 'إظهار المزيد',
  hidePost: 'إخفاء المنشور',
  translate: 'ترجم',
  reply: 'ردّ',
  replyToThread: 'ردّ',
  boost: 'إعادة النشر',
  boostOrQuote: 'إعادة النشر أو الاقتباس',
  favourite: 'فضّل',
  bookmark: 'أضفه إلى الفواصل المرجعية',
  more: 'المزيد',
  repliedTo: 'رد على {name}',
};

const languages: Record<string, Partial<Strings>> = { en, de, ar };
const strings: Strings = { ...en, ...languages[meta.locale.split(/[-_]/)[0] ?? 'en'] };

/** A text of the page in its language, English where there is none. */
export function say(key: StringKey, values: Record<string, string> = {}): string {
  return strings[key].replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

/** A text in two halves, with something between that is no text. */
export function sayAround(key: StringKey, name: string): [string, string] {
  const [before = '', after = ''] = strings[key].split(`{${name}}`);
  return [before, after];
}
