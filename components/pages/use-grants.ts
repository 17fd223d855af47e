import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * Calls back whenever what the browser allows has changed, here or in the browser's own pages.
 *
 * @returns what stops listening.
 */
export function onGrantsChanged(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  // Browsers tell what was changed; what is there now has to be asked for.
  const listen = () => listener();
  onAdded.addListener(listen);
  onRemoved.addListener(listen);
  return () => {
    onAdded.removeListener(listen);
    onRemoved.removeListener(listen);
  };
}

/**
 * What the browser allows, as it is now.
 *
 * @param ask must be the same function at every call.
 */
export function useGrants<T>(atFirst: T, ask: () => Promise<T>): T {
  const [granted, setGranted] = useState(atFirst);
  useEffect(
    // A browser that does not answer has not changed anything that we knew of.
    () => onGrantsChanged(() => void ask().then(setGranted, () => {})),
    [ask],
  );
  return granted;
}
