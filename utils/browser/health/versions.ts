import { browser } from 'wxt/browser';

/** What a report begins with. */
export interface Versions {
  /** Of the extension. */
  readonly extension: string;
  /** The browser's name and number, and nothing else of what it tells every site. */
  readonly browser: string;
}

/** Edge and Opera call themselves Chrome too, so they are asked for first. */
const BROWSERS = [
  ['Edge', /\bEdg\/([\d.]+)/],
  ['Opera', /\bOPR\/([\d.]+)/],
  ['Firefox', /\bFirefox\/([\d.]+)/],
  ['Chrome', /Chrome\/([\d.]+)/],
] as const;

/** The versions of the extension and of the browser that it runs in. */
export function versionsHere(userAgent: string = navigator.userAgent): Versions {
  const known = BROWSERS.map(([name, pattern]) => [name, pattern.exec(userAgent)?.[1]] as const);
  const found = known.find(([, version]) => version !== undefined);
  return {
    extension: browser.runtime.getManifest().version,
    browser: found ? found.join(' ') : '',
  };
}
