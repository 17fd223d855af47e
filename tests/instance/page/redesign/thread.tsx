/** @jsxImportSource react */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { openUnknownThread, refreshContext } from '../actions.ts';
import { Column, ColumnError, Loading } from '../column.tsx';
import { wantsFocus } from '../router.tsx';
import { useLoading, usePost, useThread } from '../store.ts';
import { say, sayAround } from '../strings.ts';
import type { PageStatus } from '../types.ts';
import { NameInSentence } from './account.tsx';
import { ColumnHead } from './column-head.tsx';
import { Status } from './status.tsx';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Replies to a young post are looked for more often. How young that is, nobody has measured. */
const YOUNG = 24 * HOUR;
const WAIT_FOR_YOUNG = MINUTE;
const WAIT_FOR_OLD = 5 * MINUTE;

/**
 * The thread around a post: what it answers, the post, what answers it. The frame of the focused post stays
 * from one to the next, and so do all others that are in the same list before and after.
 */
export function Thread({ id }: { id: string }) {
  const post = usePost(id);
  const loading = useLoading(id);
  const { ancestors, descendants } = useThread(id);
  const focused = useRef<HTMLDivElement>(null);
  const known = post !== undefined && loading !== 'loading';
  useLayoutEffect(() => openUnknownThread(id), [id]);
  useFreshContext(id, post?.status.created_at);
  useBroughtIntoView(focused, known ? id : undefined, ancestors.length);
  if (loading === 'loading' || (!post && !loading)) return <Loading />;
  if (!post) return <ColumnError title={say('notFound')} />;
  return (
    <Column label={say('conversation')}>
      <ColumnHead title={<Title status={post.status} />} back menu={say('postOptions')} />
      <div className="">
        {ancestors.length > 0 && (
          <div className="_feat_status_redesign__thread">
            <Posts ids={ancestors} root={id} next={id} />
          </div>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: As in the real page. */}
        <div tabIndex={0} className="_feat_status_redesign__mainStatus" ref={focused}>
          <Status id={id} variant="page" />
        </div>
        {descendants.length > 0 && (
          <div className="_feat_status_redesign__thread">
            <Posts ids={descendants} root={id} />
          </div>
        )}
        <div className="_feat_status_redesign__threadEnd">{say('threadEnd')}</div>
        <div className="column__alert" role="status" aria-live="polite" />
      </div>
    </Column>
  );
}

function Title({ status }: { status: PageStatus }) {
  const key = status.visibility === 'direct' ? 'messageBy' : 'postBy';
  const [before, after] = sayAround(key, 'name');
  return (
    <>
      {before}
      <NameInSentence account={status.account} />
      {after}
    </>
  );
}

interface PostsProps {
  ids: readonly string[];
  root: string;
  /** What follows the last one. */
  next?: string;
}

function Posts({ ids, root, next }: PostsProps) {
  return ids.map((id, index) => (
    <Status key={id} id={id} variant="thread" rootId={root} nextId={ids[index + 1] ?? next} />
  ));
}

/** Loads the thread again whenever the reader comes back to the tab, and now and then. */
function useFreshContext(id: string, createdAt = ''): void {
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible') void refreshContext(id);
    };
    const isYoung = Date.now() - Date.parse(createdAt) < YOUNG;
    const timer = setInterval(refresh, isYoung ? WAIT_FOR_YOUNG : WAIT_FOR_OLD);
    document.addEventListener('visibilitychange', refresh);
    addEventListener('focus', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
      removeEventListener('focus', refresh);
    };
  }, [id, createdAt]);
}

/** Brings another focused post into view, and what is to be read again where posts came in above it. */
function useBroughtIntoView(
  focused: React.RefObject<HTMLElement>,
  id: string | undefined,
  ancestors: number,
): void {
  const before = useRef({ id, ancestors: -1 });
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { id, ancestors };
    if (!focused.current || (last.id === id && last.ancestors >= ancestors)) return;
    if (last.id !== id && wantsFocus()) focused.current.focus({ preventScroll: true });
    focused.current.scrollIntoView(true);
  }, [focused, id, ancestors]);
}
