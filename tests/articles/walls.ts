/** Pages that answer with 200 and are no article, or not the whole of one. */
import { PARAGRAPHS, page, paragraphs } from './page.ts';

export const EMPTY = '';

export const ONLY_NAVIGATION = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Start page</title></head>
<body>
<nav><ul>${['News', 'Weather', 'Ferries', 'Notices', 'Choirs', 'Lost gloves']
  .map((name) => `<li><a href="/${name.toLowerCase().replace(' ', '-')}">${name}</a></li>`)
  .join('')}</ul></nav>
<footer><a href="/imprint">Imprint</a> <a href="/contact">Contact</a></footer>
</body>
</html>
`;

export const LOGIN_WALL = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Sign in – The Weir Post</title></head>
<body>
<header><a href="/">The Weir Post</a></header>
<main>
<h1>Sign in to go on reading</h1>
<p>You need an account to see this page.</p>
<form action="/session" method="post">
<label>E-mail <input type="email" name="email" autocomplete="username"></label>
<label>Password <input type="password" name="password" autocomplete="current-password"></label>
<button>Sign in</button>
</form>
<p><a href="/forgotten">Forgotten your password?</a> <a href="/register">Register</a></p>
</main>
</body>
</html>
`;

export const CONSENT_WALL = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Before you go on – The Weir Post</title></head>
<body>
<div id="onetrust-consent-sdk"><div role="dialog" aria-modal="true">
<h1>We value your privacy</h1>
<p>We and our 811 partners store and access information on your device, such as cookies, and process personal data for advertising and content measurement. You can accept this, or manage your choices. Some partners do not ask for your consent and rely on their legitimate interest.</p>
<button>Accept all</button>
<button>Reject all</button>
<a href="/privacy/choices">Manage choices</a>
<ul><li><a href="/privacy">Privacy policy</a></li><li><a href="/cookies">Cookie policy</a></li></ul>
</div></div>
</body>
</html>
`;

/** Two paragraphs, and the word that the rest is for subscribers. */
export const PAYWALL = page({
  title: 'The clock that was somewhere else',
  head: `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'The clock that was somewhere else',
    isAccessibleForFree: false,
    hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.behind' },
  })}</script>`,
  body: `${paragraphs(PARAGRAPHS.slice(0, 2))}
<div class="behind paywall"><h2>Go on reading with a subscription</h2><p>The first month costs one crown.</p><a href="/subscribe">Subscribe</a></div>`,
});
