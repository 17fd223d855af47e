import { answerLineSettings } from './features/answer-line/settings.ts';
import { articleCardsSettings } from './features/article-cards/settings.ts';
import { articleMarksSettings } from './features/article-marks/settings.ts';
import { articleReaderSettings } from './features/article-reader/settings.ts';
import { mentionFoldingSettings } from './features/mention-folding/settings.ts';
import { newPostsSettings } from './features/new-posts/settings.ts';
import { postLinksSettings } from './features/post-links/settings.ts';
import { quotedMarksSettings } from './features/quoted-marks/settings.ts';
import { threadBarSettings } from './features/thread-bar/settings.ts';
import { threadKeysSettings } from './features/thread-keys/settings.ts';
import { threadNoticeSettings } from './features/thread-notice/settings.ts';
import { threadOrderSettings } from './features/thread-order/settings.ts';
import { threadPeopleSettings } from './features/thread-people/settings.ts';
import { timelineAnswersSettings } from './features/timeline-answers/settings.ts';

/**
 * What each feature lets a reader set: under its own key whether it is on, and whatever else it goes by. Apart
 * from the features themselves, since the background and our pages know the settings and not the code. The
 * options page lists them in this order.
 */
export const FEATURE_SETTINGS = {
  ...mentionFoldingSettings,
  ...answerLineSettings,
  ...timelineAnswersSettings,
  ...threadNoticeSettings,
  ...threadBarSettings,
  ...threadOrderSettings,
  ...threadPeopleSettings,
  ...newPostsSettings,
  ...threadKeysSettings,
  ...quotedMarksSettings,
  ...articleCardsSettings,
  ...articleMarksSettings,
  ...articleReaderSettings,
  ...postLinksSettings,
} as const;
