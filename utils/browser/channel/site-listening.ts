import type { Settings } from '../../settings/settings.ts';
import { loadSettings } from '../../settings/settings-store.ts';
import { settingsFor, wishFor } from '../../settings/stored-settings.ts';
import type { AskedBy } from './reader-asking.ts';
import { listenForReader, type ReaderListener } from './reader-listening.ts';

/** A reader that waits to be started. Nothing is done to its page before. */
export interface SiteReader extends ReaderListener {
  /** Its site is on. Called once at most, and never after `turnOff`. */
  start(settings: Settings): void;
}

/**
 * Starts a reader where its site is on, and keeps it informed from then on. It listens before it looks:
 * what changes while the settings are loaded is what holds (issue 10).
 *
 * @returns what stops that.
 */
export function followSite(
  location: Pick<Location, 'href' | 'host'>,
  askedBy: AskedBy,
  reader: SiteReader,
): () => void {
  let phase: 'loading' | 'started' | 'off' = 'loading';
  let changed: Settings | null = null;
  const stopListening = listenForReader(
    location,
    {
      apply(settings) {
        if (phase === 'started') reader.apply(settings);
        else changed = settings;
      },
      turnOff,
      setPlain: (isPlain) => reader.setPlain(isPlain),
      report: () => reader.report(),
    },
    askedBy,
  );
  loadSettings().then(
    (stored) => {
      if (phase !== 'loading') return;
      const isOff = askedBy === 'page' && wishFor(stored, location.host) === 'off';
      if (isOff && changed === null) {
        turnOff();
        return;
      }
      phase = 'started';
      reader.start(changed ?? settingsFor(stored, location.host));
    },
    // Nobody can say that the site is on: the extension may be gone.
    turnOff,
  );
  return () => {
    phase = 'off';
    stopListening();
  };

  function turnOff() {
    if (phase === 'off') return;
    phase = 'off';
    reader.turnOff();
  }
}
