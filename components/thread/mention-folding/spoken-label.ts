import type { Mention } from '../../../utils/thread/mentions.ts';

/**
 * M8: Mastodon's wrapper repeats the whole post in its `aria-label`, the run included. While the run is
 * folded, what is announced is the short form.
 *
 * @returns what puts the label back, unless Mastodon has written another since.
 */
export function shortenLabel(wrapper: Element, folded: readonly Mention[]): () => void {
  const label = wrapper.getAttribute('aria-label') ?? '';
  const short = withoutMentions(
    label,
    folded.map(({ piece }) => piece.text.trim()),
  );
  wrapper.setAttribute('aria-label', short);
  return () => {
    if (wrapper.getAttribute('aria-label') === short) wrapper.setAttribute('aria-label', label);
  };
}

/**
 * Takes mentions out of a label, each where it stands behind the one before. The label joins paragraphs
 * without any space, so a mention may touch the next word.
 */
export function withoutMentions(label: string, mentions: readonly string[]): string {
  let rest = label;
  let result = '';
  for (const mention of mentions) {
    const at = rest.indexOf(mention);
    if (at < 0) continue;
    result += rest.slice(0, at);
    rest = rest.slice(at + mention.length).replace(/^\s+/, '');
  }
  return result + rest;
}
