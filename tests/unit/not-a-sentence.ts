/**
 * Texts that need no full stop: small words and names that stand alone on a button, in a heading or behind
 * somebody's name. A `*` stands for any end. What belongs to a feature has a line of its own.
 */
export const NOT_A_SENTENCE: readonly string[] = [
  ...['languageTag', 'extensionName', 'toolbarOn', 'toolbarOff', 'commandToggle'],
  // What is always short: in settings and pages, by what it is.
  ...['action*', 'choice*', 'heading*', 'keywords*', 'label*'],
  ...['popupTurnOn', 'popupTurnOff', 'noticeTryAgain'],
  ...['foldedTo', 'foldedCount', 'foldedPeople_*', 'foldedLeftOut_*', 'mentionIsNew'],
  'answer*',
  'bar*',
  'order*',
  'new*',
  'people*',
  'quoted*',
  ...['cardMore_*', 'mark*', 'postLink*'],
  ...['articleRead*', 'articleOpen*', 'articlePicture*', 'articleClose', 'articlePrint'],
  ...[
    'articleLoading',
    'articleExtracting',
    'articleGetAgain',
    'articleAllow',
    'articleWishNotNow',
  ],
  ...['articleCopyOf', 'articleCopyOffline', 'articleQuotedByWhom', 'articleGoToQuoting'],
];

/** Whether a text may stand without a full stop, by its key. */
export function isNoSentence(key: string): boolean {
  return NOT_A_SENTENCE.some((name) =>
    name.endsWith('*') ? key.startsWith(name.slice(0, -1)) : key === name,
  );
}
