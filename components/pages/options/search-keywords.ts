import { message } from '../../../utils/browser/texts.ts';
import type { SettingKey } from '../../../utils/settings/settings.ts';

/** The sections of the options page besides the settings themselves. */
export const SECTIONS = [
  'sites',
  'keyboard',
  'sync',
  'file',
  'allowed',
  'stored',
  'health',
] as const;

export type SectionId = (typeof SECTIONS)[number];

const quotations = () => message('keywordsQuotations');
const articles = () => message('keywordsArticles');
const keys = () => message('keywordsThreadKeys');

/** Words that somebody may look for and that stand neither in a setting's name nor in what is said about it. */
const KEYWORDS: Partial<Record<SettingKey, () => string>> = {
  mentionFolding: () => message('keywordsMentionFolding'),
  answerLine: () => message('keywordsAnswerLine'),
  timelineAnswers: () => message('keywordsTimelineAnswers'),
  previewDelay: () => message('keywordsPreviewDelay'),
  quotedMarks: quotations,
  quoteLikeness: quotations,
  quoteWords: quotations,
  parentQuoteWords: quotations,
  answeringWords: quotations,
  articleCards: articles,
  articleMarks: articles,
  articleReader: articles,
  postLinks: () => message('keywordsPostLinks'),
  threadOrder: () => message('keywordsThreadOrder'),
  newPosts: () => message('keywordsNewPosts'),
  threadKeys: keys,
  keyParent: keys,
  keyBack: keys,
  keyPrevious: keys,
  keyNext: keys,
  keyNew: keys,
  keyFold: keys,
  threadBar: () => message('keywordsThreadBar'),
  threadPeople: () => message('keywordsThreadPeople'),
  useLogIn: () => message('keywordsUseLogIn'),
};

/** Other words for a setting; '' where there are none. */
export function keywordsOf(key: SettingKey): string {
  return KEYWORDS[key]?.() ?? '';
}

/** What a section is called, and other words for what is in it. */
export function sectionWords(id: SectionId): string[] {
  switch (id) {
    case 'sites':
      return [message('headingSites'), message('keywordsSites')];
    case 'keyboard':
      return [message('headingKeyboard'), message('keywordsKeyboard')];
    case 'sync':
      return [message('headingSync'), message('labelSync'), message('keywordsSync')];
    case 'file':
      return [message('headingFile'), message('keywordsFile')];
    case 'allowed':
      return [message('headingAllowed'), message('keywordsAllowed')];
    case 'stored':
      return [message('headingStored'), message('keywordsStored')];
    case 'health':
      return [message('headingHealth'), message('keywordsHealth')];
  }
}
