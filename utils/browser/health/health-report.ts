import type { Health, Problem, SeenSite } from './health-record.ts';
import type { Versions } from './versions.ts';

interface Options {
  health: Health;
  versions: Versions;
  /** The reader wants the sites named; otherwise they are “site 1” and so on. */
  namesSites: boolean;
}

/** As far as a report tells when something was: the minute, in UTC. */
const TO_THE_MINUTE = 16;

/**
 * What to put into an issue (issue 18). It is for those who work on Throughline, and no text of a page: so it is in
 * English for everybody, in the words of the code.
 */
export function healthReport({ health, versions, namesSites }: Options): string {
  const nameOf = namesSites ? (host: string) => host : numbered(health);
  const { problems, sites } = health;
  return [
    `Throughline ${versions.extension}`,
    `Browser: ${versions.browser || 'unknown'}`,
    '',
    'Sites:',
    ...orNone(sites.map((site) => `- ${nameOf(site.host)}: ${siteText(site)}`)),
    '',
    'Problems, the latest first:',
    ...orNone(problems.map((problem) => `- ${problemText(problem, nameOf(problem.host))}`)),
    '',
  ].join('\n');
}

/** The same number for a site wherever it stands in the report. */
function numbered({ sites, problems }: Health): (host: string) => string {
  const hosts = [...new Set([...sites, ...problems].map(({ host }) => host))];
  return (host) => `site ${hosts.indexOf(host) + 1}`;
}

function orNone(lines: string[]): string[] {
  return lines.length === 0 ? ['- none'] : lines;
}

function siteText({ version, readBy }: SeenSite): string {
  return `${mastodon(version)}, read by ${readBy ?? 'nothing yet'}`;
}

function problemText({ part, error, code, version, at, times }: Problem, site: string): string {
  const time = `${new Date(at).toISOString().slice(0, TO_THE_MINUTE).replace('T', ' ')} UTC`;
  const what = code === '' ? error : `${error} at ${code}`;
  return `${time}, ${site}, ${mastodon(version)}: ${part} failed with ${what} (${times}×)`;
}

function mastodon(version: string): string {
  return `Mastodon ${version || 'of an unknown version'}`;
}
