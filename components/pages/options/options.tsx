import { useCallback, useMemo, useState } from 'preact/hooks';
import { askForKept } from '../../../utils/browser/channel/kept-asking.ts';
import { askForThreads } from '../../../utils/browser/channel/threads-asking.ts';
import { allowedOrigins } from '../../../utils/browser/sites/allowed-origins.ts';
import { knownSites } from '../../../utils/browser/sites/known-sites.ts';
import { grantedPatterns, isEverySite } from '../../../utils/browser/sites/sites.ts';
import { message } from '../../../utils/browser/texts.ts';
import { useGrants } from '../use-grants.ts';
import { useStoredSettings } from '../use-stored-settings.ts';
import { AllowedSection } from './allowed-section.tsx';
import { FoldsContext, useFolds } from './folds.ts';
import { HealthSection } from './health-section.tsx';
import { KeyboardSection } from './keyboard-section.tsx';
import type { OptionsData } from './options-data.ts';
import { ProblemsSection } from './problems-section.tsx';
import { SearchField } from './search-field.tsx';
import { SECTIONS, type SectionId } from './search-keywords.ts';
import { Section } from './section.tsx';
import { SettingGroups } from './setting-groups-view.tsx';
import { search, searchIndex } from './setting-search.ts';
import { SettingsFileSection } from './settings-file-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { StoredSection } from './stored-section.tsx';
import { SyncSection } from './sync-section.tsx';
import { useAsked } from './use-asked.ts';
import { useDeepLinks } from './use-deep-links.ts';

/** What a search found that can be gone to: the control of a setting, else the heading of a section. */
const FOUND_SETTING = '#everywhere .setting :is(input, select):not([hidden] *)';
const FOUND_SECTION = 'section:not([hidden]) h2 > button';

/** On Android Firefox has no keys for extensions. */
const WITHOUT_KEYBOARD = SECTIONS.filter((id) => id !== 'keyboard');

/** All settings, for everywhere and for each site. */
export function Options(data: OptionsData) {
  const stored = useStoredSettings(data.stored);
  const granted = useGrants(data.granted, grantedPatterns);
  const origins = useGrants(data.origins, allowedOrigins);
  const [kept, lookAtKept] = useAsked(askForKept);
  const [remembered, lookAtThreads] = useAsked(askForThreads);
  const [query, setQuery] = useState('');
  const sections = data.shortcut === null ? WITHOUT_KEYBOARD : SECTIONS;
  const found = useMemo(
    () =>
      search(query, () =>
        searchIndex(
          sections,
          knownSites(stored, granted).map(({ site }) => site.host),
        ),
      ),
    [query, sections, stored, granted],
  );
  const { folds, open } = useFolds(found ? query.trim() : '');
  const openLinked = useCallback(
    (id: string) => {
      setQuery('');
      open(id);
    },
    [open],
  );
  useDeepLinks(openLinked);
  const isHidden = useCallback(
    (id: SectionId) => found !== null && !found.sections.has(id),
    [found],
  );
  return (
    <FoldsContext.Provider value={folds}>
      <header>
        <h1>{message('headingSettings')}</h1>
        <p>{message('optionsIntroduction')}</p>
      </header>
      <SearchField query={query} found={found} onSearch={setQuery} onGo={goToFound} />
      {found === null && <ProblemsSection stored={stored} />}
      <Section
        id="sites"
        heading={message('headingSites')}
        isOpenAtFirst
        isHidden={isHidden('sites')}
      >
        <SitesSection stored={stored} granted={granted} isEverywhere={granted.some(isEverySite)} />
      </Section>
      <Section
        id="everywhere"
        heading={message('headingEverywhere')}
        isOpenAtFirst
        isHidden={found?.settings.size === 0}
      >
        <p>{message('optionsEverywhere')}</p>
        <SettingGroups place={null} stored={stored} found={found?.settings} />
      </Section>
      {data.shortcut !== null && (
        <Section id="keyboard" heading={message('headingKeyboard')} isHidden={isHidden('keyboard')}>
          <KeyboardSection shortcut={data.shortcut} />
        </Section>
      )}
      <Section id="sync" heading={message('headingSync')} isHidden={isHidden('sync')}>
        <SyncSection isSyncing={data.isSyncing} />
      </Section>
      <Section id="file" heading={message('headingFile')} isHidden={isHidden('file')}>
        <SettingsFileSection stored={stored} />
      </Section>
      <Section id="allowed" heading={message('headingAllowed')} isHidden={isHidden('allowed')}>
        <AllowedSection origins={origins} />
      </Section>
      <Section id="stored" heading={message('headingStored')} isHidden={isHidden('stored')}>
        <StoredSection
          kept={kept}
          lookAtKept={lookAtKept}
          remembered={remembered}
          lookAtThreads={lookAtThreads}
          bytes={data.bytes}
        />
      </Section>
      <Section id="health" heading={message('headingHealth')} isHidden={isHidden('health')}>
        <HealthSection health={data.health} />
      </Section>
      <footer>
        {/* The build puts it there (scripts/licences). */}
        <a href="/licences.txt">{message('labelLicences')}</a>
      </footer>
    </FoldsContext.Provider>
  );
}

function goToFound(): void {
  const setting = document.querySelector<HTMLElement>(FOUND_SETTING);
  const found = setting ?? document.querySelector<HTMLElement>(FOUND_SECTION);
  found?.focus();
}
