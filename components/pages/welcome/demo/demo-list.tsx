import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { DemoPostView } from './demo-post.tsx';
import type { DemoPost } from './demo-thread.ts';

interface Props {
  posts: readonly DemoPost[];
  /** Adds to the posts in a list, and gives what takes that away again; null where they stay as they are. */
  show: ((list: Element) => () => void) | null;
}

/** The posts of an example as Mastodon shows them, and what our views add. */
export function DemoList({ posts, show }: Props) {
  const list = useRef<HTMLOListElement>(null);
  // Made once: what the views add to the posts, and in which order they put them, is none of Preact's.
  const thread = useMemo(
    () => (
      <ol ref={list} class="demo-thread">
        {posts.map((post) => (
          <DemoPostView key={post.id} {...post} />
        ))}
      </ol>
    ),
    [posts],
  );
  useLayoutEffect(() => (list.current && show ? show(list.current) : undefined), [show]);
  return thread;
}
