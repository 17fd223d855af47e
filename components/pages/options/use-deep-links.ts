import { useLayoutEffect } from 'preact/hooks';

/**
 * Opens what the page's address names (`options.html#kept`), wherever it is folded away, at first and whenever that
 * changes.
 *
 * @param open must be the same function at every call.
 */
// Before it is painted: after that, a tab that nobody sees yet would wait for its first frame.
export function useDeepLinks(open: (foldId: string) => void): void {
  useLayoutEffect(() => {
    const follow = () => {
      const target = document.getElementById(idIn(location.hash));
      if (!target) return;
      const own = target.querySelector(':scope > [data-fold]');
      for (let at: Element | null = own ?? target; at; at = at.parentElement) {
        const id = at.getAttribute('data-fold');
        if (id !== null) open(id);
      }
      // Once it is open: before, it has no place.
      requestAnimationFrame(() => target.scrollIntoView?.());
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [open]);
}

function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    // Somebody has cut it off in the middle of a letter.
    return '';
  }
}
