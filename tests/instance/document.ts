import { createHash, randomBytes } from 'node:crypto';
import { type Answer, text } from './answer.ts';
import type { Status } from './entities.ts';
import { type InitialStateOptions, initialState } from './initial-state.ts';
import { streamingUrl } from './instance-entity.ts';
import { sessionCookie } from './reader.ts';

export type Theme = 'dark' | 'light' | 'contrast';

export interface DocumentOptions extends InitialStateOptions {
  theme: Theme;
  /** The post that the address names, if any. */
  status: Status | undefined;
}

/** Runs before anything is painted; its hash is the one inline script that the policy allows. */
const THEME_SCRIPT = `const root = document.documentElement;
root.dataset.contrast = root.dataset.contrast === 'high' ? 'high' : 'default';`;
const RIGHT_TO_LEFT = /^(?:ar|fa|he|ckb|kab|ug|ur)\b/;

/** The HTML that the server sends for every address of the web UI; all else is the script's. */
export function documentFor(options: DocumentOptions): Answer {
  const { shape, locale, theme, origin, loggedIn } = options;
  const nonce = randomBytes(16).toString('base64');
  const inHtml = shape.themeOn === 'html';
  const html = `<!DOCTYPE html>
<html ${inHtml ? htmlAttributes(options) : `lang="${locale}"`}>
<head>
<meta charset="utf-8">
<meta content="width=device-width, initial-scale=1, viewport-fit=cover" name="viewport">
<link href="/favicon.svg" rel="icon" type="image/svg+xml">
${inHtml ? `<script type="text/javascript">${THEME_SCRIPT}</script>` : ''}
<meta content="${theme === 'light' ? '#ffffff' : '#181820'}" name="theme-color">
<title>${escapeHtml(titleOf(options.status))}</title>
<link rel="stylesheet" href="/packs/page.css" media="all" crossorigin="anonymous">
<link rel="stylesheet" href="/packs/theme-${theme}.css" media="all" crossorigin="anonymous">
<meta content="${nonce}" name="style-nonce" nonce="${nonce}"${inHtml ? ' property="csp-nonce"' : ''}>
<script id="initial-state" type="application/json">${escapeJson(initialState(options))}</script>
<script src="/packs/page.js" crossorigin="anonymous" type="module"></script>
</head>
<body class="${bodyClass(options)}">
<div class="notranslate app-holder" data-props="${escapeHtml(JSON.stringify({ locale }))}" id="mastodon">
<noscript>This page needs JavaScript.</noscript>
</div>
</body>
</html>`;
  return text('text/html', html, {
    'Content-Security-Policy': contentSecurityPolicy(origin, nonce, inHtml),
    'Cache-Control': loggedIn ? 'private, no-store' : 'max-age=15, public',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    Server: 'Mastodon',
    'Set-Cookie': sessionCookie(loggedIn),
  });
}

/** Mastodon's own policy, for an instance whose assets and media come from its own host. */
function contentSecurityPolicy(origin: string, nonce: string, inlineScript: boolean): string {
  const hash = createHash('sha256').update(THEME_SCRIPT).digest('base64');
  return [
    "base-uri 'none'",
    "default-src 'none'",
    "frame-ancestors 'none'",
    `font-src 'self' ${origin}`,
    `img-src 'self' data: blob: ${origin}`,
    `media-src 'self' data: ${origin}`,
    `manifest-src 'self' ${origin}`,
    "form-action 'self'",
    `child-src 'self' blob: ${origin}`,
    `worker-src 'self' blob: ${origin}`,
    `connect-src 'self' data: blob: ${origin} ${streamingUrl(origin)}`,
    `script-src 'self' ${origin} 'wasm-unsafe-eval'${inlineScript ? ` 'sha256-${hash}'` : ''}`,
    "frame-src 'self' https:",
    `style-src 'self' ${origin} 'nonce-${nonce}'`,
  ].join('; ');
}

function htmlAttributes({ shape, theme, locale }: DocumentOptions): string {
  const flavour = shape.flavour ? ` data-user-flavour="${shape.flavour}"` : '';
  const scheme = theme === 'light' ? 'light' : 'dark';
  const contrast = theme === 'contrast' ? 'high' : 'auto';
  return `class="custom-scrollbars no-reduce-motion" data-color-scheme="${scheme}" data-contrast="${contrast}"${flavour} lang="${locale}"`;
}

function bodyClass({ shape, theme, locale }: DocumentOptions): string {
  const names = { dark: 'default', light: 'mastodon-light', contrast: 'contrast' };
  return [
    'app-body',
    ...(shape.themeOn === 'body' ? [`theme-${names[theme]}`, shape.bodyClasses] : []),
    ...(RIGHT_TO_LEFT.test(locale) ? ['rtl'] : []),
  ].join(' ');
}

function titleOf(status: Status | undefined): string {
  if (!status) return 'Mastodon';
  const words = status.content.replace(/<[^>]+>/g, '').slice(0, 30);
  return `${status.account.display_name}: "${words}…" - Mastodon`;
}

/** JSON inside a script element: what could end the element is escaped. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
