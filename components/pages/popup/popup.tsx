import { isOnEverywhere } from '../../../utils/browser/sites/sites.ts';
import type { TabSite } from '../../../utils/browser/sites/tab-site.ts';
import { message } from '../../../utils/browser/texts.ts';
import { EverywhereSwitch } from '../everywhere-switch.tsx';
import { useGrants } from '../use-grants.ts';
import { useStoredSettings } from '../use-stored-settings.ts';
import { AllSettingsLink } from './all-settings-link.tsx';
import { ArticleWishView } from './article-wish.tsx';
import { PageReading } from './page-reading.tsx';
import type { PopupData } from './popup-data.ts';
import { PrivateReading } from './private-reading.tsx';
import { SiteSettings } from './site-settings.tsx';
import { SiteSwitch } from './site-switch.tsx';
import { usePageReport } from './use-page-report.ts';
import { useSiteState } from './use-site-state.ts';
import { webUiText } from './web-ui-name.ts';

type Tab = Extract<TabSite, { kind: 'site' }>;

/** The popup of the toolbar button: what this page is, and what can be done about it. */
export function Popup(data: PopupData) {
  const isEverywhere = useGrants(data.isEverywhere, isOnEverywhere);
  const { tab } = data;
  return (
    <>
      {data.wish && <ArticleWishView wish={data.wish} />}
      <OfTab {...data} isEverywhere={isEverywhere} />
      {!(tab.kind === 'site' && tab.isPrivate) && (
        <footer>
          <Everywhere isOn={isEverywhere} isFolded={isRead(tab)} />
          <AllSettingsLink />
        </footer>
      )}
    </>
  );
}

/** Where this site is on already, all of them are an afterthought, and room is short. */
function Everywhere({ isOn, isFolded }: { isOn: boolean; isFolded: boolean }) {
  const view = <EverywhereSwitch isOn={isOn} />;
  if (!isFolded) return view;
  return (
    <details>
      <summary>{message('labelAllSites')}</summary>
      {view}
    </details>
  );
}

function isRead(tab: TabSite): boolean {
  return tab.kind === 'site' && tab.mastodon !== null && tab.state === 'on';
}

function OfTab({ tab, ...data }: PopupData) {
  if (tab.kind === 'closed') return <Closed />;
  if (tab.mastodon === null) return <NotMastodon tab={tab} isEverywhere={data.isEverywhere} />;
  if (tab.isPrivate) return <PrivateTab tab={tab} report={data.report} />;
  return <MastodonTab tab={tab} {...data} />;
}

function Closed() {
  return (
    <>
      <h1>{message('extensionName')}</h1>
      <p>{message('popupClosedPage')}</p>
    </>
  );
}

function MastodonTab({
  tab,
  stored: storedAtFirst,
  report: reportAtFirst,
}: PopupData & { tab: Tab }) {
  const stored = useStoredSettings(storedAtFirst);
  const [state, look] = useSiteState(tab.site, tab.state);
  const [report, setReport] = usePageReport(tab.tabId, reportAtFirst);
  return (
    <>
      <Heading tab={tab} />
      <SiteSwitch site={tab.site} state={state} onAnswer={look} />
      {state === 'on' && <SiteSettings host={tab.site.host} stored={stored} />}
      {/* Last: a reader that was just started comes after the rest, and must not push it away. */}
      {state === 'on' && report !== null && (
        <PageReading tabId={tab.tabId} report={report} onReport={setReport} />
      )}
    </>
  );
}

function PrivateTab({ tab, report: reportAtFirst }: { tab: Tab; report: PopupData['report'] }) {
  const [report, setReport] = usePageReport(tab.tabId, reportAtFirst);
  return (
    <>
      <Heading tab={tab} />
      <PrivateReading tabId={tab.tabId} isRead={Boolean(report)} />
      {report && <PageReading tabId={tab.tabId} report={report} onReport={setReport} />}
    </>
  );
}

/** A site that was turned on by mistake can be turned off here; what all sites are allowed cannot. */
function NotMastodon({ tab, isEverywhere }: { tab: Tab; isEverywhere: boolean }) {
  const [state, look] = useSiteState(tab.site, tab.state);
  return (
    <>
      <Heading tab={tab} />
      <p>{message('popupNotMastodon')}</p>
      {state === 'on' && !isEverywhere && !tab.isPrivate && (
        <SiteSwitch site={tab.site} state={state} onAnswer={look} />
      )}
    </>
  );
}

function Heading({ tab }: { tab: Tab }) {
  return (
    <header>
      <h1>{tab.site.host}</h1>
      {tab.mastodon && <p class="web-ui">{webUiText(tab.mastodon)}</p>}
    </header>
  );
}
