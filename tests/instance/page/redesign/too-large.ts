import { useLayoutEffect, useRef, useState } from 'react';

/** What a list shows of a post, in lines of its own height. */
export const MOST_LINES = 35;

/**
 * Whether a post's content is higher than a list allows or wider than its box, whoever put into it what is
 * there. Measured whenever its root or its text change their size.
 */
export function useTooLarge(hasText: boolean) {
  const [tooLarge, setTooLarge] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: The root stays; the text comes and goes with the words.
  useLayoutEffect(() => {
    const parts = [root.current, text.current].filter((part) => part !== null);
    const measure = () => setTooLarge(parts.some(isTooLarge));
    const observer = new ResizeObserver(measure);
    for (const part of parts) observer.observe(part);
    measure();
    return () => observer.disconnect();
  }, [hasText]);
  return { tooLarge, root, text };
}

function isTooLarge(part: HTMLElement): boolean {
  const most = Number.parseFloat(getComputedStyle(part).lineHeight) * MOST_LINES;
  return contentHeight(part) > Math.ceil(most) || part.scrollWidth > part.clientWidth;
}

/** The height without the limit of a collapsed one, which would make it fit as soon as it does not. */
function contentHeight(part: HTMLElement): number {
  return Math.max(part.clientHeight, part.scrollHeight);
}
