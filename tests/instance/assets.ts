import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, json, text } from './answer.ts';
import { pageBundle } from './bundle.ts';
import { avatar, emoji, placeholder } from './drawings.ts';
import type { Shape } from './page/shape.ts';

const STYLES = join(import.meta.dirname, 'page/styles');
const DAY = { 'Cache-Control': 'public, max-age=86400' };

/** Whatever is not the API and not a page of the web UI; undefined where it is one. */
export async function assetFor(url: URL, shape: Shape): Promise<Answer | undefined> {
  const path = decodeURIComponent(url.pathname);
  if (path === '/packs/page.js') return text('text/javascript', (await pageBundle()).script);
  if (path === '/packs/page.css') return text('text/css', (await pageBundle()).style);
  const sheet = /^\/packs\/theme-(dark|light|contrast)\.css$/.exec(path)?.[1];
  if (sheet) return text('text/css', themeOf(shape, sheet));
  const drawing = drawingFor(path, url.searchParams);
  if (drawing) return text('image/svg+xml', drawing, DAY);
  if (path.startsWith('/redirect/')) return text('text/html', '<p>This post is elsewhere.</p>');
  return path.startsWith('/.well-known/') ? json(404, {}) : undefined;
}

function drawingFor(path: string, query: URLSearchParams): string | undefined {
  const name = /^\/avatars\/(.+)\.svg$/.exec(path)?.[1];
  if (name) return avatar(name);
  if (path === '/favicon.svg') return avatar('M');
  const hex = /^\/emoji\/([\da-f-]+)\.svg$/.exec(path)?.[1];
  if (hex) return emoji(hex);
  const size = /^\/pictures\/(\d+)x(\d+)\.svg$/.exec(path);
  if (size) return placeholder(Number(size[1]), Number(size[2]), query.get('label') ?? '');
  return undefined;
}

/** From 4.6 on one sheet has all themes, before that each theme is a sheet. */
function themeOf({ styles, themeOn }: Shape, theme: string): string {
  const kind = theme === 'contrast' ? 'dark' : theme;
  const colours = themeOn === 'html' ? styles : `${styles}-${kind}`;
  return [`colours/${colours}.css`, `versions/${styles}.css`]
    .map((file) => join(STYLES, file))
    .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
    .join('\n');
}
