/** A thread in which posts answer others, and what the answer line adds to one of them. Needs a DOM (jsdom). */
import { answerLine } from '../../../../../../components/thread/features/answer-line/answer-line.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { post } from '../../../../thread/post.ts';
import { showing, stage } from '../../scene.ts';

export const ANA = post('ana', '<p>Does anybody bake with rye?</p>');
export const BO = post('bo', '<p>The oven needs two hours. Then bake.</p>', { to: ANA });
export const CEM = post('cem', '<p>With rye and salt.</p>', { to: ANA });
export const DOV = post('dov', '<p>Three hours.</p>', { to: BO });
export const ELI = post('eli', '<p>Rather four.</p>', { to: BO });
export const DOV_GOES_ON = post('dov', '<p>Or even five.</p>', { to: DOV });
export const LOST = post('fay', '<p>No.</p>', { in_reply_to_id: '404' });
export const QUOTES = post('gil', '<p>Look:</p><blockquote>needs two hours</blockquote>', {
  to: CEM,
});
export const KNOWN = [ANA, BO, CEM, DOV, ELI, DOV_GOES_ON, LOST, QUOTES];

/** A post below others on a page, and what the feature adds to it. */
export function show(status: Status, above: readonly Status[], below: readonly Status[] = []) {
  const page = [...above, status, ...below];
  const all = stage(status, { known: KNOWN, page, label: 'Somebody, words, 2h' });
  const undo = showing(all.scene, answerLine);
  const note = all.content.querySelector<HTMLElement>(':scope > .throughline-note');
  const buttons = [...(note?.querySelectorAll('button') ?? [])];
  return { ...all, undo, note, buttons, panel: () => all.content.querySelector('[role="group"]') };
}

/** What is seen: what only screen readers get is told apart (A8). */
export const textOf = (element: Element | null | undefined) => {
  const seen = element?.cloneNode(true);
  if (!(seen instanceof Element)) return undefined;
  for (const heard of seen.querySelectorAll('.throughline-answer-line-heard')) heard.remove();
  return seen.textContent;
};
