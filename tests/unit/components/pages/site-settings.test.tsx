// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../../../utils/settings/settings-store.ts';
import { withValue } from '../../../../utils/settings/stored-settings.ts';
import { HOST, open } from './opened-popup.tsx';
import {
  button,
  choose,
  click,
  control,
  refuseToWrite,
  settled,
  storedNow,
  textOf,
} from './page.ts';

describe('the settings of the site', () => {
  it('show what holds, and are set for this site alone', async () => {
    const { main } = await open({ settings: { everywhere: { timelineAnswers: true } } });
    expect(control(main, 'Fold chains of mentions').checked).toBe(true);
    expect(control(main, 'Answers in timelines').checked).toBe(true);
    await click(control(main, 'Fold chains of mentions'));
    await choose(control(main, 'Who is answered'), 'never');
    expect(await storedNow()).toMatchObject({
      everywhere: { timelineAnswers: true },
      sites: { [HOST]: { mentionFolding: false, answerLine: 'never' } },
    });
    expect(textOf(main, '[data-key="mentionFolding"] .without p')).toBe('Everywhere else: on.');
    expect(textOf(main, '[data-key="answerLine"] .without p')).toBe(
      'Everywhere else: Where it helps.',
    );
  });

  it('have a way back, and keep the focus', async () => {
    const { main } = await open({ settings: { sites: { [HOST]: { mentionFolding: false } } } });
    await click(button(main, 'Use that here too'));
    const folding = control(main, 'Fold chains of mentions');
    expect(folding.checked).toBe(true);
    expect(document.activeElement).toBe(folding);
    expect(textOf(main, '[data-key="mentionFolding"] .without')).toBe('As everywhere else.');
    expect(await storedNow()).toMatchObject({ sites: { [HOST]: {} } });
  });

  it('follow what is changed elsewhere', async () => {
    const { main } = await open();
    await act(async () => {
      await changeSettings((stored) => withValue(stored, null, 'mentionFolding', false));
      await settled();
    });
    expect(control(main, 'Fold chains of mentions').checked).toBe(false);
  });

  it('show the old value where the new one cannot be saved, each time', async () => {
    const { main } = await open();
    refuseToWrite();
    const folding = control(main, 'Fold chains of mentions');
    for (const _time of [1, 2]) {
      await click(folding);
      expect(folding.checked).toBe(true);
      expect(textOf(main, '[role="alert"]')).toMatch(/^Your browser could not save this/);
    }
  });

  it('leave the numbers of the rules to the options page', async () => {
    const { main } = await open();
    expect(main.querySelector('input[type="number"]')).toBeNull();
  });

  it('are not there where the reader is off', async () => {
    const { main } = await open({ state: 'off' });
    expect(main.querySelector('.setting')).toBeNull();
  });
});
