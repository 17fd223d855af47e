import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { readInstanceAddress } from '../../../utils/browser/sites/instance-address.ts';
import { message } from '../../../utils/browser/texts.ts';
import { type StartState, startText } from './start-text.ts';
import { Started } from './started.tsx';
import { type StartOutcome, startEverywhere, startOn } from './starting.ts';

/** The field for the reader's own instance, and the two buttons that start it. */
export function Start() {
  const [state, setState] = useState<StartState>({ kind: 'ready' });
  const field = useRef<HTMLInputElement>(null);
  const isUnderWay = state.kind === 'asking' || state.kind === 'checking';
  const isBad = isWrong(state);

  const say = (next: StartState) => {
    setState(next);
    // It is about what stands in the field: there it is put right.
    if (isWrong(next)) field.current?.focus();
  };
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isUnderWay) return;
    const typed = readInstanceAddress(field.current?.value ?? '');
    if (typed.kind !== 'address') {
      say(typed);
      return;
    }
    const { host } = typed.address.site;
    follow(startOn(typed.address, () => say({ kind: 'checking', host })));
  };
  const submitEverywhere = () => {
    if (!isUnderWay) follow(startEverywhere());
  };
  const follow = (outcome: Promise<StartOutcome>) => {
    say({ kind: 'asking' });
    // A full disk, say: what was written can be told by none of our pages.
    outcome.then(say, () => say({ kind: 'refused' }));
  };

  if (state.kind === 'on' || state.kind === 'on-everywhere') {
    return <Started outcome={state} onAnother={() => say({ kind: 'ready' })} />;
  }
  return (
    <form class="start" noValidate onSubmit={submit}>
      <label for="instance">{message('labelInstance')}</label>
      <div class="start-field">
        <input
          id="instance"
          ref={field}
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          dir="ltr"
          placeholder={message('labelInstanceExample')}
          aria-describedby="start-message start-asks"
          aria-invalid={isBad}
        />
        <button type="submit" class="main" aria-disabled={isUnderWay}>
          {message('actionStart')}
        </button>
      </div>
      <p id="start-message" role="status" data-kind={isBad ? 'wrong' : state.kind}>
        {startText(state)}
      </p>
      <p id="start-asks" class="quiet-text">
        {message('welcomeAsks')}
      </p>
      <div class="start-everywhere">
        <button
          type="button"
          class="quiet"
          aria-disabled={isUnderWay}
          aria-describedby="start-everywhere"
          onClick={submitEverywhere}
        >
          {message('actionStartEverywhere')}
        </button>
        <p id="start-everywhere" class="quiet-text">
          {message('welcomeEverywhere')}
        </p>
      </div>
    </form>
  );
}

/** Whether something is wrong with what was typed. */
function isWrong({ kind }: StartState): boolean {
  return kind === 'empty' || kind === 'unreadable' || kind === 'wrong-place';
}
