/** What a page says of itself for machines (https://schema.org, JSON-LD), as far as it is used here. */
interface StructuredData {
  /** Whether it is, in whole or in part, for subscribers (`isAccessibleForFree: false`). */
  isForSubscribers: boolean;
}

const JSON_LD = 'application/ld+json';
/** A page has 5 kB of it, one with its whole text in it 100. */
const LONGEST_DATA = 500_000;
/** Titles and names are shorter; Readability compares each word of a title with each of every heading. */
const LONGEST_VALUE = 1_000;

/**
 * Reads a page's data about itself, and leaves of it what Readability can go through quickly. What cannot be
 * read is taken away: it is not for Readability either.
 */
export function readStructuredData(doc: Document): StructuredData {
  const data: StructuredData = { isForSubscribers: false };
  for (const script of [...doc.getElementsByTagName('script')]) {
    if (script.getAttribute('type') !== JSON_LD || !shorten(script, data)) script.remove();
  }
  return data;
}

function shorten(script: Element, data: StructuredData): boolean {
  const json = script.textContent.replace('<![CDATA[', '').replace(']]>', '');
  if (json.length > LONGEST_DATA) return false;
  try {
    const read: unknown = JSON.parse(json, (key, value: unknown) => {
      if (key === 'isAccessibleForFree' && isNo(value)) data.isForSubscribers = true;
      return typeof value === 'string' ? value.slice(0, LONGEST_VALUE) : value;
    });
    script.textContent = JSON.stringify(read);
    return true;
  } catch {
    return false;
  }
}

/** As pages write it: `false`, `"False"`, `"https://schema.org/False"`. */
function isNo(value: unknown): boolean {
  return (
    value === false || (typeof value === 'string' && /(?:^|\/)false$/i.test(value.slice(0, 60)))
  );
}
