// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { WholeFeature } from '../../../../../components/thread/feature.ts';
import { ThreadViews } from '../../../../../components/thread/host/thread-views.ts';
import type { ThreadScene } from '../../../../../components/thread/scene.ts';
import type { BarPlace } from '../../../../../utils/mastodon/page/markup.ts';

let says: string | null;
let places: BarPlace[];
let problems: string[];
let views: ThreadViews;

/** Says aloud what it is told to, in an element of its own. */
const parrot: WholeFeature<string> = {
  id: 'threadBar',
  css: '',
  read: () => says,
  showAbove(said, { place }, life) {
    const element = document.createElement('output');
    element.textContent = said;
    place.parent.insertBefore(element, place.before);
    life.undo(() => element.remove());
    return {
      element,
      update: (now) => {
        element.textContent = now;
      },
    };
  },
};
const faulty: WholeFeature<string> = {
  ...parrot,
  id: 'threadNotice',
  read() {
    throw new Error('faulty');
  },
};

// Nothing but the place is looked at by these two.
const SCENE = {} as Omit<ThreadScene, 'place'>;
const update = () => views.update([faulty, parrot], SCENE);
const inPage = () => [...document.querySelectorAll('output')].map((each) => each.textContent);

beforeEach(() => {
  document.body.innerHTML = '<header></header><aside></aside>';
  says = 'nine posts';
  problems = [];
  places = [...document.querySelectorAll('header')].map((parent) => ({ parent, before: null }));
  views = new ThreadViews({ barPlaces: () => places }, (id) => (step) => {
    try {
      step();
    } catch {
      problems.push(id);
    }
  });
});

describe('what stands above a thread (issue 10)', () => {
  it('is asked again each time, and follows its thread', () => {
    update();
    says = 'ten posts';
    update();
    expect(inPage()).toEqual(['ten posts']);
  });

  it('goes when it has nothing to say, and comes back when it has', () => {
    update();
    says = null;
    update();
    expect(inPage()).toEqual([]);
    says = 'eleven posts';
    update();
    expect(inPage()).toEqual(['eleven posts']);
  });

  it('is made anew where the page has thrown it out', () => {
    update();
    document.querySelector('output')?.remove();
    expect(views.isAnyGone()).toBe(true);
    update();
    expect(inPage()).toEqual(['nine posts']);
    expect(views.isAnyGone()).toBe(false);
  });

  it('goes with its thread, whether or not the next one is read by then', () => {
    update();
    places = [];
    views.forgetGone();
    expect(inPage()).toEqual([]);
  });

  it('stands in each column that shows a thread', () => {
    places = [...document.querySelectorAll('header, aside')].map((parent) => ({
      parent,
      before: null,
    }));
    update();
    expect(inPage()).toEqual(['nine posts', 'nine posts']);
  });

  it('is there though another feature fails', () => {
    update();
    expect(problems).toEqual(['threadNotice']);
    expect(inPage()).toEqual(['nine posts']);
  });
});
