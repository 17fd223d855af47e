import { message } from '../../../utils/browser/texts.ts';
import type { SettingKey, Settings } from '../../../utils/settings/settings.ts';
import {
  changesBetween,
  type SiteChange,
  type ValueChange,
} from '../../../utils/settings/settings-comparison.ts';
import {
  type SettingPlace,
  type StoredSettings,
  settingsFor,
} from '../../../utils/settings/stored-settings.ts';
import { Dialog } from '../dialog.tsx';
import { settingText } from '../setting-texts.ts';
import { valueInWords } from '../value-words.ts';

interface Props {
  before: StoredSettings;
  after: StoredSettings;
  /** The file is of a newer version of ours. */
  isNewer: boolean;
  onReplace: () => void;
  onCancel: () => void;
}

/** What would change, before it does. */
export function ImportPreview({ before, after, isNewer, onReplace, onCancel }: Props) {
  const change = changesBetween(before, after);
  const nothing = change === null;
  const lineOf = (value: ValueChange, place: SettingPlace) => (
    <li key={value.key}>{valueText(value, place, before, after)}</li>
  );
  return (
    <Dialog heading={message('headingImport')} onClose={onCancel}>
      <div class="preview">
        {nothing && <p>{message('previewNothing')}</p>}
        {change && <p>{message('previewIntroduction')}</p>}
        {isNewer && <p>{message('previewNewer')}</p>}
        {change && change.everywhere.length > 0 && (
          <>
            <h3>{message('headingEverywhere')}</h3>
            <ul>{change.everywhere.map((value) => lineOf(value, null))}</ul>
          </>
        )}
        {change?.sites.map((site) => (
          <div key={site.host}>
            <h3>
              <bdi>{site.host}</bdi>
            </h3>
            <p>{siteText(site)}</p>
            {site.values.length > 0 && (
              <ul>{site.values.map((value) => lineOf(value, site.host))}</ul>
            )}
          </div>
        ))}
        {change?.others && <p>{message('previewOthers')}</p>}
      </div>
      <div class="answers">
        {!nothing && (
          <button type="button" class="main" onClick={onReplace}>
            {message('actionReplace')}
          </button>
        )}
        <button type="button" class="quiet" onClick={onCancel}>
          {nothing ? message('actionClose') : message('actionCancel')}
        </button>
      </div>
    </Dialog>
  );
}

function siteText({ kind, turned }: SiteChange): string {
  if (kind === 'removed') return message('previewRemoved');
  if (kind === 'added') {
    if (turned === null) return message('previewAdded');
    return turned === 'on' ? message('previewAddedOn') : message('previewAddedOff');
  }
  if (turned === null) return message('previewChanged');
  return turned === 'on' ? message('previewTurnedOn') : message('previewTurnedOff');
}

function valueText(
  { key, before: was, after: is }: ValueChange,
  place: SettingPlace,
  before: StoredSettings,
  after: StoredSettings,
): string {
  return message(
    'previewValue',
    settingText(key).name,
    inWords(key, was, place, before),
    inWords(key, is, place, after),
  );
}

/** A value, or what holds where there is none: with where it comes from. */
function inWords(
  key: SettingKey,
  value: Settings[SettingKey] | undefined,
  place: SettingPlace,
  stored: StoredSettings,
): string {
  if (value !== undefined) return valueInWords(key, value);
  const without = valueInWords(key, settingsFor(stored, place)[key]);
  return place === null ? message('labelByDefault', without) : message('labelAsElsewhere', without);
}
