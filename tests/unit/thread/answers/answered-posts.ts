/** A thread of six posts, and what a reply below it answers. Needs a DOM (jsdom). */
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../utils/thread/words-reading.ts';
import { bodyOf, HOME, post } from '../post.ts';

export const ROOT = post('ana', '<p>We close the street to cars, two planters and a bollard.</p>');
export const SIDE = post(
  'bo',
  '<p>Nobody stops a car for tulips, it turns out, but for dogs.</p>',
  { to: ROOT, id: '1100', url: `https://${HOME}/@bo/1100` },
);
export const OTHER = post(
  'eli',
  '<p>My cellar floods whenever the river rises over the old wall.</p>',
  { to: ROOT, id: '1101' },
);
const OWN = post('dov', '<p>The market moves to the square behind the church in autumn.</p>', {
  to: ROOT,
  id: '1102',
});
export const PARENT = post('cem', '<p>The fire brigade keeps a key in a red box by the door.</p>', {
  to: ROOT,
  id: '1103',
});
const LATER = post('kim', '<p>Snow lies on the bridge until the end of every single March.</p>', {
  to: ROOT,
  id: '9999',
});
export const THREAD = [ROOT, SIDE, OTHER, OWN, PARENT, LATER];

export type More = Parameters<typeof post>[2];

let replies = 0;
/** What dov says to cem, unless told otherwise. */
export function reply(text: string, more: More = {}): Status {
  replies += 1;
  return post('dov', text, { to: PARENT, id: `${2000 + replies}`, ...more });
}

/** The id of the answered post, and why. */
export function answered(status: Status, above: readonly Status[] = []) {
  const options = {
    parseHtml: bodyOf,
    localDomains: [HOME],
    rules: DEFAULT_RULES,
    makeWords: readWords,
  };
  const thread = new ThreadReading([...THREAD, ...above, status], options).finish();
  const { post: found, why } = thread.answerFor(status);
  return [found?.id ?? null, why];
}
