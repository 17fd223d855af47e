import type { IncomingMessage } from 'node:http';

/** One request as the server saw it. */
export interface LoggedRequest {
  method: string;
  /** Path with its query. */
  path: string;
  /** An `Authorization` header came with it. */
  authorization: boolean;
  accept: string | undefined;
  cookie: string | undefined;
  /** What was answered; undefined while it is under way, or when the connection was reset. */
  status: number | undefined;
  /** When the answer was sent, unless a fault was in the way, in milliseconds of the epoch: a page on this machine has the same clock. */
  answeredAt: number | undefined;
}

/** What the log keeps of a request: never the token itself. */
export function logged(request: IncomingMessage): LoggedRequest {
  return {
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    authorization: request.headers.authorization !== undefined,
    accept: request.headers.accept,
    cookie: request.headers.cookie,
    status: undefined,
    answeredAt: undefined,
  };
}
