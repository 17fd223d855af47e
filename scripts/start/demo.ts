import { startArticles } from '../../tests/articles/server.ts';
import { type InstanceOptions, startInstance } from '../../tests/instance/server.ts';

export interface Demo {
  /** The page of the thread's focused post. */
  readonly url: string;
  /** By which a browser finds the articles at the addresses that the posts link to (issue 14). */
  readonly proxyPort: number;
  close(): Promise<unknown>;
}

/** Serves a thread on the test Mastodon, and beside it the articles that the demo threads link to. */
export async function startDemo(
  threadFile: string,
  focused: string,
  options: Omit<InstanceOptions, 'threads'>,
): Promise<Demo> {
  const instance = await startInstance({ ...options, threads: [threadFile] });
  const articles = await startArticles();
  return {
    url: instance.threadUrl(focused),
    proxyPort: articles.proxyPort,
    close: () => Promise.all([instance.close(), articles.close()]),
  };
}
