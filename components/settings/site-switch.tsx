import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { message } from '../../utils/extension/messages.ts';
import type { TabSite } from '../../utils/extension/tab-site.ts';

type Outcome = 'none' | 'denied' | 'allowed-everywhere';

/** The one button of the popup: turns the reader on and off for the site of the tab. */
export function SiteSwitch({ site }: { site: TabSite }) {
  if (site.kind === 'closed') return <p>{message('popupClosedPage')}</p>;
  if (!site.isMastodon && !site.isOn) {
    return (
      <>
        <h1>{site.host}</h1>
        <p>{message('popupNotMastodon')}</p>
      </>
    );
  }
  return <MastodonSwitch {...site} />;
}

function MastodonSwitch({ host, pattern, isOn: wasOn }: Extract<TabSite, { kind: 'site' }>) {
  const [isOn, setIsOn] = useState(wasOn);
  const [outcome, setOutcome] = useState<Outcome>('none');

  const turnOn = () => {
    // Firefox takes the click as consent only if asking is the very first thing done with it.
    browser.permissions.request({ origins: [pattern] }).then(
      (isGranted) => {
        setIsOn(isGranted);
        setOutcome(isGranted ? 'none' : 'denied');
      },
      () => setOutcome('denied'),
    );
  };

  const turnOff = async () => {
    // It throws where the browser's own rules have granted the site; what counts is asked below.
    await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
    // A grant for all sites covers this one, and taking one site out of it does nothing.
    const isStillOn = await browser.permissions.contains({ origins: [pattern] });
    setIsOn(isStillOn);
    setOutcome(isStillOn ? 'allowed-everywhere' : 'none');
  };

  return (
    <>
      <h1>{host}</h1>
      <p>{message(isOn ? 'popupIsOn' : 'popupIsOff')}</p>
      <button type="button" class={isOn ? 'quiet' : 'main'} onClick={isOn ? turnOff : turnOn}>
        {message(isOn ? 'popupTurnOff' : 'popupTurnOn', host)}
      </button>
      <p role="status">{outcomeText(outcome)}</p>
    </>
  );
}

function outcomeText(outcome: Outcome): string {
  if (outcome === 'denied') return message('popupDenied');
  if (outcome === 'allowed-everywhere') return message('popupAllowedEverywhere');
  return '';
}
