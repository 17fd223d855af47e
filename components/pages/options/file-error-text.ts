import { message } from '../../../utils/browser/texts.ts';
import { NO_KEY } from '../../../utils/settings/settable-key.ts';
import { SETTINGS, type SettingKey } from '../../../utils/settings/settings.ts';
import type { FileError, SyntaxProblem } from '../../../utils/settings/settings-file.ts';
import type { SettingPlace } from '../../../utils/settings/stored-settings.ts';

/** The key that turns a site on and off, as it stands in the file. */
const WISH_KEY = 'isOn';

/** What is wrong with a file, where, and what has to stand there instead. */
export function fileErrorText(error: FileError): string {
  const line = String(error.line);
  switch (error.kind) {
    case 'syntax':
      return syntaxText(error.problem, line);
    case 'too-deep':
      return message('fileTooDeep');
    case 'not-settings':
      return message('fileNotSettings');
    case 'wrong-version':
      return message('fileWrongVersion', line);
    case 'not-a-group':
      return message('fileNotAGroup', line, error.key);
    case 'not-a-site':
      return message('fileNotASite', line, error.key);
    case 'wrong-wish':
      return message('fileWrongSwitch', line, WISH_KEY, error.place);
    case 'wrong-value':
      return valueText(error.key, error.place, line);
  }
}

function valueText(key: SettingKey, place: SettingPlace, line: string): string {
  const setting = SETTINGS[key];
  const where = place ?? message('labelEverywhere');
  if (setting.kind === 'switch') return message('fileWrongSwitch', line, key, where);
  if (setting.kind === 'choice') {
    // As they are written in the file: no “and”, and in no language.
    return message('fileWrongChoice', line, key, where, setting.options.join(', '));
  }
  if (setting.kind === 'key') return message('fileWrongKey', line, key, where, NO_KEY);
  const [min, max] = [String(setting.min), String(setting.max)];
  return message('fileWrongAmount', line, key, where, min, max);
}

function syntaxText(problem: SyntaxProblem, line: string): string {
  switch (problem) {
    case 'empty':
      return message('fileEmpty');
    case 'comma':
      return message('fileNoComma', line);
    case 'colon':
      return message('fileNoColon', line);
    case 'key':
      return message('fileNoKey', line);
    case 'value':
      return message('fileNoValue', line);
    case 'closing':
      return message('fileNoClosing', line);
    case 'quotation-mark':
      return message('fileNoQuotationMark', line);
    case 'comment':
      return message('fileHasComment', line);
    case 'extra':
      return message('fileHasMore', line);
    case 'other':
      return message('fileNoJson', line);
  }
}
