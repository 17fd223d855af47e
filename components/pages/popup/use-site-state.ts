import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Site, type SiteState, stateOf } from '../../../utils/browser/sites/sites.ts';
import { onSettingsChanged } from '../../../utils/settings/settings-store.ts';
import { onGrantsChanged } from '../use-grants.ts';

/**
 * Whether the reader works on a site, as it is now: by the settings and by what the browser allows.
 *
 * @returns also what looks again at once.
 */
export function useSiteState(
  { host, pattern }: Site,
  atFirst: SiteState,
): [state: SiteState, look: () => Promise<void>] {
  const [state, setState] = useState(atFirst);
  const look = useCallback(
    () =>
      stateOf({ host, pattern }).then(setState, () => {
        // A browser that does not answer has not changed anything that we knew of.
      }),
    [host, pattern],
  );
  useEffect(() => {
    const stops = [onGrantsChanged(look), onSettingsChanged(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [look]);
  return [state, look];
}
