/** @jsxImportSource react */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { loadTimeline } from './actions.ts';
import { Column, ColumnHead } from './column.tsx';
import { inColumns, shape } from './initial-state.ts';
import { Status as RedesignedStatus } from './redesign/status.tsx';
import { savedScroll, useShownPage } from './router.tsx';
import type { IconName } from './status/icon.tsx';
import { Status } from './status/status.tsx';
import { useLoading, useTimeline } from './store.ts';

interface TimelineProps {
  /** Address of the page. */
  path: string;
  /** Address of the API. */
  api: string;
  title: string;
  icon: IconName;
  head?: React.ReactNode;
  /** Boosts and favourites are counted under each post. */
  counts?: boolean;
}

/** A list of posts, newest first. */
export function Timeline({ path, api, title, icon, head, counts }: TimelineProps) {
  const ids = useTimeline(path);
  const complete = useLoading(path) === 'loaded';
  const list = useRef<HTMLDivElement>(null);
  const known = ids !== undefined;
  useEffect(() => {
    if (!known) void loadTimeline(path, api);
  }, [known, path, api]);
  useLayoutEffect(() => {
    if (known && !inColumns) scrollTo(0, savedScroll());
  }, [known]);
  return (
    <Column label={title}>
      <ColumnHead title={title} icon={icon} />
      <div className="scrollable scrollable--flex" ref={list}>
        <div role="feed" className="item-list">
          {head}
          {ids?.map((id, index) => (
            <Article key={id} id={id} index={index} size={ids.length} counts={counts} />
          ))}
          {known && !complete && (
            <button
              type="button"
              className="load-more"
              onClick={() => void loadTimeline(path, api)}
            >
              …
            </button>
          )}
        </div>
      </div>
    </Column>
  );
}

interface ArticleProps {
  id: string;
  index: number;
  size: number;
  counts: boolean | undefined;
}

/** A place in a timeline: when it is far off, its height stays and its post becomes plain text. */
function Article({ id, index, size, counts }: ArticleProps) {
  const element = useRef<HTMLElement>(null);
  const [height, setHeight] = useState<number>();
  const isRedesign = useShownPage() === 'redesign';
  useEffect(() => {
    const article = element.current;
    if (!article) return;
    const scrolling = isRedesign ? '._comp_column__root' : '.scrollable';
    const root = inColumns ? article.closest(scrolling) : null;
    let isNear = true;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        isNear = entry.isIntersecting;
        if (isNear) setHeight(undefined);
        // As in Mastodon: by then the reader may have come back.
        else requestIdleCallback(() => isNear || setHeight(entry.boundingClientRect.height));
      },
      { root },
    );
    observer.observe(article);
    return () => observer.disconnect();
  }, [isRedesign]);
  const hidden = height !== undefined;
  return (
    <article
      ref={element}
      {...(shape.articleClass && { className: '' })}
      tabIndex={-1}
      aria-posinset={index + 1}
      aria-setsize={size}
      data-id={id}
      {...(hidden && { style: { height: `${height}px`, opacity: 0, overflow: 'hidden' } })}
    >
      {isRedesign ? (
        <RedesignedStatus id={id} variant="feed" hidden={hidden} />
      ) : (
        <Status id={id} hidden={hidden} counts={counts} />
      )}
    </article>
  );
}
