import type { PageReport } from '../../utils/browser/channel/reader-messages.ts';
import { type Flavour, flavourOf } from '../../utils/mastodon/page/detection.ts';
import { ADAPTER_NAMES, type AdapterName } from '../../utils/mastodon/page/markup.ts';
import { isFeatureOn } from '../../utils/settings/feature-on.ts';
import type { SettingKey, Settings } from '../../utils/settings/settings.ts';
import type { Quiet } from './quiet.ts';
import { type Marks, prefixOf, type Seen } from './seen.ts';

/** What was found out about a page. */
export interface Probed {
  url: string;
  browser: string;
  version: string;
  isLoggedIn: boolean;
  /** The page is a thread's. */
  isThread: boolean;
  settings: Settings;
  features: readonly SettingKey[];
  seen: Seen;
  /** Null on a page of no thread. */
  quiet: Quiet | null;
  /** What the reader itself says; null where it says nothing. */
  reading: PageReport | null;
  /** How often the reader asked, by what. */
  requests: ReadonlyMap<string, number>;
  /** What our own code wrote to the console or threw. */
  problems: readonly string[];
  /** What the page itself wrote there. */
  pageErrors: readonly string[];
}

export interface Verdict {
  lines: readonly string[];
  /** What a maintainer has to look into; empty where all is well. */
  faults: readonly string[];
}

/** Of each row, every page of the kind has at least one. */
const ALWAYS = [['app'], ['post'], ['column'], ['columnHeader']];
const ON_THREADS = [...ALWAYS, ['focusedPost'], ['contentText', 'contentWarning']];
interface Needed {
  /** The selector that finds any post of the kind. */
  post: string;
  thread: string[][];
  timeline: string[][];
}
const NEEDED: Record<AdapterName, Needed> = {
  classic: {
    post: 'anyPost',
    thread: [...ON_THREADS, ['list'], ['wrapper'], ['focusedLink']],
    timeline: [...ALWAYS, ['list'], ['wrapper'], ['timelinePlace'], ['listedPost']],
  },
  redesign: {
    post: 'postHeader',
    thread: [...ON_THREADS, ['postHeader'], ['permalink'], ['content']],
    timeline: [...ALWAYS, ['postHeader'], ['permalink'], ['content'], ['article']],
  },
};

const NAMES: Record<Flavour, string> = {
  mastodon: 'Mastodon',
  'glitch-soc': 'glitch-soc',
  other: 'a fork of Mastodon',
};

/** What was found out, for people, and what is wrong with it. */
export function verdictOn(probed: Probed): Verdict {
  const { reading, requests, problems, pageErrors } = probed;
  const adapters = adaptersOf(probed);
  const faults = [
    ...missing(probed),
    ...(reading || !probed.isThread ? [] : ['The reader does not answer.']),
    ...(probed.isThread && reading?.posts === 0 ? ['The reader has read no post.'] : []),
    ...problems,
  ];
  const lines = [
    `${NAMES[flavourOf(probed.version)]} ${probed.version || '(no version)'}, logged ${probed.isLoggedIn ? 'in' : 'out'}, in ${probed.browser}`,
    probed.url,
    '',
    `Adapter: ${adapterNames(probed)}`,
    ...adapters.flatMap((name) => ['', `Selectors (${name})`, ...selectorRows(probed, name)]),
    '',
    'Features',
    ...probed.features.map((id) => row(id, featureDeed(probed, id))),
    ...(probed.features.includes('timelineAnswers')
      ? []
      : [row('timelineAnswers', timelineDeed(probed))]),
    '',
    reading
      ? `By ${reading.readBy ?? 'none'}. Read ${reading.posts} posts: ${reading.answers} answer another, ${reading.folded} fold mentions, ${reading.articles} articles.`
      : 'The reader tells nothing of this page.',
    `At rest something of ours is seen at ${probed.seen.marked} of ${probed.seen.posts} posts.`,
    ...(probed.quiet
      ? [
          `Of ${probed.quiet.answering} posts that answer the one directly above, ${probed.quiet.unmarked} show nothing of ours.`,
        ]
      : []),
    '',
    'Requests of the reader',
    ...(requests.size > 0
      ? [...requests].map(([path, count]) => row(String(count), path))
      : ['  none']),
    ...section('Errors of ours', problems),
    ...section('Errors of the page’s own', pageErrors),
    ...section('To look into', faults),
    ...(faults.length > 0 ? section('To report it', TO_REPORT) : []),
  ];
  return { lines, faults };
}

function section(title: string, entries: readonly string[]): string[] {
  return entries.length > 0 ? ['', title, ...entries.map((entry) => `  ${entry}`)] : [];
}

/** What a maintainer needs to know (`https://…` of a public thread will do for most of it). */
const TO_REPORT = [
  'All that is printed here, and the screenshot.',
  'The HTML of two posts and of what is around them: in the inspector, "Copy outer HTML" of the column.',
  'What the instance says of that thread: /api/v1/statuses/ID and /api/v1/statuses/ID/context.',
];

function adapterNames(probed: Probed): string {
  const known = adaptersOf(probed);
  if (known.length > 0) return known.join(' and ');
  return probed.reading?.readBy === 'meaning' ? 'by meaning' : 'none knows this page';
}

/** The adapters that find posts on the page: several, where the page has several kinds. */
function adaptersOf({ seen }: Probed): AdapterName[] {
  return ADAPTER_NAMES.filter((name) => (seen.adapters[name][NEEDED[name].post]?.count ?? 0) > 0);
}

/** What each selector found; where it found nothing and should have, that is said. */
function selectorRows(probed: Probed, name: AdapterName): string[] {
  const needed = new Set(neededOf(probed, name).flat());
  return Object.entries(probed.seen.adapters[name]).map(([selector, { count, first }]) => {
    const isMissed = count === 0 && needed.has(selector);
    const what = isMissed ? '(expected at least 1)' : (first ?? '');
    return row(selector, `${String(count).padStart(4)}  ${what}`.trimEnd());
  });
}

function neededOf({ isThread }: Probed, name: AdapterName): string[][] {
  return NEEDED[name][isThread ? 'thread' : 'timeline'];
}

function row(name: string, what: string): string {
  return `  ${name.padEnd(16)} ${what}`;
}

function missing(probed: Probed): string[] {
  const adapters = adaptersOf(probed);
  if (adapters.length === 0) {
    const isRead = probed.reading?.readBy === 'meaning';
    return [`No adapter knows this page${isRead ? ': it is read by meaning' : ''}.`];
  }
  return adapters.flatMap((adapter) =>
    neededOf(probed, adapter)
      .filter((names) => names.every((name) => !probed.seen.adapters[adapter][name]?.count))
      .map((names) => `${adapter}: nothing found for ${names.join(' or ')}.`),
  );
}

function featureDeed({ settings, problems, seen }: Probed, id: SettingKey): string {
  if (!isFeatureOn(id, settings)) return 'off';
  const failed = problems.some((problem) => problem.startsWith(`Throughline: ${id} failed`));
  const marks = seen.marks[prefixOf(id)];
  return `${failed ? 'FAILED; ' : ''}${marks ? deedIn(marks) : 'nothing to do'}`;
}

function timelineDeed({ settings, seen }: Probed): string {
  if (!settings.timelineAnswers) return 'off';
  return seen.inTimelines > 0 ? `${seen.inTimelines} lines` : 'nothing to do';
}

function deedIn({ elements, marked, posts }: Marks): string {
  if (elements + marked === 0) return 'nothing to do';
  return `${posts} posts, ${elements} elements of ours, ${marked} of the page’s marked`;
}
