import {
  getFragmentDirectives,
  parseFragmentDirectives,
  processTextFragmentDirective,
} from 'text-fragments-polyfill/text-fragment-utils';
import type { TextBlock } from '../../../../utils/article/blocks.ts';
import { webAddress } from '../../../../utils/thread/addresses/web-address.ts';
import type { Life } from '../../life.ts';
import { Highlighted } from '../../parts/highlighted.ts';

/** So many passages of one link are marked; each takes a walk through the article. */
const MOST_FRAGMENTS = 4;
/** What is longer is no fragment that anybody made. */
const LONGEST_FRAGMENT = 1_000;

/** To look for one takes 17 ms in 60,000 letters; longer articles open at their beginning (issue 10). */
const LONGEST_SEARCHED = 160_000;

/** L5: the passage that a link leads to by a text fragment (https://wicg.github.io/scroll-to-text-fragment/). */
export class FoundPlace {
  readonly #highlighted = new Highlighted('throughline-article-reader-place');
  readonly #known = new Map<string, Element | null>();

  show(life: Life): void {
    this.#highlighted.show(life);
  }

  /** Marks the passages of an address, and gives the paragraph of the first; null where there is none. */
  find(address: string, body: Element, blocks: readonly TextBlock[]): Element | null {
    const hash = webAddress(address)?.hash ?? '';
    const known = this.#known.get(hash);
    if (known !== undefined) return known;
    const ranges = rangesOf(hash, body);
    this.#highlighted.add(ranges);
    const [first] = ranges;
    const place =
      (first && blocks.find(({ element }) => element.contains(first.startContainer))?.element) ??
      null;
    this.#known.set(hash, place);
    return place;
  }
}

function rangesOf(hash: string, body: Element): Range[] {
  if (!hash.includes(':~:') || body.textContent.length > LONGEST_SEARCHED) return [];
  const { text = [] } = getFragmentDirectives(hash);
  return text
    .filter(({ length }) => length <= LONGEST_FRAGMENT)
    .slice(0, MOST_FRAGMENTS)
    .flatMap((fragment) => rangeOf(fragment, body) ?? []);
}

function rangeOf(fragment: string, body: Element): Range | null {
  try {
    const [parsed] = parseFragmentDirectives({ text: [fragment] }).text ?? [];
    return (parsed && processTextFragmentDirective(parsed, document, body)[0]) ?? null;
  } catch {
    // What somebody wrote into an address may be anything.
    return null;
  }
}
