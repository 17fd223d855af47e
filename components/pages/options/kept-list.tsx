import { countedMessage, message, textLanguage } from '../../../utils/browser/texts.ts';
import type { KeptEntry } from '../../../utils/storage/kept-entry.ts';
import { bytesInWords } from '../bytes-in-words.ts';

/** So many a person looks at; the others unfold. */
const SHOWN_AT_ONCE = 20;

interface Props {
  kept: readonly KeptEntry[];
  onRemove: (entry: KeptEntry) => void;
}

/** The kept articles, the latest fetched first. */
export function KeptList({ kept, onRemove }: Props) {
  const more = kept.slice(SHOWN_AT_ONCE);
  return (
    <>
      <Entries kept={kept.slice(0, SHOWN_AT_ONCE)} onRemove={onRemove} />
      {more.length > 0 && (
        <details class="kept-more">
          <summary>{countedMessage('labelKeptMore', more.length)}</summary>
          <Entries kept={more} onRemove={onRemove} />
        </details>
      )}
    </>
  );
}

function Entries({ kept, onRemove }: Props) {
  const dates = new Intl.DateTimeFormat(textLanguage(), { dateStyle: 'medium' });
  return (
    <ul>
      {kept.map((entry) => (
        <li key={entry.address} class="kept-item">
          <bdi class="title">{nameOf(entry)}</bdi>
          <p>
            <bdi>{entry.site ?? hostOf(entry)}</bdi>
            <time dateTime={new Date(entry.fetchedAt).toISOString()}>
              {dates.format(entry.fetchedAt)}
            </time>
            <span>{bytesInWords(entry.bytes)}</span>
          </p>
          <button
            type="button"
            class="text"
            aria-label={message('labelRemoveKept', nameOf(entry))}
            onClick={() => onRemove(entry)}
          >
            {message('actionRemoveKept')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What a person knows it by. */
export function nameOf(entry: KeptEntry): string {
  return entry.title.trim() || entry.url;
}

function hostOf({ url }: KeptEntry): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
