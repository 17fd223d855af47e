/** @jsxImportSource react */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Emoji as CustomEmoji } from '../../entities.ts';

const EMOJI = /\p{RGI_Emoji}|:\w{2,}:/gv;
const VARIATION = 0xfe0f;
const LOOKUP = 120;

/** The custom emoji that came with a post. */
export const CustomEmojis = createContext<readonly CustomEmoji[]>([]);

const loaded = new Set<string>();
const loading = new Map<string, Promise<void>>();

/** A text in parts: words as strings, emoji as components of their own. */
export function textWithEmoji(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { 0: code, index } of text.matchAll(EMOJI)) {
    if (index > end) parts.push(text.slice(end, index));
    parts.push(<Emoji code={code} key={`emoji-${code}-${parts.length}`} />);
    end = index + code.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** An emoji is looked up in a database first; meanwhile an empty element keeps its place. */
function Emoji({ code }: { code: string }) {
  const custom = useContext(CustomEmojis).find(({ shortcode }) => code === `:${shortcode}:`);
  const unknown = code.startsWith(':') && !custom;
  const [ready, setReady] = useState(loaded.has(code));
  useEffect(() => {
    if (ready || unknown) return;
    void lookUp(code).then(() => setReady(true));
  }, [code, ready, unknown]);
  if (unknown) return code;
  if (!ready) return <span className="emojione emoji-loading" title={code} />;
  if (custom) {
    const src = custom.static_url ?? custom.url;
    return (
      <img src={src} alt={code} title={code} className="emojione custom-emoji" loading="lazy" />
    );
  }
  return <img src={emojiUrl(code)} alt={code} title={code} className="emojione" loading="lazy" />;
}

function lookUp(code: string): Promise<void> {
  const started = loading.get(code);
  if (started) return started;
  const lookup = new Promise<void>((done) => setTimeout(done, LOOKUP)).then(() => {
    loaded.add(code);
  });
  loading.set(code, lookup);
  return lookup;
}

/** HTML with emoji as pictures at once, the way it was before 4.5. */
export function emojify(html: string, customs: readonly CustomEmoji[]): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  const walker = document.createTreeWalker(template.content, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) text.replaceWith(...withPictures(text.data, customs));
  return template.innerHTML;
}

function withPictures(text: string, customs: readonly CustomEmoji[]): (string | Element)[] {
  const parts: (string | Element)[] = [];
  let end = 0;
  for (const { 0: code, index } of text.matchAll(EMOJI)) {
    const custom = customs.find(({ shortcode }) => code === `:${shortcode}:`);
    if (code.startsWith(':') && !custom) continue;
    const picture = document.createElement('img');
    picture.draggable = false;
    picture.className = custom ? 'emojione custom-emoji' : 'emojione';
    picture.alt = code;
    picture.title = code;
    picture.src = custom ? (custom.static_url ?? custom.url) : emojiUrl(code);
    if (custom) {
      picture.dataset.original = custom.url;
      picture.dataset.static = custom.static_url ?? custom.url;
    }
    parts.push(text.slice(end, index), picture);
    end = index + code.length;
  }
  return [...parts, text.slice(end)];
}

function emojiUrl(code: string): string {
  const points = [...code].map((character) => character.codePointAt(0) ?? 0);
  const hex = points.filter((point) => point !== VARIATION).map((point) => point.toString(16));
  return `/emoji/${hex.join('-')}.svg`;
}
