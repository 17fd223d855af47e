import { askForKept } from '../../../utils/browser/channel/kept-asking.ts';
import { askForThreads } from '../../../utils/browser/channel/threads-asking.ts';
import { grantedForArticles } from '../../../utils/browser/sites/article-grants.ts';
import { EVERYWHERE, grantedPatterns } from '../../../utils/browser/sites/sites.ts';
import { message } from '../../../utils/browser/texts.ts';
import { useGrants } from '../use-grants.ts';
import { useStoredSettings } from '../use-stored-settings.ts';
import { ArticleSites } from './article-sites.tsx';
import { KeptSection } from './kept-section.tsx';
import { KeyboardSection } from './keyboard-section.tsx';
import type { OptionsData } from './options-data.ts';
import { ProblemsSection } from './problems-section.tsx';
import { Section } from './section.tsx';
import { SettingGroups } from './setting-groups-view.tsx';
import { SettingsFileSection } from './settings-file-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { StoredDataSection } from './stored-data-section.tsx';
import { SyncSection } from './sync-section.tsx';
import { ThreadsSection } from './threads-section.tsx';
import { useAsked } from './use-asked.ts';

/** All settings, for everywhere and for each site. */
export function Options(data: OptionsData) {
  const stored = useStoredSettings(data.stored);
  const granted = useGrants(data.granted, grantedPatterns);
  const articleGrants = useGrants(data.articleGrants, grantedForArticles);
  const [kept, lookAtKept] = useAsked(askForKept);
  const [remembered, lookAtThreads] = useAsked(askForThreads);
  return (
    <>
      <header>
        <h1>{message('headingSettings')}</h1>
        <p>{message('optionsIntroduction')}</p>
      </header>
      <ProblemsSection stored={stored} />
      <Section id="sites" heading={message('headingSites')}>
        <SitesSection
          stored={stored}
          granted={granted}
          isEverywhere={granted.includes(EVERYWHERE) || granted.includes('<all_urls>')}
        />
      </Section>
      <Section id="everywhere" heading={message('headingEverywhere')}>
        <p>{message('optionsEverywhere')}</p>
        <SettingGroups place={null} stored={stored} />
      </Section>
      {data.shortcut !== null && (
        <Section id="keyboard" heading={message('headingKeyboard')}>
          <KeyboardSection shortcut={data.shortcut} />
        </Section>
      )}
      <Section id="sync" heading={message('headingSync')}>
        <SyncSection isSyncing={data.isSyncing} />
      </Section>
      <Section id="file" heading={message('headingFile')}>
        <SettingsFileSection stored={stored} />
      </Section>
      <Section id="kept" heading={message('headingKept')}>
        <KeptSection kept={kept} look={lookAtKept} />
        <ArticleSites patterns={articleGrants} />
      </Section>
      <Section id="threads" heading={message('headingThreads')}>
        <ThreadsSection remembered={remembered} look={lookAtThreads} />
      </Section>
      <Section id="data" heading={message('headingData')}>
        <StoredDataSection
          bytes={data.bytes}
          onCleared={() => Promise.all([lookAtKept(), lookAtThreads()])}
        />
      </Section>
      <footer>
        {/* The build puts it there (scripts/licences). */}
        <a href="/licences.txt">{message('labelLicences')}</a>
      </footer>
    </>
  );
}
