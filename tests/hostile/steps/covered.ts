/**
 * What of the exports of `utils/thread` is not measured by itself, and why: so that a new one that reads what
 * others write cannot be forgotten.
 */

/** Measured as a part of what calls it, or of what does the same and more. */
export const THROUGH: Readonly<Record<string, string>> = {
  'articles/archives.ts isOpaqueCopy': 'articles/archives.ts copiedPage',
  'articles/article-groups.ts ArticleGroups': 'a thread as a whole',
  'articles/fediverse-hosts.ts FediverseHosts': 'articles/link-class.ts readLink',
  'articles/same-card.ts copiesByCard': 'a thread as a whole',
  'articles/thread-articles.ts ThreadArticles': 'a thread as a whole',
  'articles/web-address.ts isWithin': 'articles/amp.ts ampSource',
  'answer-reading.ts readAnswer': 'a thread as a whole',
  'answers.ts answerOf': 'a thread as a whole',
  'content.ts isBlank': 'mention-runs.ts findMentionRuns',
  'content.ts isSpace': 'mention-runs.ts findMentionRuns',
  'content.ts lineText': 'mention-runs.ts findMentionRuns',
  'content.ts isHandle': 'mentions.ts readMentions',
  'content.ts shownText': 'mention-runs.ts findMentionRuns',
  'fold-plan.ts planFold': 'mentions.ts readMentions',
  'link-piece.ts isHashtag': 'content.ts parseContent',
  'link-piece.ts linkPiece': 'content.ts parseContent',
  'link-piece.ts onlyLinkOf': 'content.ts parseContent',
  'nodes.ts hasClass': 'content.ts parseContent',
  'nodes.ts isElement': 'content.ts parseContent',
  'nodes.ts isText': 'content.ts parseContent',
  'nodes.ts tagOf': 'content.ts parseContent',
  'quotation-lines.ts blockquoteOf': 'quotations.ts findQuotations',
  'quotation-lines.ts isEmptyQuotedLine': 'quotations.ts findQuotations',
  'quote-index.ts QuoteIndex': 'a thread as a whole',
  'quote-index.ts quotingPost': 'a thread as a whole',
  'quote-layout.ts regionOwner': 'a thread as a whole',
  'quote-owner.ts chooseOwner': 'a thread as a whole',
  'quote-owner.ts claimArticle': 'a thread as a whole',
  'quote-owner.ts claimPost': 'a thread as a whole',
  'quote-sense.ts saysTheSame': 'quote-match.ts matchesOf',
  'reading.ts parsePost': 'content.ts parseContent',
  'reading.ts readUnknownPost': 'reading.ts readPost',
  'seen.ts isHidden': 'content.ts parseContent',
  'seen.ts seenIn': 'content.ts parseContent',
  'shown.ts shownFor': 'a thread as a whole',
  'tree.ts audienceOf': 'a thread as a whole',
  'tree.ts parentOf': 'a thread as a whole',
};

/** It looks at a character, a number, a time, or two ids. */
export const READS_NO_TEXT: readonly string[] = [
  'left-out.ts leftOutBelow',
  'quotation-marks.ts isClosedBy',
  'quotation-marks.ts staysOnLine',
  'quote-index.ts byTime',
  'quote-text.ts isUnspaced',
  'quote-text.ts weightOf',
  'tree.ts isSameAccount',
];
