import { message } from '../../../../utils/browser/texts.ts';
import type { DemoArticle } from './demo-article.ts';

/** Somebody who was invented for the examples. */
export interface DemoPerson {
  /** As the mentions have it. */
  username: string;
  name: string;
}

/** A post of an example. */
export interface DemoPost {
  id: string;
  author: DemoPerson;
  /** What it replies to. */
  parentId: string | null;
  /** The mentions at its start. */
  to: readonly DemoPerson[];
  words: string;
  /** What it links. */
  article: DemoArticle | null;
}

/** Where everybody in the examples is at home. */
export const DEMO_HOME = 'harbour.example';

type Person = 'mira' | 'jonas' | 'ada' | 'tomas';

/** They are called by names that are at home in the reader's language. */
function people(): Record<Person, DemoPerson> {
  return {
    mira: { username: 'mira', name: message('labelDemoMira') },
    jonas: { username: 'jonas', name: message('labelDemoJonas') },
    ada: { username: 'ada', name: message('labelDemoAda') },
    tomas: { username: 'tomas', name: message('labelDemoTomas') },
  };
}

/** Somebody who reads along, and whom everybody mentions. */
const READER: DemoPerson = { username: 'lin_bakes', name: '' };

/** A post as it is written, before it has an id. */
type Written = Omit<DemoPost, 'id' | 'parentId'> & { parent: DemoPost | null };

/** Posts of one thread; each has an id of its own on the page, which grows with time. */
class DemoWriting {
  readonly posts: DemoPost[] = [];
  readonly #first: number;

  constructor(first: number) {
    this.#first = first;
  }

  write({ parent, ...post }: Written): DemoPost {
    const id = String(this.#first + this.posts.length);
    const written = { ...post, id, parentId: parent?.id ?? null };
    this.posts.push(written);
    return written;
  }
}

/**
 * A thread in which each rule shows itself: chains that fold (M1–M4), a torn reply, which has the line, and
 * those to the post right above, which have the name (A5). It stands in Mastodon's order.
 */
export function demoThread(): readonly DemoPost[] {
  return conversation(10).posts;
}

/** The same a moment later: somebody has replied to themselves, which Mastodon lifts to the top (T2). */
export function demoFork(): readonly DemoPost[] {
  const { posts, say, breakfast } = conversation(20);
  const own = say(breakfast.author, breakfast, message('demoOven'));
  const [question, ...replies] = posts.filter((post) => post !== own);
  return question ? [question, own, ...replies] : [];
}

/** Somebody links an article, and somebody else quotes it (L4, L5). */
export function demoReading(article: DemoArticle): readonly DemoPost[] {
  const { ada, mira } = people();
  const writing = new DemoWriting(30);
  const words = message('demoLinks');
  const parent = writing.write({ author: ada, parent: null, to: [], words, article });
  const quotes = message('demoQuotes', message('demoPassage'));
  writing.write({ author: mira, parent, to: [ada], words: quotes, article: null });
  return writing.posts;
}

function conversation(first: number) {
  const { mira, jonas, ada, tomas } = people();
  const everybody = [mira, jonas, ada, tomas, READER];
  const writing = new DemoWriting(first);
  const say = (author: DemoPerson, parent: DemoPost | null, words: string): DemoPost => {
    // Mastodon puts whom a reply answers first, then all the others.
    const order = parent ? [parent.author, ...everybody] : everybody;
    const to = [...new Set(order)].filter((person) => person !== author);
    return writing.write({ author, parent, to, words, article: null });
  };
  const question = say(mira, null, message('demoQuestion'));
  const warm = say(jonas, question, message('demoWarm'));
  const night = say(ada, warm, message('demoNight'));
  say(mira, night, message('demoFour'));
  const breakfast = say(tomas, warm, message('demoBreakfast'));
  return { posts: writing.posts, say, breakfast };
}
