import { useId } from 'preact/hooks';
import { setPlainPage } from '../../../utils/browser/channel/page-report.ts';
import type { PageReport } from '../../../utils/browser/channel/reader-messages.ts';
import { countedMessage, message } from '../../../utils/browser/texts.ts';

interface Props {
  tabId: number;
  /** Undefined where it is still to come. */
  report: PageReport | undefined;
  onReport: (report: PageReport | null) => void;
}

/** What was read on the page, and the way to have it plain for a moment (T1). */
export function PageReading({ tabId, report, onReport }: Props) {
  const id = useId();
  return (
    <section class="reading" aria-labelledby={`${id}-heading`} aria-busy={report === undefined}>
      <h2 id={`${id}-heading`}>{message('headingOnThisPage')}</h2>
      <ul class="counts">
        {report && (
          <>
            <li>{countedMessage('labelPosts', report.posts)}</li>
            <li>{countedMessage('labelFolded', report.folded)}</li>
            <li>{countedMessage('labelAnswers', report.answers)}</li>
            <li>{countedMessage('labelArticles', report.articles)}</li>
          </>
        )}
      </ul>
      {report?.readBy === 'meaning' && <p class="read-by">{message('popupReadByMeaning')}</p>}
      <div class="setting">
        <label for={id}>{message('labelPlainPage')}</label>
        <input
          type="checkbox"
          id={id}
          checked={report?.isPlain === true}
          disabled={report === undefined}
          onChange={({ currentTarget }) => {
            void setPlainPage(tabId, currentTarget.checked).then(onReport);
          }}
        />
      </div>
    </section>
  );
}
