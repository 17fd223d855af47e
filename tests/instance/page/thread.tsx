/** @jsxImportSource react */
import { useLayoutEffect } from 'react';
import { openThread, setAllHidden } from './actions.ts';
import { Column, ColumnError, ColumnHead, Loading } from './column.tsx';
import { shape } from './initial-state.ts';
import { FocusedStatus } from './status/detailed-status.tsx';
import { Icon } from './status/icon.tsx';
import { Status } from './status/status.tsx';
import { useLoading, usePost, useThread } from './store.ts';
import { say } from './strings.ts';

/** The thread around a post: a flat list in the page's own order. */
export function Thread({ id }: { id: string }) {
  const post = usePost(id);
  const loading = useLoading(id);
  const { ancestors, descendants } = useThread(id);
  useLayoutEffect(() => openThread(id), [id]);
  if (loading === 'loading' || (!post && !loading)) return <Loading />;
  if (!post) return <ColumnError title={say('notFound')} />;
  const all = [...ancestors, id, ...descendants];
  const label = say(post.hidden ? 'showAll' : 'hideAll');
  return (
    <Column>
      <ColumnHead title={say(shape.columnTitle)} back>
        <button
          type="button"
          className="column-header__button"
          title={label}
          aria-label={label}
          onClick={() => setAllHidden(all, !post.hidden)}
        >
          <Icon name={post.hidden ? 'eye' : 'eye-slash'} />
        </button>
      </ColumnHead>
      <div className={shape.threadList}>
        {ancestors.length > 0 && <Posts ids={ancestors} root={id} before={id} />}
        <FocusedStatus post={post} ancestors={ancestors.length} />
        {descendants.length > 0 && <Posts ids={descendants} root={id} />}
        {shape.remoteHint && post.status.account.acct.includes('@') && (
          <RemoteHint url={post.status.url} above={descendants.length > 0} />
        )}
        {shape.repliesAlert && <div className="column__alert" role="status" aria-live="polite" />}
      </div>
    </Column>
  );
}

function RemoteHint({ url, above }: { url: string; above: boolean }) {
  return (
    <div className={`timeline-hint${above ? ' timeline-hint--with-descendants' : ''}`}>
      <p>
        <span>{say('repliesMissing')}</span>
      </p>
      <a href={url} rel="noopener noreferrer" target="_blank">
        <span>
          {say('moreRepliesOn')} <strong>{new URL(url).host}</strong>
        </span>
      </a>
    </div>
  );
}

interface PostsProps {
  ids: readonly string[];
  root: string;
  /** What follows the last one. */
  before?: string;
}

function Posts({ ids, root, before }: PostsProps) {
  return ids.map((id, index) => (
    <Status
      key={id}
      id={id}
      rootId={root}
      previousId={ids[index - 1]}
      nextId={ids[index + 1] ?? before}
    />
  ));
}
