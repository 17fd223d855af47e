import { type Content, isBlank, type Line } from '../../../utils/thread/content/content.ts';

/** The question marks of Latin, Japanese and Chinese, Arabic, Greek and Armenian, and what may close a sentence. */
const ASKS = /[?？؟\u037e՞][\s\p{Pe}\p{Pf}"'\p{Emoji_Presentation}]*$/u;

/** X1: a post asks if the last of its author's own words end with a question mark. */
export function asks({ lines }: Content): boolean {
  // Somebody else's question is none of this author's.
  const own = lines.filter((line) => line.block.kind === 'paragraph' && !isBlank(line));
  const last = own.findLast((line) => wordsOf(line).trim() !== '');
  return last !== undefined && ASKS.test(wordsOf(last));
}

/** Without the mentions and hashtags, which may stand behind the last sentence. */
function wordsOf({ pieces }: Line): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
}
