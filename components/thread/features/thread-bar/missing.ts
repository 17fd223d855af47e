import { countedMessage, message } from '../../../../utils/browser/texts.ts';
import type { BarReading } from './bar-reading.ts';

/** What of a thread is not here, each thing in a few words (A4, T1). */
export function missingFrom({ leftOut, awaited, cutOff }: BarReading): string[] {
  return [
    ...(leftOut.length > 0 ? [countedMessage('barLeftOut', leftOut.length)] : []),
    ...(awaited > 0 ? [countedMessage('barAwaited', awaited)] : []),
    ...(cutOff ? [message('barCutOff', String(cutOff.sent), String(cutOff.all))] : []),
  ];
}
