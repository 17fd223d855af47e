import { shape } from './initial-state.ts';
import type { Shape } from './shape.ts';

const KEY = 'experiments';
const NAME = 'redesign';

let page = read();

/**
 * Whose page is shown. The real gate is `redesign` in the list of experiments that the browser keeps. Here
 * it stands open unless a list without it is kept, so that a test of 5.0 need not open it first.
 */
export function shownPage(): Shape['page'] {
  return page;
}

/** Asks the browser anew, with each in-app navigation: a test can change the page during a visit. */
export function readGate(): void {
  page = read();
}

function read(): Shape['page'] {
  const experiments = localStorage.getItem(KEY);
  const isOpen = experiments === null || experiments.split(',').includes(NAME);
  return isOpen ? shape.page : 'classic';
}
