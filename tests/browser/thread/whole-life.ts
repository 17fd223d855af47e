import { afterEach } from 'vitest';
import { Lifetime } from '../../../components/thread/life.ts';

const lives: Lifetime[] = [];

/** A life that ends with the test. What is thrown in it fails the test. */
export function wholeLife(): Lifetime {
  const life = new Lifetime((step) => step());
  lives.push(life);
  return life;
}

afterEach(() => {
  for (const life of lives.splice(0)) life.end();
  document.body.replaceChildren();
});
