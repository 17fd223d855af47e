import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlaceInBranch } from '../../arrangement.ts';
import { postReadBelow } from '../../parts/post-read.ts';
import type { ThreadScene } from '../../scene.ts';

/**
 * T1: the branch that is being read, and how far; null above all branches, and where posts stand as Mastodon has
 * them: there a branch is torn.
 */
export function useBranchInView({ arrangement, place }: ThreadScene): PlaceInBranch | null {
  const [branch, setBranch] = useState<PlaceInBranch | null>(null);
  const lookAgain = useRef<() => void>(() => {});
  const isInOrder = arrangement?.isInOrder ?? false;

  useEffect(() => {
    if (!arrangement || !isInOrder) {
      setBranch(null);
      return;
    }
    let frame = 0;
    let last: Element | null = null;
    const look = () => {
      frame = 0;
      const post = postBelow(place.parent);
      if (post === last) return;
      last = post;
      const now = post && arrangement.placeInBranch(post);
      setBranch((before) => (isSame(before, now) ? before : now));
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(look);
    };
    lookAgain.current = () => {
      last = null;
      onScroll();
    };
    // In the advanced layout it is the column that scrolls.
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    onScroll();
    return () => {
      cancelAnimationFrame(frame);
      lookAgain.current = () => {};
      document.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [isInOrder, arrangement, place.parent]);

  // What the bar says is another: a reply may have come into the branch.
  useEffect(() => lookAgain.current());

  return branch;
}

function postBelow(header: Element): Element | null {
  const bar = header.querySelector('.throughline-thread-bar');
  return bar && postReadBelow(bar);
}

function isSame(one: PlaceInBranch | null, other: PlaceInBranch | null): boolean {
  return (
    one?.head.id === other?.head.id && one?.place === other?.place && one?.posts === other?.posts
  );
}
