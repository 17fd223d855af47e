import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { POST } from '../drivers/page-parts.ts';
import { post } from './folded-page.ts';

/** What a post says of whom it answers (A5); a row or the end of the first line of text. */
export const LINE = '.throughline-answer-line';
/** The answered post, opened under the line (A7). */
export const PANEL = '.throughline-panel';
/** What the panel shows of the answered post's words. */
export const PANEL_WORDS = `${PANEL} .throughline-panel-text`;

/** The answer line of a post of a list. */
export function lineOf(id: string): string {
  return `${post(id)} ${LINE}`;
}

/**
 * What every post of the thread says of whom it answers, as it is seen, from top to bottom:
 * `103` says nothing, `104 name: ↳ Ben` says it in its first line, `105 row: ↳ Ben · Words of his` above it.
 */
export function answersOn(page: PageUnderTest): Promise<string[]> {
  return page.evaluate(
    (line, posts) => {
      const roots = [...document.querySelectorAll(posts)];
      return roots.map((root) => {
        const own = root.getAttribute('data-id');
        const link = root.querySelector('a.detailed-status__datetime')?.getAttribute('href');
        const note = root.querySelector('.throughline-note');
        const said = [...(note?.querySelectorAll(`:scope > ${line}`) ?? [])].map((button) => {
          const seen = [...button.children].filter((part) => !part.className.endsWith('-heard'));
          const [arrow, name, ...rest] = seen.map((part) => part.textContent);
          return [`${arrow} ${name}`, ...rest].join(' · ');
        });
        const id = own ?? link?.split('/').at(-1) ?? '';
        if (said.length === 0) return id;
        const kind = note?.getAttribute('data-kind') === 'row' ? 'row' : 'name';
        return `${id} ${kind}: ${said.join(' / ')}`;
      });
    },
    LINE,
    POST,
  );
}

/** What screen readers are told of whom a post answers (A8). */
export function spokenAt(page: PageUnderTest, id: string): Promise<string | null> {
  return page.evaluate((selector) => {
    const wrapper = document.querySelector(selector)?.closest('[aria-describedby]');
    const described = document.getElementById(wrapper?.getAttribute('aria-describedby') ?? '');
    return described?.querySelector('.throughline-answer-line-heard')?.textContent ?? null;
  }, post(id));
}
