/** A page says how it is written within its first bytes, or not at all (HTML, 13.2.3.2). */
const PRESCAN_BYTES = 1024;

/** The byte order marks (https://encoding.spec.whatwg.org/#bom-sniff), and what they tell. */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
] as const;

const NAMED = /charset\s*=\s*["']?([^\s"';>/]+)/i;
const XML_NAMED = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"'>]+)/i;

/** What pages without a word about it are in, if not in UTF-8: it gives a letter to every byte. */
const OLD_PAGES = 'windows-1252';

/**
 * The text of a page (issue 14): by its byte order mark, else by what the server says, else by what the page says
 * of itself; where none of them names an encoding that is known, UTF-8 if it is that, else windows-1252. A letter
 * that the encoding does not have becomes U+FFFD. Never throws.
 *
 * @param contentType the header, if there was one.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const decoder =
    decoderFor(markOf(bytes)) ??
    decoderFor(NAMED.exec(contentType ?? '')?.[1]) ??
    decoderFor(saidByPage(bytes));
  if (decoder) return decoder.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(OLD_PAGES).decode(bytes);
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  return MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.label;
}

/** The encoding that the page names in a `<meta>`, or, being XHTML, in its first line. */
function saidByPage(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder(OLD_PAGES).decode(bytes.subarray(0, PRESCAN_BYTES));
  const label = XML_NAMED.exec(start)?.[1] ?? saidInMeta(start);
  // Whoever could read this far does not read UTF-16; the standard has the other, too.
  if (label && /^utf-?16/i.test(label)) return 'utf-8';
  return label?.toLowerCase() === 'x-user-defined' ? OLD_PAGES : label;
}

function saidInMeta(start: string): string | undefined {
  const tags = withoutComments(start).split('<');
  for (const tag of tags) {
    if (!/^meta[\s/]/i.test(tag)) continue;
    const label = NAMED.exec(tag.split('>', 1)[0] ?? '')?.[1];
    if (label) return label;
  }
  return undefined;
}

function withoutComments(html: string): string {
  const [first = '', ...rest] = html.split('<!--');
  return first + rest.map((part) => part.split('-->').slice(1).join('-->')).join('');
}

/** Null for a label that no encoding has, and for `replacement`, which is none. */
function decoderFor(label: string | undefined): TextDecoder | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
