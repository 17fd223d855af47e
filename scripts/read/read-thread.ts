import { parsePost, readPost } from '../../utils/thread/reading.ts';
import type { ReadPost } from './report.ts';
import type { ThreadFile } from './thread-file.ts';

/** Reads every post of a thread, in the order of the file. */
export async function readThread({ statuses, localDomains }: ThreadFile): Promise<ReadPost[]> {
  // Loading jsdom takes a second that a question about the arguments need not wait for.
  const { JSDOM } = await import('jsdom');
  const byId = new Map(statuses.map((status) => [status.id, status]));
  const parser = new new JSDOM().window.DOMParser();
  return statuses.map((status) => {
    const { body } = parser.parseFromString(status.content, 'text/html');
    const content = parsePost(status, body);
    const reading = readPost(status, content, (id) => byId.get(id), localDomains);
    return { status, reading, text: body.textContent ?? '' };
  });
}
