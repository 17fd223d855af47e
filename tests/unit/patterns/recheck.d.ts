/** The form of `recheck` in plain JavaScript, which has no types of its own. */
declare module 'recheck/lib/browser.js' {
  export { checkSync } from 'recheck';
}
