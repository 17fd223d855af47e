/** Pages that would like to do more than be read. */
import { PARAGRAPHS, page, paragraphs } from './page.ts';

/** Nobody may ask this host for anything: whatever arrives there has come out of a page that was only read. */
const TRACKER_HOST = 'tracker.example';

/** What a script of a hostile page sets on `window`, wherever it should run. */
const HOSTILE_MARK = 'hostileHasRun';

const tracker = (what: string) => `https://${TRACKER_HOST}/${what}`;
const run = (how: string) => `window.${HOSTILE_MARK}='${how}'`;

/** Every way that we know in which a page runs scripts, sends requests, or leads away. */
export const HOSTILE = page({
  title: 'An honest page',
  head: `<meta http-equiv="refresh" content="0;url=${tracker('refresh')}">
<base href="${tracker('base/')}">
<script>${run('script')};fetch('${tracker('fetch')}')</script>
<link rel="stylesheet" href="${tracker('style.css')}">
<link rel="prefetch" href="${tracker('prefetch')}">
<style>@import url(${tracker('import.css')}); body { background: url(${tracker('background.png')}) }</style>`,
  body: `${paragraphs(PARAGRAPHS)}
<p onclick="${run('onclick')}" onpointerenter="${run('pointer')}" style="background:url(${tracker('inline.png')})">Rather a <a href="javascript:${run('link')}">good place</a>, with <a href=" java&#10;script:${run('broken link')}">another</a> and <a href="data:text/html,&lt;script&gt;${run('data')}&lt;/script&gt;">a third</a>, and <a href="${tracker('ping-target')}" ping="${tracker('ping')}">a fourth</a>.</p>
<p>Pictures: <img src="x:" onerror="${run('onerror')}" alt="broken"> <img src="${tracker('pixel.png')}" srcset="${tracker('pixel-2.png')} 2x" width="1" height="1" alt=""> <picture><source srcset="${tracker('source.png')}"><img src="${tracker('picture.png')}" alt=""></picture></p>
<svg onload="${run('svg')}" width="10" height="10"><script>${run('svg script')}</script><use href="${tracker('use.svg')}#a"/><a href="javascript:${run('svg link')}"><text y="9">t</text></a><foreignObject><iframe src="${tracker('foreign')}"></iframe></foreignObject></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run('mutation')}&gt;"></mglyph></table></mtext></math>
<iframe src="${tracker('frame')}" srcdoc="&lt;script&gt;parent.${HOSTILE_MARK}='srcdoc'&lt;/script&gt;"></iframe>
<object data="${tracker('object')}"></object><embed src="${tracker('embed')}">
<video src="${tracker('video')}" poster="${tracker('poster.png')}" autoplay></video><audio src="${tracker('audio')}" autoplay></audio>
<form action="${tracker('form')}" id="location"><input name="attributes" autofocus onfocus="${run('focus')}"><button formaction="javascript:${run('formaction')}">Go on</button></form>
<details open ontoggle="${run('toggle')}"><summary>More</summary>There is no more.</details>
<dialog open>Your session has ended. <a href="${tracker('login')}">Sign in again</a></dialog>
<template><img src="${tracker('template.png')}" onerror="${run('template')}"></template>
<noscript><p title="&lt;/noscript&gt;&lt;img src=x onerror=${run('noscript')}&gt;">…</p></noscript>
${paragraphs([...PARAGRAPHS].reverse())}`,
});

const DEPTH = 20_000;

/** An article within 20,000 elements that stand in each other. */
export const NESTED = page({
  title: 'A deep page',
  body: `${'<div>'.repeat(DEPTH)}${paragraphs(PARAGRAPHS)}${'</div>'.repeat(DEPTH)}`,
});
