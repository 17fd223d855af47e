/** `npm run build`: the extension for both browsers, into `.output/`, and where each of them takes it from. */
import { buildExtension } from './build-extension.ts';

buildExtension('chromium');
buildExtension('firefox');
console.log('Chrome:  .output/chrome-mv3 (chrome://extensions, “Load unpacked”)');
console.log(
  'Firefox: .output/firefox-mv3/manifest.json (about:debugging, “Load Temporary Add-on…”)',
);
