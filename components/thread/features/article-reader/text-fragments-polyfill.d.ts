/** The parts of `text-fragments-polyfill` that are used, which has no types of its own. */
declare module 'text-fragments-polyfill/text-fragment-utils' {
  export interface TextFragment {
    textStart: string;
    textEnd?: string;
    prefix?: string;
    suffix?: string;
  }
  export function getFragmentDirectives(hash: string): { text?: string[] };
  export function parseFragmentDirectives(directives: { text?: string[] }): {
    text?: TextFragment[];
  };
  export function processTextFragmentDirective(
    fragment: TextFragment,
    page: Document,
    root: Element,
  ): Range[];
}
