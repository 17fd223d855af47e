import { type Content, lineText } from '../content/content.ts';
import { WrittenText } from './written-text.ts';

/** What stands between passages of a text that were put together. */
const LEFT_OUT = ' … ';

/** Put together but once a post (issue 10). */
const known = new WeakMap<Content, WrittenText>();

/**
 * The words of a post in which it was quoted, as the post itself has them (A3, issue 12): never as the one who
 * quotes has written them.
 *
 * @param passages what stands there, normalised (`AttributedQuote.passages`).
 * @returns null where the post does not have these words any more.
 */
export function ownWords(content: Content, passages: readonly string[]): string | null {
  const written = known.get(content) ?? writtenText(content);
  known.set(content, written);
  const found = passages.map((passage) => written.asWritten(passage));
  return found.length > 0 && found.every((part) => part !== '') ? found.join(LEFT_OUT) : null;
}

function writtenText({ lines }: Content): WrittenText {
  return new WrittenText(lines.filter(({ block }) => block.kind !== 'reference').map(lineText));
}
