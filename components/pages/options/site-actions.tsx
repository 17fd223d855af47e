import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { KnownSite } from '../../../utils/browser/sites/known-sites.ts';
import { type SiteState, turnOff, turnOn } from '../../../utils/browser/sites/sites.ts';
import { message } from '../../../utils/browser/texts.ts';
import { SETTING_KEYS } from '../../../utils/settings/settings.ts';
import { changeSettings } from '../../../utils/settings/settings-store.ts';
import { withoutSite, withValue } from '../../../utils/settings/stored-settings.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';

type Outcome = 'none' | 'denied' | 'failed' | 'still-allowed';

interface Props {
  known: KnownSite;
  hasDifferences: boolean;
}

/** What can be done with a whole site. */
export function SiteActions({ known: { site, state, grants }, hasDifferences }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('none');
  const [isRemoving, setIsRemoving] = useState(false);
  const { host } = site;
  const tell = (next: Outcome) => () => setOutcome(next);

  const onTurnOn = () => {
    // Asking must be the first thing done with the click (`turnOn`).
    turnOn(site).then((isGranted) => setOutcome(isGranted ? 'none' : 'denied'), tell('failed'));
  };
  const onTurnOff = () => void turnOff(site).then(tell('none'), tell('failed'));
  const onUseElsewhere = () => {
    const change = changeSettings((stored) =>
      SETTING_KEYS.reduce((rest, key) => withValue(rest, host, key, undefined), stored),
    );
    change.then(tell('none'), tell('failed'));
  };
  const onRemove = () => {
    setIsRemoving(false);
    // The grant first: without it nothing is read there, even if the rest cannot be written.
    removeGrants(grants)
      .then((isRemoved) => {
        if (!isRemoved) setOutcome('still-allowed');
        return changeSettings((stored) => withoutSite(stored, host));
      })
      .catch(tell('failed'));
  };

  return (
    <div class="site-actions">
      {state === 'needs-permission' && <p>{message('popupNeedsPermission')}</p>}
      <button
        type="button"
        class={state === 'on' ? 'quiet' : 'main'}
        onClick={state === 'on' ? onTurnOff : onTurnOn}
      >
        {actionName(state)}
      </button>
      {hasDifferences && (
        <button type="button" class="quiet" onClick={onUseElsewhere}>
          {message('actionUseElsewhereAll')}
        </button>
      )}
      <button type="button" class="quiet" onClick={() => setIsRemoving(true)}>
        {message('actionRemoveSite')}
      </button>
      <p role="status" class={outcome === 'failed' ? 'failure' : ''}>
        {outcome === 'denied' && message('popupDenied')}
        {outcome === 'failed' && message('settingNotSaved')}
        {outcome === 'still-allowed' && message('sitesNotTakenBack')}
      </p>
      {isRemoving && (
        <ConfirmDialog
          heading={message('headingRemoveSite', host)}
          question={message('siteRemoveConfirm', host)}
          action={message('actionRemoveSite')}
          onConfirm={onRemove}
          onClose={() => setIsRemoving(false)}
        />
      )}
    </div>
  );
}

function actionName(state: SiteState): string {
  if (state === 'on') return message('actionTurnOff');
  if (state === 'off') return message('actionTurnOn');
  return message('actionAllowHere');
}

/** Whether none is left that is for this site alone; without one there is nothing to take back. */
async function removeGrants(grants: readonly string[]): Promise<boolean> {
  if (grants.length === 0) return true;
  return browser.permissions.remove({ origins: [...grants] }).catch(() => false);
}
