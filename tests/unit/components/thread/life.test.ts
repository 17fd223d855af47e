// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Guard, Lifetime, wholly } from '../../../../components/thread/life.ts';

let told: unknown[];
let life: Lifetime;
const guard: Guard = (step) => {
  try {
    step();
  } catch (error) {
    told.push(error);
  }
};
const broken = new Error('broken');
const fail = () => {
  throw broken;
};

beforeEach(() => {
  told = [];
  life = new Lifetime(guard);
});

describe('the end of a life', () => {
  it('undoes the last thing first, once', () => {
    const undone: string[] = [];
    life.undo(() => undone.push('first'));
    life.undo(() => undone.push('second'));
    life.end();
    life.end();
    expect(undone).toEqual(['second', 'first']);
  });

  it('undoes everything though one step fails, and tells', () => {
    const undone = vi.fn();
    life.undo(undone);
    life.undo(fail);
    life.end();
    expect(undone).toHaveBeenCalledOnce();
    expect(told).toEqual([broken]);
  });

  it('ends what lives inside it first; a life inside ends alone', () => {
    const undone: string[] = [];
    life.undo(() => undone.push('outer'));
    const inner = life.child();
    inner.undo(() => undone.push('inner'));
    const other = life.child();
    other.undo(() => undone.push('other'));
    other.end();
    expect(undone).toEqual(['other']);
    life.end();
    expect(undone).toEqual(['other', 'inner', 'outer']);
    expect(inner.signal.aborted).toBe(true);
  });
});

describe('what ends with it', () => {
  it('listening', () => {
    const heard = vi.fn();
    const button = document.createElement('button');
    life.on(button, 'click', heard);
    button.click();
    life.end();
    button.click();
    expect(heard).toHaveBeenCalledOnce();
  });

  it('waiting', () => {
    vi.useFakeTimers();
    const done = vi.fn();
    life.after(100, done);
    vi.advanceTimersByTime(100);
    life.after(100, done);
    life.end();
    vi.advanceTimersByTime(100);
    vi.useRealTimers();
    expect(done).toHaveBeenCalledOnce();
  });

  it('what was asked for: the answer comes to nobody', async () => {
    const got = vi.fn();
    life.when(Promise.resolve('answer'), got);
    await Promise.resolve();
    life.when(Promise.resolve('late'), got);
    life.when(Promise.reject(broken), got);
    life.end();
    await new Promise((done) => setTimeout(done));
    expect(got.mock.calls).toEqual([['answer']]);
    expect(told).toEqual([]);
  });
});

describe('what fails is told, and not thrown', () => {
  it('by a listener', () => {
    const button = document.createElement('button');
    life.on(button, 'click', fail);
    button.click();
    expect(told).toEqual([broken]);
  });

  it('by what was waited for', async () => {
    life.when(Promise.reject(broken), () => {});
    life.when(Promise.resolve(), fail);
    await new Promise((done) => setTimeout(done));
    expect(told).toEqual([broken, broken]);
  });
});

describe('what is done wholly', () => {
  it('ends with the life around it', () => {
    const undone = vi.fn();
    wholly(life, guard, (own) => own.undo(undone));
    expect(undone).not.toHaveBeenCalled();
    life.end();
    expect(undone).toHaveBeenCalledOnce();
  });

  it('is undone at once, and told, where it fails half-way', () => {
    const undone = vi.fn();
    wholly(life, guard, (own) => {
      own.undo(undone);
      fail();
    });
    expect(undone).toHaveBeenCalledOnce();
    expect(told).toEqual([broken]);
  });
});
