import { useEffect, useState } from 'preact/hooks';
import { askForReport } from '../../../utils/browser/channel/page-report.ts';
import type { PageReport } from '../../../utils/browser/channel/reader-messages.ts';

/** Readers start, go on reading and follow the settings while the popup is open. */
const ASK_EVERY_MS = 1_000;

type Report = PageReport | null | undefined;

/** What was read on the page of a tab, as it is now. */
export function usePageReport(
  tabId: number,
  atFirst: Report,
): [report: Report, setReport: (report: Report) => void] {
  const [report, setReport] = useState(atFirst);
  useEffect(() => {
    const ask = () => void askForReport(tabId).then(setReport);
    // It was asked before this was drawn, and answers as soon as its page does.
    if (atFirst === undefined) ask();
    const interval = setInterval(ask, ASK_EVERY_MS);
    return () => clearInterval(interval);
  }, [tabId, atFirst]);
  return [report, setReport];
}
