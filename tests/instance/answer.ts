import type { ServerResponse } from 'node:http';

/** An answer before it is sent. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** An answer of the API. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** A text of any kind: a script, a style sheet, a picture. */
export function text(type: string, body: string, headers: Record<string, string> = {}): Answer {
  return { status: 200, headers: { 'Content-Type': `${type}; charset=utf-8`, ...headers }, body };
}

export function notFound(): Answer {
  return json(404, { error: 'Record not found' });
}

/** Sends an answer as it is. */
export function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}
