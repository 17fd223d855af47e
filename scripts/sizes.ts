/**
 * `npm run sizes`: holds the size of what a browser has to load on a page, and says what is left: ends with 1 where
 * a script is larger than its limit. It needs a build (`npm run build`, `npm test`).
 */
import { scriptSizes } from './script-sizes.ts';

/**
 * In bytes, after gzip. The detector runs on every page of a site that is on, the reader on every page of a
 * Mastodon, the background script at every start of the browser. What needs more says why, here.
 */
const LIMITS = {
  'detector.js': 700,
  // What a first name or chip needs (issue 11).
  'reader.js': 40_000,
  // Quotations, addresses and articles, and the bar with Preact; some of it the reader has as well. It grew by
  // addresses of one page (issue 12.18), what is quoted in place (12.11) and what moved here from the reader:
  // panels, and the adapter by meaning (13); and by the articles that are read in the thread (14): their view, the
  // search for passages, text fragments by a library (6 kB); and by the order of a thread, its branches and the
  // panel that these are chosen in (15: 6 kB, a quarter of it their style); and by what is new, people and keys (16).
  'reader-rest.js': 106_000,
  // 45 kB of it is the list of public suffixes, which says what one site is; 25 kB, in Firefox alone, what finds
  // and sanitises the text of articles. Evaluated at each wake in some 7 ms. It grew by the lists of what may be told
  // of what failed (issue 18.3): each feature to come adds its name there, and its settings.
  'background.js': 100_000,
};

const sizes = scriptSizes();
if (sizes.length === 0) console.error('There is no build yet: npm run build');
let hasFailed = sizes.length === 0;
for (const { build, name, bytes } of sizes) {
  const left = LIMITS[name] - bytes;
  hasFailed ||= left < 0;
  const verdict = left < 0 ? `${-left} over its limit` : `${left} left`;
  console.log(`${build}/${name}: ${bytes} bytes of ${LIMITS[name]} after gzip, ${verdict}`);
}
process.exitCode = hasFailed ? 1 : 0;
