import { useCallback, useEffect, useState } from 'preact/hooks';

/**
 * What the background has in its database, as it is now: asked again whenever the page comes back into view,
 * since what is read in another tab is kept meanwhile. The page does not wait for it, as it does for the
 * settings: a database may take its time.
 *
 * @param ask must be the same function at every call.
 * @returns undefined until it is there; and what asks again, and gives it too.
 */
export function useAsked<T>(ask: () => Promise<T>): [T | undefined, () => Promise<T>] {
  const [value, setValue] = useState<T>();
  const look = useCallback(async () => {
    const now = await ask();
    setValue(now);
    return now;
  }, [ask]);
  useEffect(() => {
    const listen = () => {
      if (document.visibilityState === 'visible') void look();
    };
    listen();
    document.addEventListener('visibilitychange', listen);
    return () => document.removeEventListener('visibilitychange', listen);
  }, [look]);
  return [value, look];
}
