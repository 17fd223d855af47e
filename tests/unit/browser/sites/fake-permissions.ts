import { vi } from 'vitest';
import { browser } from 'wxt/browser';

/** What the browser allows, and what it answers when it is asked for more. */
export class FakePermissions {
  readonly origins: Set<string>;
  /** The answer to the next request. */
  answer = true;

  constructor(granted: readonly string[] = []) {
    this.origins = new Set(granted);
    vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({
      origins: [...this.origins],
    }));
    vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
      origins.every((wanted) => this.#isGranted(wanted)),
    );
    vi.spyOn(browser.permissions, 'request').mockImplementation(async ({ origins = [] }) => {
      const isGranted = this.answer;
      if (isGranted) for (const origin of origins) this.origins.add(origin);
      return isGranted;
    });
    vi.spyOn(browser.permissions, 'remove').mockImplementation(async ({ origins = [] }) => {
      for (const origin of origins) this.origins.delete(origin);
      // As Chrome does, also where a grant for more covers it (STACK, section 11).
      return true;
    });
  }

  /** From now on a request stays open: the prompt has closed the page that asked. */
  neverAnswers(): void {
    vi.spyOn(browser.permissions, 'request').mockImplementation(() => new Promise(() => {}));
  }

  #isGranted(wanted: string): boolean {
    return [...this.origins].some(
      (granted) =>
        granted === wanted || granted === '*://*/*' || wanted.replace(/^https?:/, '*:') === granted,
    );
  }
}
