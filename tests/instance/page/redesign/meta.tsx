/** @jsxImportSource react */
import { fullDate } from '../dates.ts';
import { Link } from '../router.tsx';
import { type StringKey, say } from '../strings.ts';
import type { PageStatus } from '../types.ts';
import { pathOf } from './open-status.ts';

const WORDS: Record<PageStatus['visibility'], StringKey> = {
  public: 'public',
  unlisted: 'public',
  private: 'private',
  direct: 'message',
};

/** What is said of the focused post alone: its time in full, and who can see it. */
export function Meta({ status }: { status: PageStatus }) {
  return (
    <span className="_comp_status__meta">
      <Link to={pathOf(status)}>{fullDate(status.created_at)}</Link>
      {` • ${say(WORDS[status.visibility])}`}
    </span>
  );
}
