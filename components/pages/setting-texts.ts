import { countedMessage, message } from '../../utils/browser/texts.ts';
import type { SETTINGS, SettingKey } from '../../utils/settings/settings.ts';

/** What people read about a setting. */
export interface SettingText {
  readonly name: string;
  /** Its rule in plain words. */
  readonly about: string;
  /** For a choice: its options by name. */
  readonly options?: Readonly<Record<string, string>>;
  /** For an amount: what is counted, and so many of it. */
  readonly unit?: { readonly name: string; of(count: number): string };
}

type Unit = Required<Pick<SettingText, 'unit'>>;
type Names = Pick<SettingText, 'name' | 'about'>;

/** What each kind of setting needs, so that none can be forgotten. */
type TextOf<S> = S extends { kind: 'choice'; options: readonly (infer Option extends string)[] }
  ? Names & { options: Readonly<Record<Option, string>> }
  : S extends { kind: 'amount' }
    ? Names & Unit
    : Names;

/** The name, rule and unit of a setting. */
export function settingText(key: SettingKey): SettingText {
  return TEXTS[key]();
}

const TEXTS: { readonly [K in SettingKey]: () => TextOf<(typeof SETTINGS)[K]> } = {
  mentionFolding: () => ({
    name: message('labelMentionFolding'),
    about: message('aboutMentionFolding'),
  }),
  fewestFolded: () => ({
    name: message('labelFewestFolded'),
    about: message('aboutFewestFolded'),
    unit: {
      name: message('labelUnitMentions'),
      of: (count) => countedMessage('labelMentions', count),
    },
  }),
  newcomerMark: () => ({
    name: message('labelNewcomerMark'),
    about: message('aboutNewcomerMark'),
  }),
  answerLine: () => ({
    name: message('labelAnswerLine'),
    about: message('aboutAnswerLine'),
    options: {
      rule: message('choiceAnswerLineRule'),
      always: message('choiceAnswerLineAlways'),
      lines: message('choiceAnswerLineLines'),
      never: message('choiceAnswerLineNever'),
    },
  }),
  previewDelay: () => ({
    name: message('labelPreviewDelay'),
    about: message('aboutPreviewDelay'),
    unit: {
      name: message('labelUnitMilliseconds'),
      of: (count) =>
        count === 0 ? message('labelOff') : countedMessage('labelMilliseconds', count),
    },
  }),
  quoteLikeness: () => ({
    name: message('labelQuoteLikeness'),
    about: message('aboutQuoteLikeness'),
    unit: {
      name: message('labelUnitPercent'),
      of: (count) => message('labelPercent', String(count)),
    },
  }),
  quoteWords: () => ({
    name: message('labelQuoteWords'),
    about: message('aboutQuoteWords'),
    unit: words(),
  }),
  parentQuoteWords: () => ({
    name: message('labelParentQuoteWords'),
    about: message('aboutParentQuoteWords'),
    unit: words(),
  }),
  answeringWords: () => ({
    name: message('labelAnsweringWords'),
    about: message('aboutAnsweringWords'),
    unit: words(),
  }),
  timelineAnswers: () => ({
    name: message('labelTimelineAnswers'),
    about: message('aboutTimelineAnswers'),
  }),
  threadNotice: () => ({
    name: message('labelThreadNotice'),
    about: message('aboutThreadNotice'),
  }),
  threadBar: () => ({
    name: message('labelThreadBar'),
    about: message('aboutThreadBar'),
  }),
  threadBarPosts: () => ({
    name: message('labelThreadBarPosts'),
    about: message('aboutThreadBarPosts'),
    unit: {
      name: message('labelUnitPosts'),
      of: (count) => countedMessage('labelPosts', count),
    },
  }),
  articleCards: () => ({
    name: message('labelArticleCards'),
    about: message('aboutArticleCards'),
  }),
  articleMarks: () => ({
    name: message('labelArticleMarks'),
    about: message('aboutArticleMarks'),
  }),
  postLinks: () => ({
    name: message('labelPostLinks'),
    about: message('aboutPostLinks'),
  }),
  useLogIn: () => ({
    name: message('labelUseLogIn'),
    about: message('aboutUseLogIn'),
  }),
};

function words() {
  return {
    name: message('labelUnitWords'),
    of: (count: number) => countedMessage('labelWords', count),
  };
}
