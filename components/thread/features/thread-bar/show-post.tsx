import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../../../utils/browser/texts.ts';
import type { PostLink } from '../../../../utils/thread/articles/article.ts';
import type { ChildLife, Life } from '../../life.ts';
import { fetchedPanel } from '../../parts/fetched-panel.ts';
import type { ThreadOnPage } from '../../scene.ts';

interface Props {
  link: PostLink;
  /** What the link is called. */
  name: string;
  thread: ThreadOnPage;
  life: Life;
}

/** L1: has the instance fetch a linked post, on a click, and shows it below. */
export function ShowPost({ link, name, thread, life }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);

  const open = useRef<ChildLife | null>(null);

  useEffect(() => () => open.current?.end(), []);

  const toggle = () => {
    const isOpening = open.current === null;
    open.current?.end();
    open.current = null;
    if (isOpening) {
      const own = life.child();
      const panel = fetchedPanel(thread, link, own);
      own.undo(() => panel.remove());
      holder.current?.append(panel);
      open.current = own;
    }
    setIsOpen(isOpening);
  };

  return (
    <>
      <button
        type="button"
        class="throughline-thread-bar-link"
        aria-expanded={isOpen}
        aria-label={message('postLinkShowOf', name)}
        onClick={toggle}
      >
        {message('postLinkShow')}
      </button>
      <div ref={holder} />
    </>
  );
}
