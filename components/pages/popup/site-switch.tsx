import { useState } from 'preact/hooks';
import { type Site, type SiteState, turnOff, turnOn } from '../../../utils/browser/sites/sites.ts';
import { message } from '../../../utils/browser/texts.ts';

type Outcome = 'none' | 'denied' | 'failed';

interface Props {
  site: Site;
  state: SiteState;
  /** What was asked for has been answered: the state may be another one now. */
  onAnswer: () => Promise<void>;
}

/** The one big button: turns the reader on and off for the site of the tab. */
export function SiteSwitch({ site, state, onAnswer }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('none');
  const tell = (next: Outcome) => () => onAnswer().finally(() => setOutcome(next));

  const onTurnOn = () => {
    // Asking must be the first thing done with the click (`turnOn`).
    turnOn(site).then((isGranted) => tell(isGranted ? 'none' : 'denied')(), tell('failed'));
  };
  const onTurnOff = () => {
    turnOff(site).then(tell('none'), tell('failed'));
  };

  const isOn = state === 'on';
  return (
    <>
      <p>{stateText(state)}</p>
      <button type="button" class={isOn ? 'quiet' : 'main'} onClick={isOn ? onTurnOff : onTurnOn}>
        {buttonText(state, site.host)}
      </button>
      <p role="status" class={outcome === 'failed' ? 'failure' : ''}>
        {outcome === 'denied' && message('popupDenied')}
        {outcome === 'failed' && message('settingNotSaved')}
      </p>
    </>
  );
}

function stateText(state: SiteState): string {
  if (state === 'on') return message('popupIsOn');
  if (state === 'off') return message('popupIsOff');
  return message('popupNeedsPermission');
}

function buttonText(state: SiteState, host: string): string {
  if (state === 'on') return message('popupTurnOff', host);
  if (state === 'off') return message('popupTurnOn', host);
  return message('actionAllow', host);
}
