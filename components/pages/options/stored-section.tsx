import type { KeptList } from '../../../utils/browser/channel/kept-messages.ts';
import { countedMessage, message } from '../../../utils/browser/texts.ts';
import { storedBytes } from '../../../utils/settings/stored-data.ts';
import { bytesOf } from '../../../utils/storage/kept-entry.ts';
import type { ThreadsSummary } from '../../../utils/storage/thread-memories.ts';
import { bytesInWords } from '../bytes-in-words.ts';
import { KeptSection } from './kept-section.tsx';
import { StoredDataSection } from './stored-data-section.tsx';
import { ThreadsSection } from './threads-section.tsx';
import { useStored } from './use-stored.ts';

interface Props {
  /** Undefined until they are known; null where nobody can say. */
  kept: KeptList | undefined;
  lookAtKept: () => Promise<KeptList>;
  remembered: ThreadsSummary | null | undefined;
  lookAtThreads: () => Promise<unknown>;
  /** Of the settings and the list of sites. */
  bytes: number;
}

/** What is kept in this browser, how much that is, and the ways to be rid of it (issue 18). */
export function StoredSection({ kept, lookAtKept, remembered, lookAtThreads, bytes }: Props) {
  const [settingsBytes, lookAtSettings] = useStored(bytes, storedBytes);
  const articles = kept && sized(countedMessage('labelKeptArticles', kept.length), bytesOf(kept));
  const threads =
    remembered && sized(countedMessage('labelThreads', remembered.threads), remembered.bytes);
  return (
    <>
      <p>{message('storedIntroduction')}</p>
      <dl class="sizes">
        <Size name={message('headingKept')} size={articles} />
        <Size name={message('headingThreads')} size={threads} />
        <Size name={message('labelStoredSettings')} size={bytesInWords(settingsBytes)} />
      </dl>
      <div id="kept" class="part">
        <h3>{message('headingKept')}</h3>
        <KeptSection kept={kept} look={lookAtKept} />
      </div>
      <div id="threads" class="part">
        <h3>{message('headingThreads')}</h3>
        <ThreadsSection remembered={remembered} look={lookAtThreads} />
      </div>
      <div id="data" class="part">
        <h3>{message('headingData')}</h3>
        <StoredDataSection
          bytes={settingsBytes}
          onCleared={() => Promise.all([lookAtKept(), lookAtThreads(), lookAtSettings()])}
        />
      </div>
    </>
  );
}

function Size({ name, size }: { name: string; size: string | null | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{size === null ? message('labelUnknown') : size}</dd>
    </div>
  );
}

function sized(counted: string, bytes: number): string {
  return message('labelCountAndSize', counted, bytesInWords(bytes));
}
