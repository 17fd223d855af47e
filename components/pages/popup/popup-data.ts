import { askForReport } from '../../../utils/browser/channel/page-report.ts';
import type { PageReport } from '../../../utils/browser/channel/reader-messages.ts';
import { type ArticleWish, currentWish } from '../../../utils/browser/sites/article-wish.ts';
import { isOnEverywhere } from '../../../utils/browser/sites/sites.ts';
import { readTabSite, type TabSite } from '../../../utils/browser/sites/tab-site.ts';
import { loadSettings } from '../../../utils/settings/settings-store.ts';
import type { StoredSettings } from '../../../utils/settings/stored-settings.ts';

/** All that the popup needs before it is drawn, so that it does not grow under the pointer. */
export interface PopupData {
  tab: TabSite;
  stored: StoredSettings;
  isEverywhere: boolean;
  /** L5: the site of an article that is to be asked for; null where none is. */
  wish: ArticleWish | null;
  /** Undefined where the page is too busy to say; then room is kept for it. */
  report: PageReport | null | undefined;
}

/** A reader answers within a few milliseconds. The popup is to open within 100 (issue 4). */
const REPORT_PATIENCE_MS = 30;

export async function readPopupData(): Promise<PopupData> {
  const [{ tab, report }, stored, isEverywhere, wish] = await Promise.all([
    readTab(),
    loadSettings(),
    isOnEverywhere(),
    currentWish(),
  ]);
  return { tab, report, stored, isEverywhere, wish };
}

async function readTab(): Promise<Pick<PopupData, 'tab' | 'report'>> {
  const tab = await readTabSite();
  if (tab.kind === 'closed' || tab.mastodon === null) return { tab, report: null };
  const patience = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), REPORT_PATIENCE_MS);
  });
  return { tab, report: await Promise.race([askForReport(tab.tabId), patience]) };
}
