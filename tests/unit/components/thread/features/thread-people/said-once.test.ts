// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addPost, by, choose, heard, PeoplePlace } from './people-place.ts';

let place: PeoplePlace;

beforeEach(() => {
  place = new PeoplePlace();
});

afterEach(() => place.leave());

const said = () => document.querySelector('.throughline-thread-people-said')?.textContent;

describe('issue 16: it is said once, for each choice', () => {
  it('in a place that is there before it says something', () => {
    choose('bo');
    const saying = document.querySelector('.throughline-thread-people-said');
    expect([saying?.role, said()]).toEqual(['status', '']);
    choose('bo', 'ana');
    vi.advanceTimersByTime(1_000);
    expect(said()).toBe('Only bo and ana: 4 of 6 posts stand out.');
  });

  it('not again when a post arrives', async () => {
    choose('bo');
    vi.advanceTimersByTime(1_000);
    place.known.push(by('bo', '7'));
    addPost('7');
    await heard();
    vi.advanceTimersByTime(1_000);
    expect(said()).toBe('Only bo: 2 of 6 posts stand out.');
  });

  it('of a single post as of one', () => {
    choose('dov');
    vi.advanceTimersByTime(1_000);
    expect(said()).toBe('Only dov: 1 of 6 posts stands out.');
  });
});
