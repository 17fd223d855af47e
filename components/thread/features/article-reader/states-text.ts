import type { ArticleFailure } from '../../../../utils/article/article-failure.ts';
import type { ArticleTelling } from '../../../../utils/browser/channel/article-messages.ts';
import { message, textLanguage } from '../../../../utils/browser/texts.ts';

const BYTES_IN_KILOBYTE = 1_000;

/** What is said while an article is on its way. */
export function loadingText(telling: ArticleTelling): string {
  if (telling.type !== 'loading') return message('articleExtracting');
  const format = new Intl.NumberFormat(textLanguage(), {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  });
  const come = format.format(telling.bytes / BYTES_IN_KILOBYTE);
  if (telling.total === null) return message('articleLoadingSoMuch', come);
  return message('articleLoadingOf', come, format.format(telling.total / BYTES_IN_KILOBYTE));
}

/** Why an article is not here, and what can be done. */
export function failureText(
  failure: ArticleFailure,
  forwardsTo: string | null,
  hasCopy: boolean,
): string {
  const why = reason(failure, forwardsTo);
  return hasCopy ? `${why} ${message('articleCopyStays')}` : why;
}

function reason(failure: ArticleFailure, forwardsTo: string | null): string {
  switch (failure) {
    case 'not-https':
      return message('articleFailedNotHttps');
    case 'private-address':
      return message('articleFailedPrivateAddress');
    case 'not-granted':
      return message('articleFailedNotGranted');
    case 'forwards':
      return forwardsTo === null
        ? message('articleFailedForwards')
        : message('articleFailedForwardsTo', new URL(forwardsTo).host);
    case 'not-found':
      return message('articleFailedNotFound');
    case 'refused':
      return message('articleFailedRefused');
    case 'busy':
      return message('articleFailedBusy');
    case 'unreachable':
      return message('articleFailedUnreachable');
    case 'timeout':
      return message('articleFailedTimeout');
    case 'too-large':
      return message('articleFailedTooLarge');
    case 'not-a-page':
      return message('articleFailedNotAPage');
    case 'no-article':
      return message('articleFailedNoArticle');
    case 'login-wall':
      return message('articleFailedLoginWall');
    case 'consent-wall':
      return message('articleFailedConsentWall');
    case 'interrupted':
      return message('articleFailedInterrupted');
    case 'private-window':
      return message('articleFailedPrivateWindow');
  }
}
