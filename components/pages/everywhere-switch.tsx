import { useState } from 'preact/hooks';
import { turnOffEverywhere, turnOnEverywhere } from '../../utils/browser/sites/sites.ts';
import { message } from '../../utils/browser/texts.ts';

type Outcome = 'none' | 'denied' | 'failed';

/** Allows all sites at once, so that every Mastodon site is read, or stops that. */
export function EverywhereSwitch({ isOn }: { isOn: boolean }) {
  const [outcome, setOutcome] = useState<Outcome>('none');
  const turnOn = () => {
    // Asking must be the first thing done with the click (`turnOnEverywhere`).
    turnOnEverywhere().then(
      (isGranted) => setOutcome(isGranted ? 'none' : 'denied'),
      () => setOutcome('failed'),
    );
  };
  const turnOff = () => {
    turnOffEverywhere().then(
      () => setOutcome('none'),
      () => setOutcome('failed'),
    );
  };
  return (
    <div class="everywhere">
      <p>{isOn ? message('everywhereIsOn') : message('everywhereIsOff')}</p>
      <button type="button" class="text" onClick={isOn ? turnOff : turnOn}>
        {isOn ? message('actionTurnOffEverywhere') : message('actionStartEverywhere')}
      </button>
      <p class={outcome === 'failed' ? 'failure' : ''} role="status">
        {outcome === 'denied' && message('popupDenied')}
        {outcome === 'failed' && message('everywhereFailed')}
      </p>
    </div>
  );
}
