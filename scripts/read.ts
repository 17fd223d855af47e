/**
 * `npm run read -- FILE [--json]`: reads a thread from a file and prints the reading, for bug reports and
 * for judging the rules.
 */
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { parsePost, readPost } from '../utils/thread/reading.ts';
import { reportJson, reportTable } from './read/report.ts';
import { readThreadFile, ThreadFileError } from './read/thread-file.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});

try {
  const [path] = positionals;
  if (!path) throw new ThreadFileError('Which thread? npm run read -- FILE [--json]');
  const { statuses, localDomains } = readThreadFile(path);
  const byId = new Map(statuses.map((status) => [status.id, status]));
  const parser = new new JSDOM().window.DOMParser();
  const posts = statuses.map((status) => {
    const { body } = parser.parseFromString(status.content, 'text/html');
    const content = parsePost(status, body);
    const reading = readPost(status, content, (id) => byId.get(id), localDomains);
    return { status, reading, text: body.textContent ?? '' };
  });
  console.log(values.json ? reportJson(posts) : reportTable(posts));
} catch (error) {
  if (!(error instanceof ThreadFileError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
