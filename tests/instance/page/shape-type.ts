/** All that can differ between the pages of two versions, as far as the test Mastodon knows. */
export interface Shape {
  /** As `meta.version` and the instance API tell it. */
  version: string;
  repository: string;
  /** `api_versions.mastodon` of the instance API. */
  apiVersion: number;

  /** Where the theme is announced: classes of `<body>`, or `data-color-scheme` on `<html>`. */
  themeOn: 'body' | 'html';
  /** Extra classes of `<body>` where the theme is announced there. */
  bodyClasses: string;
  /** `data-user-flavour` on `<html>`. */
  flavour: 'glitch' | null;
  /** Name of the sheets in `styles/colours` and `styles/versions`. */
  styles: '4.3' | '4.4' | '4.5' | '4.6' | 'glitch';

  /** Built on the old page, or on 5.0's redesign, which the reader's browser can leave (gate.ts). */
  page: 'classic' | 'redesign';
  /** Who owns a post's text: an opaque `innerHTML`, or React, node by node. */
  content: 'html' | 'elements';
  /** An in-app navigation throws the column away, or keeps the nodes of posts both threads share. */
  navigation: 'rebuild' | 'keep';
  /** Siblings in the thread: by age, or the oldest first and then the newest down. */
  siblings: 'oldest-first' | 'oldest-then-newest';
  /** Element around the middle column. */
  main: 'div' | 'main';
  /** Timeline places have an empty class attribute. */
  articleClass: boolean;
  /** Below the thread of a remote post stands that replies may be missing. */
  remoteHint: boolean;
  /** Last in the thread stands where "More replies found" would be told. */
  repliesAlert: boolean;
  /** Classes of the element that holds the thread. */
  threadList: string;
  /** Native quotes are shown as nested posts. */
  quotes: boolean;
  /** The word for a quote is part of the label for screen readers. */
  quoteInLabel: boolean;
  quoteAvatar: number;
  /** A quotation mark stands before the nested post. */
  quoteIcon: boolean;

  /** The time stands before the name, after it, or at the end of the action bar. */
  time: 'before-name' | 'after-name' | 'action-bar';
  info: 'div' | 'header';
  avatar: 'div' | 'span';
  /** The name link's title has a leading @, and its `data-id` is the account's. */
  nameTitle: 'acct' | '@acct';
  /** Links of a post's head: in-app, in-app but `target=_blank`, or to the post's own server. */
  headLinks: 'app' | 'app-new-tab' | 'external';
  /** The wrapper, too, says that it is in a thread. */
  wrapperInThread: boolean;
  /** `data-status-by` on wrapper and focused post, `data-avatar-of` on avatars. */
  authorAttributes: boolean;
  contentTabIndex: boolean;
  /** A post's own closing and opening is not told to the label (glitch). */
  labelFollowsWarning: boolean;
  /** "Read more" also where a text is too wide. */
  collapsesWide: boolean;

  /** How a content warning is put together, oldest kind first. */
  warning: 'label' | 'div' | 'div-with-button-type' | 'div-plain-button';
  /** A closed post keeps its mentions in view. */
  mentionsWhileClosed: boolean;
  /** Numbers and words are wrapped in spans of their own. */
  wordsInSpans: boolean;
  numberStyle: { position?: 'static'; transform: string };
  hashtagMenu: boolean;
  focusedTime: 'span' | 'time';
  quoteCount: boolean;
  boostLabel: 'boost' | 'boostOrQuote';
  actionButton: string;
  boostButton: string;
  focusedBoostButton: string;
  moreButton: string;
  altButton: 'bare' | 'expandable' | 'popover';
  mediaTitle: boolean;
  mediaSizes: string;
  /** A single picture stands in a frame of 16:9. */
  letterbox: boolean;
  /** Replies are counted up to one. */
  replyCount: 'exact' | 'one-or-more';
  /** The name in a reply label is wrapped once more. */
  prependSpan: boolean;
  /** Where emoji may stand, the element around them has an empty class attribute. */
  emojiSpanClass: boolean;
  externalRel: string;
  /** History entries say what to focus. */
  focusTarget: boolean;
  /** Reply labels above timeline posts. */
  prepend: boolean;
  /** What stands in the head of a thread's column. */
  columnTitle: 'back' | 'postsAndReplies';
  columnHead: 'h1' | 'div';
  /** On a narrow screen: a bar that stays on top, or one at the bottom. */
  mobileBar: 'top' | 'bottom';
}
