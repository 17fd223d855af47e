import { afterEach, describe, expect, it } from 'vitest';
import {
  askInDocument,
  leaveDocument,
  takeAsking,
} from '../../../../utils/browser/channel/reader-asking.ts';

// A test's own world stands for that of our scripts in one document.
const world = globalThis as { throughline?: unknown };

afterEach(() => {
  delete world.throughline;
});

describe('a reader that comes into a document', () => {
  it.each(['page', 'hand'] as const)('that asked, by %s, reads there', (by) => {
    expect(askInDocument(by)).toBe(true);
    expect(takeAsking()).toBe(by);
  });

  it('that did not ask was meant for one that is gone', () => {
    expect(takeAsking()).toBeNull();
  });

  it.each([
    ['an element', { tagName: 'A' }],
    ['a truth', true],
    ['another word', 'somebody'],
  ])('whose page has put %s under that name was not asked for', (_title, value) => {
    world.throughline = value;
    expect(takeAsking()).toBeNull();
  });

  it('that has been answered does nothing: the second of two, asked for at the same moment', () => {
    askInDocument('page');
    askInDocument('page');
    expect(takeAsking()).toBe('page');
    expect(takeAsking()).toBeNull();
    leaveDocument();
    expect(takeAsking()).toBeNull();
  });
});

describe('a document', () => {
  it('that is read asks for nobody, and does not replace who reads it', () => {
    askInDocument('page');
    takeAsking();
    expect(askInDocument('page')).toBe(false);
    expect(askInDocument('hand')).toBe(false);
    expect(takeAsking()).toBeNull();
  });

  it('asks anew when its reader has gone', () => {
    askInDocument('page');
    takeAsking();
    leaveDocument();
    expect(askInDocument('hand')).toBe(true);
    expect(takeAsking()).toBe('hand');
  });

  it('asks whatever its page has named so in its markup', () => {
    world.throughline = { tagName: 'A' };
    expect(askInDocument('page')).toBe(true);
    expect(takeAsking()).toBe('page');
  });
});
