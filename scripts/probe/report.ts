import type { PageReport } from '../../utils/browser/channel/reader-messages.ts';
import { type Flavour, flavourOf } from '../../utils/mastodon/page/detection.ts';
import { isFeatureOn } from '../../utils/settings/feature-on.ts';
import type { SettingKey, Settings } from '../../utils/settings/settings.ts';
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
const ALWAYS = [['app'], ['column'], ['list'], ['anyPost'], ['wrapper'], ['columnHeader']];
const ON_THREADS = [...ALWAYS, ['focusedPost'], ['focusedLink'], ['contentText', 'contentWarning']];
const ON_TIMELINES = [...ALWAYS, ['timelinePlace'], ['listedPost']];

const NAMES: Record<Flavour, string> = {
  mastodon: 'Mastodon',
  'glitch-soc': 'glitch-soc',
  other: 'a fork of Mastodon',
};

/** What was found out, for people, and what is wrong with it. */
export function verdictOn(probed: Probed): Verdict {
  const { reading, requests, problems, pageErrors } = probed;
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
    'Selectors',
    ...selectorRows(probed.seen),
    '',
    'Features',
    ...probed.features.map((id) => row(id, featureDeed(probed, id))),
    ...(probed.features.includes('timelineAnswers')
      ? []
      : [row('timelineAnswers', timelineDeed(probed))]),
    '',
    reading
      ? `Read ${reading.posts} posts: ${reading.answers} answer another, ${reading.folded} fold mentions, ${reading.articles} articles.`
      : 'The reader tells nothing of this page.',
    `At rest something of ours is seen at ${probed.seen.marked} of ${probed.seen.posts} posts.`,
    '',
    'Requests of the reader',
    ...(requests.size > 0
      ? [...requests].map(([path, count]) => row(String(count), path))
      : ['  none']),
    ...section('Errors of ours', problems),
    ...section('Errors of the page’s own', pageErrors),
    ...section('To look into', faults),
  ];
  return { lines, faults };
}

function section(title: string, entries: readonly string[]): string[] {
  return entries.length > 0 ? ['', title, ...entries.map((entry) => `  ${entry}`)] : [];
}

function selectorRows({ selectors }: Seen): string[] {
  return Object.entries(selectors).map(([name, { count, first }]) =>
    row(name, `${String(count).padStart(4)}  ${first ?? ''}`.trimEnd()),
  );
}

function row(name: string, what: string): string {
  return `  ${name.padEnd(16)} ${what}`;
}

function missing({ seen, isThread }: Probed): string[] {
  const needed = isThread ? ON_THREADS : ON_TIMELINES;
  return needed
    .filter((names) => names.every((name) => !seen.selectors[name]?.count))
    .map((names) => `Nothing found for ${names.join(' or ')}.`);
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
