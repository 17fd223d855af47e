import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, json, send } from './answer.ts';

/** Something that goes wrong on purpose. */
export type Fault =
  | { kind: 'slow'; ms: number }
  | { kind: 'status'; status: 401 | 403 | 404 | 422 | 429 | 500; retryAfter?: number }
  | { kind: 'malformed' }
  | { kind: 'cut' }
  | { kind: 'reset' }
  /** The answer is another. */
  | { kind: 'changed'; body: (body: string) => string }
  /** The last list of the answer goes on and on, with nothing in it. */
  | { kind: 'endless' };

/** More than anybody should take for an answer; a client that takes it all ends it. */
const ENDLESS_BYTES = 64_000_000;
const BLANK = ' '.repeat(1_000_000);

interface Armed {
  pattern: RegExp;
  fault: Fault;
  left: number;
}

const MESSAGES = {
  401: 'This method requires an authenticated user',
  403: 'This action is not allowed',
  404: 'Record not found',
  422: 'Validation failed',
  429: 'Too many requests',
  500: 'Something went wrong on our end',
} as const;

/** The faults that are armed now. The one armed last wins. */
export class Faults {
  #armed: Armed[] = [];

  /** Arms a fault for paths that match; returns what disarms it. */
  arm(pattern: string | RegExp, fault: Fault, times = Number.POSITIVE_INFINITY): () => void {
    const armed = { pattern: toRegExp(pattern), fault, left: times };
    this.#armed.unshift(armed);
    return () => {
      this.#armed = this.#armed.filter((one) => one !== armed);
    };
  }

  clear(): void {
    this.#armed = [];
  }

  /** The fault for this request, which counts as one of its times. */
  take(path: string): Fault | undefined {
    const armed = this.#armed.find((one) => one.left > 0 && one.pattern.test(path));
    if (armed) armed.left -= 1;
    return armed?.fault;
  }
}

/** Answers the way the fault says. `answer` is what would have been sent. */
export async function sendFaulty(
  response: ServerResponse,
  fault: Fault,
  answer: Answer,
): Promise<void> {
  switch (fault.kind) {
    case 'slow':
      await wait(fault.ms);
      return send(response, answer);
    case 'status':
      return send(response, {
        ...json(fault.status, { error: MESSAGES[fault.status] }),
        headers: {
          ...answer.headers,
          'Content-Type': 'application/json; charset=utf-8',
          ...(fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) }),
        },
      });
    case 'malformed':
      return send(response, { ...answer, body: `${half(answer.body)}"` });
    case 'cut': {
      const length = Buffer.byteLength(answer.body);
      response.writeHead(answer.status, { ...answer.headers, 'Content-Length': length });
      response.write(half(answer.body));
      await wait(20);
      response.destroy();
      return;
    }
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'changed':
      return send(response, { ...answer, body: fault.body(answer.body) });
    case 'endless': {
      response.writeHead(answer.status, answer.headers);
      await pipeline(withoutEnd(answer.body), response).catch(() => {
        // The client has had enough.
      });
    }
  }
}

function* withoutEnd(body: string): Generator<string> {
  yield `${body.slice(0, body.lastIndexOf(']'))},`;
  for (let sent = 0; sent < ENDLESS_BYTES; sent += BLANK.length) yield BLANK;
}

function half(body: string): string {
  return body.slice(0, Math.floor(body.length / 2));
}

/** In a string, `*` stands for anything; without one it matches the path and what is below it. */
function toRegExp(pattern: string | RegExp): RegExp {
  if (pattern instanceof RegExp) return pattern;
  const parts = pattern.split('*').map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join('.*')}(?:$|[/?])`);
}
