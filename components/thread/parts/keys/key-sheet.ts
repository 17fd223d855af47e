import { message, textDirection, textLanguage } from '../../../../utils/browser/texts.ts';
import type { Settings } from '../../../../utils/settings/settings.ts';
import type { Life } from '../../life.ts';
import { adoptSheet, ownElement } from '../marks.ts';
import css from './key-sheet.css?inline';
import { KEY_ACTIONS, type KeyAction, setKeys } from './set-keys.ts';

/**
 * T4: shows the keys as they are set, and which of Mastodon's own stay. Escape closes it, and the focus returns.
 *
 * @param opener gets the focus then.
 * @param life it closes with it.
 */
export function showKeySheet(settings: Settings, opener: HTMLElement | null, life: Life): void {
  const own = life.child();
  const sheet = ownElement('dialog', 'throughline-key-sheet');
  sheet.lang = textLanguage();
  sheet.dir = textDirection();
  sheet.ariaLabel = message('headingThreadKeys');
  own.undo(adoptSheet(document, css));
  own.undo(() => sheet.remove());
  const close = ownElement('button', 'throughline-key-sheet-close');
  close.type = 'button';
  close.textContent = message('actionClose');
  own.on(close, 'click', () => sheet.close());
  // A press beside it.
  own.on(sheet, 'click', ({ target }) => {
    if (target === sheet) sheet.close();
  });
  // Mastodon hears keys wherever they are pressed: Backspace leaves the thread.
  own.on(sheet, 'keydown', (event) => event.stopPropagation());
  own.on(sheet, 'close', () => {
    own.end();
    opener?.focus();
  });
  // What has the focus first stands first: a small screen begins with it.
  const head = ownElement('div', 'throughline-key-sheet-head');
  head.append(heading('h2', message('headingThreadKeys')), close);
  const content = ownElement('div', 'throughline-key-sheet-content');
  content.append(head, ...contentFor(settings));
  sheet.append(content);
  document.body.append(sheet);
  sheet.showModal();
}

function contentFor(settings: Settings): HTMLElement[] {
  const isOn = settings.threadKeys;
  return [
    ...(isOn ? [] : [paragraph(message('keysAreOff'))]),
    ownKeys(settings),
    paragraph(message('keysForScreenReaders')),
    heading('h3', message('headingMastodonKeys')),
    list([
      [['j', 'k'], message('keysMastodonSteps')],
      [['o'], message('keysMastodonOpen')],
      [['x'], message('keysMastodonWarning')],
      [['?'], message('keysMastodonAll')],
    ]),
  ];
}

function ownKeys(settings: Settings): HTMLElement {
  const keys = new Map([...setKeys(settings)].map(([key, action]) => [action, key]));
  return list(
    KEY_ACTIONS.map((action) => {
      const key = keys.get(action);
      return [key === undefined ? [] : [key], whatFor(action)];
    }),
  );
}

function whatFor(action: KeyAction): string {
  switch (action) {
    case 'keyParent':
      return message('keysToParent');
    case 'keyBack':
      return message('keysBack');
    case 'keyPrevious':
      return message('keysToPrevious');
    case 'keyNext':
      return message('keysToNext');
    case 'keyNew':
      return message('keysToNew');
    case 'keyFold':
      return message('keysFold');
  }
}

/** Keys, and what each is for. */
function list(rows: readonly [keys: readonly string[], text: string][]): HTMLElement {
  const made = ownElement('dl', '');
  for (const [keys, text] of rows) {
    const row = ownElement('div', '');
    const [names, what] = [ownElement('dt', ''), ownElement('dd', '')];
    if (keys.length > 0) names.append(...keys.map(keyCap));
    else names.textContent = message('labelNoKey');
    what.textContent = text;
    row.append(names, what);
    made.append(row);
  }
  return made;
}

function keyCap(key: string): HTMLElement {
  const cap = ownElement('kbd', '');
  cap.dir = 'ltr';
  cap.textContent = key;
  return cap;
}

function heading(level: 'h2' | 'h3', text: string): HTMLElement {
  const made = ownElement(level, '');
  made.textContent = text;
  return made;
}

function paragraph(text: string): HTMLElement {
  const made = ownElement('p', '');
  made.textContent = text;
  return made;
}
