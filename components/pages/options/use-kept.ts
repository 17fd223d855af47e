import { useCallback, useEffect, useState } from 'preact/hooks';
import { askForKept } from '../../../utils/browser/channel/kept-asking.ts';
import type { KeptList } from '../../../utils/browser/channel/kept-messages.ts';

/**
 * The kept articles, as they are now: again whenever the page comes back into view, since what is read in
 * another tab is kept meanwhile. The page does not wait for them, as it does for the settings: a database
 * may take its time.
 *
 * @returns undefined until they are there, null where nobody can say; and what asks again, and gives them too.
 */
export function useKept(): [KeptList | undefined, () => Promise<KeptList>] {
  const [kept, setKept] = useState<KeptList>();
  const look = useCallback(async () => {
    const now = await askForKept();
    setKept(now);
    return now;
  }, []);
  useEffect(() => {
    const listen = () => {
      if (document.visibilityState === 'visible') void look();
    };
    listen();
    document.addEventListener('visibilitychange', listen);
    return () => document.removeEventListener('visibilitychange', listen);
  }, [look]);
  return [kept, look];
}
