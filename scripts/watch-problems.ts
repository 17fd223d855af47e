import type { Page } from 'puppeteer-core';

/** Collects what our own code writes to the console of a page, or throws there. */
export function watchProblems(page: Page, problems: string[]): void {
  page.on('console', (message) => {
    if (message.text().startsWith('Throughline:')) problems.push(message.text());
  });
  page.on('pageerror', (error) => {
    const { stack = '' } = error instanceof Error ? error : {};
    if (/(?:chrome|moz)-extension:/.test(stack)) problems.push(String(error));
  });
}
