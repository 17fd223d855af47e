import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useFold } from './folds.ts';

interface Props {
  /** By which it is remembered. */
  id: string;
  heading: string;
  isOpenAtFirst?: boolean;
  /** What the heading is: it keeps its own place among those of the page. */
  as: 'h2' | 'legend';
  children: ComponentChildren;
}

/**
 * A heading that opens and closes what is below it. Closed, that is still found by the browser's own page search and
 * by links, which open it.
 */
export function Fold({ id, heading, isOpenAtFirst = false, as: Heading, children }: Props) {
  const { isOpen, setIsOpen } = useFold(id, isOpenAtFirst);
  const contentId = useId();
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = content;
    const open = () => setIsOpen(true);
    current?.addEventListener('beforematch', open);
    return () => current?.removeEventListener('beforematch', open);
  }, [setIsOpen]);
  return (
    <>
      <Heading class="fold">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={contentId}
          onClick={() => setIsOpen(!isOpen)}
        >
          {heading}
        </button>
      </Heading>
      <div
        ref={content}
        id={contentId}
        class="folded"
        data-fold={id}
        hidden={isOpen ? false : 'until-found'}
      >
        {children}
      </div>
    </>
  );
}
