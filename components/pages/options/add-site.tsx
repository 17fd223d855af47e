import type { TargetedSubmitEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { readInstanceAddress } from '../../../utils/browser/sites/instance-address.ts';
import { turnOn } from '../../../utils/browser/sites/sites.ts';
import { message } from '../../../utils/browser/texts.ts';

type Outcome = { kind: 'none' | 'no-site' | 'denied' | 'failed' } | { kind: 'added'; host: string };

/** A site by its address: the reader's own instance, before they have ever opened it. */
export function AddSite() {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });

  const add = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { current } = field;
    const typed = readInstanceAddress(current?.value ?? '');
    if (typed.kind !== 'address') {
      setOutcome({ kind: 'no-site' });
      current?.focus();
      return;
    }
    const { site } = typed.address;
    // Nothing may be awaited before: the click is what allows to ask (`turnOn`).
    turnOn(site).then(
      (isGranted) => {
        setOutcome(isGranted ? { kind: 'added', host: site.host } : { kind: 'denied' });
        if (isGranted && current) current.value = '';
      },
      () => setOutcome({ kind: 'failed' }),
    );
  };

  const isWrong = outcome.kind === 'no-site';
  return (
    <form class="add-site" noValidate onSubmit={add}>
      <label for={id}>{message('labelAddSite')}</label>
      <div class="field">
        <input
          ref={field}
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          dir="ltr"
          placeholder={message('labelInstanceExample')}
          aria-invalid={isWrong}
          aria-describedby={`${id}-outcome`}
        />
        <button type="submit" class="main">
          {message('actionAddSite')}
        </button>
      </div>
      <p
        id={`${id}-outcome`}
        role="status"
        class={isWrong || outcome.kind === 'failed' ? 'failure' : ''}
      >
        {outcomeText(outcome)}
      </p>
    </form>
  );
}

function outcomeText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'none':
      return '';
    case 'no-site':
      return message('addSiteNoSite');
    case 'denied':
      return message('popupDenied');
    case 'failed':
      return message('settingNotSaved');
    case 'added':
      return message('addSiteAdded', outcome.host);
  }
}
