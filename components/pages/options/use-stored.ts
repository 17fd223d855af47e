import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * Something about what this browser stores, as it is now.
 *
 * @param ask must be the same function at every call.
 */
export function useStored<T>(atFirst: T, ask: () => Promise<T>): [T, () => Promise<void>] {
  const [value, setValue] = useState(atFirst);
  useEffect(() => {
    const listen = (_changes: unknown, area: string) => {
      if (area === 'local') void ask().then(setValue, () => {});
    };
    browser.storage.onChanged.addListener(listen);
    return () => browser.storage.onChanged.removeListener(listen);
  }, [ask]);
  return [value, () => ask().then(setValue, () => {})];
}
