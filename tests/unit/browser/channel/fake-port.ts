import type { Browser } from 'wxt/browser';

/** One end of a connection, as browsers make it. The test is at the other. */
export class FakePort {
  /** What this end has sent, as it arrives. */
  readonly sent: unknown[] = [];
  /** Null as long as it lasts. */
  endedBy: 'this end' | 'the other' | null = null;
  readonly onMessage = new FakeEvent<[message: unknown]>();
  readonly onDisconnect = new FakeEvent<[]>();

  readonly name: string;
  readonly sender: Browser.runtime.MessageSender | undefined;

  constructor(name: string, sender?: Browser.runtime.MessageSender) {
    this.name = name;
    this.sender = sender;
  }

  /** As code takes it. */
  get port(): Browser.runtime.Port {
    // What is left out of the browser's type nobody here asks for.
    return this as unknown as Browser.runtime.Port;
  }

  postMessage(message: unknown): void {
    if (this.endedBy) throw new Error('Attempting to use a disconnected port object');
    this.sent.push(JSON.parse(JSON.stringify(message)));
  }

  /** Whoever disconnects is not told of it. */
  disconnect(): void {
    this.endedBy ??= 'this end';
  }

  /** The other end sends something. */
  receive(message: unknown): void {
    if (!this.endedBy) this.onMessage.fire(message);
  }

  /** The other end disconnects, or is gone. */
  end(): void {
    if (this.endedBy) return;
    this.endedBy = 'the other';
    this.onDisconnect.fire();
  }
}

class FakeEvent<Told extends unknown[]> {
  readonly #listeners = new Set<(...told: Told) => void>();

  addListener(listener: (...told: Told) => void): void {
    this.#listeners.add(listener);
  }

  fire(...told: Told): void {
    for (const listener of this.#listeners) listener(...told);
  }
}
