import { withoutDirectionControls } from './direction.ts';

/**
 * A text of others as it stands in a line of ours, in a label or in an attribute: with single spaces,
 * without controls (also of direction), and no longer than the line needs.
 *
 * @param most so many characters (code points); what is cut is told by `…`.
 */
export function oneLine(text: string, most = Number.POSITIVE_INFINITY): string {
  const line = withoutDirectionControls(text)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (line.length <= most) return line;
  // A character takes two places at most.
  const characters = Array.from(line.slice(0, 2 * most + 2));
  if (characters.length <= most) return line;
  return `${characters.slice(0, most).join('').trimEnd()}…`;
}
