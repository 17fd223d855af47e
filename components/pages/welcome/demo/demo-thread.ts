import { message } from '../../../../utils/browser/texts.ts';

/** Somebody who was invented for the example. */
export interface DemoPerson {
  /** As the mentions have it. */
  username: string;
  name: string;
}

/** A post of the example. */
export interface DemoPost {
  id: string;
  author: DemoPerson;
  /** What it replies to. */
  parentId: string | null;
  /** The mentions at its start. */
  to: readonly DemoPerson[];
  words: string;
}

/** Where everybody in the example is at home. */
export const DEMO_HOME = 'harbour.example';

/**
 * A thread in which each rule shows itself: chains that fold (M1–M4), a torn reply, which has the line, and
 * one to the post right above, which has the name (A5).
 */
export function demoThread(): readonly DemoPost[] {
  const mira = { username: 'mira', name: message('labelDemoMira') };
  const jonas = { username: 'jonas', name: message('labelDemoJonas') };
  const ada = { username: 'ada', name: message('labelDemoAda') };
  const tomas = { username: 'tomas', name: message('labelDemoTomas') };
  const everybody = [mira, jonas, ada, tomas, { username: 'lin_bakes', name: '' }];

  const posts: DemoPost[] = [];
  const say = (author: DemoPerson, parent: DemoPost | null, words: string): DemoPost => {
    // Mastodon puts whom a reply answers first, then all the others.
    const first = parent ? [parent.author] : [];
    const others = everybody.filter((person) => person !== author && !first.includes(person));
    const to = [...first, ...others];
    const post = { id: String(posts.length + 1), author, parentId: parent?.id ?? null, to, words };
    posts.push(post);
    return post;
  };
  const question = say(mira, null, message('demoQuestion'));
  const warm = say(jonas, question, message('demoWarm'));
  say(ada, question, message('demoNight'));
  const breakfast = say(tomas, warm, message('demoBreakfast'));
  say(mira, breakfast, message('demoFlour'));
  return posts;
}
