// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE_BYTES } from '../../../../utils/settings/settings-file.ts';
import { open, sitesOf } from './opened-options.tsx';
import { button, click, control, refuseToWrite, settled, storedNow, textOf } from './page.ts';

async function chooseFile(section: HTMLElement, text: string, size?: number): Promise<void> {
  const input = control(section, 'Take settings from a file');
  const file = new File([text], 'settings.json', { type: 'application/json' });
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  });
}

describe('a file', () => {
  const SETTINGS = { everywhere: { quoteWords: 7 }, sites: { 'a.example': { isOn: true } } };

  it('is shown before it replaces anything, and nothing is lost by a cancel', async () => {
    const { section, main } = await open(SETTINGS);
    const before = await storedNow();
    await chooseFile(section('file'), '{"sites": {"b.example": {"isOn": false, "quoteWords": 4}}}');
    expect(textOf(main, 'dialog .preview')).toBe(
      'The following would change, and nothing else.Everywhere' +
        'Words that make a quotation: 7 words → 5 words (default).' +
        'a.exampleThis site is removed, with all that is set for it.' +
        'b.exampleThis site is added, turned off.' +
        'Words that make a quotation: 7 words (as everywhere else) → 4 words.',
    );
    expect(await storedNow()).toEqual(before);
    await click(button(main, 'Cancel'));
    expect(await storedNow()).toEqual(before);
    expect(main.querySelector('dialog')).toBeNull();
  });

  it('replaces all on request', async () => {
    const { section, main } = await open(SETTINGS);
    await chooseFile(section('file'), '{"sites": {"b.example": {"isOn": true}}, "later": 1}');
    await click(button(main, 'Replace settings'));
    expect(await storedNow()).toEqual({
      version: 1,
      sites: { 'b.example': { isOn: true } },
      later: 1,
    });
    expect(sitesOf(section('sites'))).toEqual(['b.example Needs permission']);
    expect(textOf(section('file'), '[role="status"]')).toMatch(/^Your settings are those of the/);
  });

  it('with the same settings changes nothing, and says so', async () => {
    const { section, main } = await open(SETTINGS);
    await chooseFile(section('file'), JSON.stringify({ version: 1, ...SETTINGS }));
    expect(textOf(main, 'dialog p')).toMatch(/There is nothing to replace\.$/);
    await click(button(main, 'Close'));
    expect(main.querySelector('dialog')).toBeNull();
  });

  it('with mistakes is refused, line by line', async () => {
    const { section, main } = await open(SETTINGS);
    await chooseFile(
      section('file'),
      '{"sites": {\n"a.example": {\n"answerLine": "blue",\n"isOn": 1, "quoteWords": 0}}}',
    );
    expect(
      [...section('file').querySelectorAll('li')].map(({ textContent }) => textContent),
    ).toEqual([
      'Line 3: “answerLine” for a.example must be one of rule, names, always, lines, never.',
      'Line 4: “quoteWords” for a.example must be a whole number from 3 to 20.',
      'Line 4: “isOn” for a.example must be true or false.',
    ]);
    expect(main.querySelector('dialog')).toBeNull();
  });

  it('that is too large is not even read', async () => {
    const { section } = await open();
    await chooseFile(section('file'), '{}', LARGEST_FILE_BYTES + 1);
    expect(textOf(section('file'), '[role="status"]')).toMatch(/larger than 1 MB/);
  });

  it('says so where it cannot be saved', async () => {
    const { section, main } = await open(SETTINGS);
    const before = await storedNow();
    await chooseFile(section('file'), '{"sites": {}}');
    refuseToWrite();
    await click(button(main, 'Replace settings'));
    expect(textOf(section('file'), '[role="status"]')).toMatch(/^Your browser could not save this/);
    expect(await storedNow()).toEqual(before);
  });
});
