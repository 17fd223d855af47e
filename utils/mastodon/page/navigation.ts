/**
 * Calls back with the path of a page that the reader is going to, before the page itself knows. (The
 * address changes later, and only that can be seen of `history.pushState` from a content script.)
 *
 * @returns what stops listening.
 */
export function onNavigation(listener: (pathname: string) => void): () => void {
  // Older browsers lack it: there the change of the address has to do.
  const navigation = 'navigation' in globalThis ? globalThis.navigation : undefined;
  const onNavigate = ({ destination }: NavigateEvent) => {
    if (destination.sameDocument) listener(new URL(destination.url).pathname);
  };
  navigation?.addEventListener('navigate', onNavigate);
  return () => navigation?.removeEventListener('navigate', onNavigate);
}
