// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answerLine } from '../../../../../components/thread/features/answer-line/answer-line.ts';
import { Lifetime } from '../../../../../components/thread/life.ts';
import {
  givePeopleChoice,
  sayPeopleChoice,
  tellPeopleChoice,
} from '../../../../../components/thread/parts/chosen-people.ts';
import type { Person } from '../../../../../components/thread/parts/people.ts';
import type { ThreadOnPage } from '../../../../../components/thread/scene.ts';
import type { Status } from '../../../../../utils/mastodon/entities.ts';
import { message } from '../../../messages.ts';
import { post } from '../../../thread/post.ts';
import { showing, stage } from '../scene.ts';

const ROOT = post('ana', 'Does anybody bake with rye?', { id: '1' });
const BO = post('bo', 'I do.', { id: '2', to: ROOT });
const CEM = post('cem', 'So do I.', { id: '3', to: ROOT });
const BO_AGAIN = post('bo', 'Which flour?', { id: '4', to: CEM });
const BO_FIRST = post('bo', 'Do you?', { id: '5', to: CEM });
const CEM_AGAIN = post('cem', 'I do.', { id: '6', to: BO_FIRST });
const ALL = [ROOT, BO, CEM, BO_AGAIN];

let life: Lifetime;
let people: readonly Person[];

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  life = new Lifetime((step) => step());
  people = [];
});

afterEach(() => life.end());

function chooseIn(thread: ThreadOnPage): void {
  const choose = (chosen: readonly Person[]) => {
    people = chosen;
    tellPeopleChoice();
  };
  const choice = {
    thread,
    choose,
    next: () => null,
    get people() {
      return people;
    },
  };
  givePeopleChoice(choice, life);
}

/** Opens what stands at the name of whom a post answers. */
function open(
  status: Status,
  { known = ALL, isSaid = true, isThis = true } = {},
): HTMLButtonElement | null {
  const { scene, wrapper } = stage(status, { known });
  chooseIn(isThis ? scene.thread : stage(status, { known }).scene.thread);
  if (isSaid) sayPeopleChoice(life);
  // The second stage, if there is one, has taken the place of the first.
  document.body.replaceChildren(wrapper);
  life.undo(showing(scene, answerLine));
  wrapper.querySelector<HTMLElement>('.throughline-answer-line')?.click();
  expect(wrapper.querySelector('.throughline-panel')).not.toBeNull();
  return wrapper.querySelector('.throughline-panel-quiet');
}

describe('issue 16: from a name at a post', () => {
  it('only the posts of whom it answers and of its author stand out, and all again', () => {
    const action = open(BO_AGAIN);
    expect(action?.textContent).toBe('Only cem and bo');
    action?.click();
    expect(people.map(({ name }) => name)).toEqual(['cem', 'bo']);
    expect(action?.textContent).toBe('Show all');
    action?.click();
    expect([people, action?.textContent]).toEqual([[], 'Only cem and bo']);
  });

  it('each name keeps its own direction', () => {
    const names = [...(open(BO_AGAIN)?.querySelectorAll('bdi') ?? [])];
    expect(names.map(({ textContent }) => textContent)).toEqual(['cem', 'bo']);
  });

  it.each<[string, Status, Parameters<typeof open>[1]]>([
    ['where nothing on the page would say so', BO_AGAIN, { isSaid: false }],
    ['in a timeline beside the thread', BO_AGAIN, { isThis: false }],
    ['where these two alone take part', BO_AGAIN, { known: [CEM, BO_FIRST, CEM_AGAIN, BO_AGAIN] }],
    [
      'where a filter hides the posts of one of them',
      BO_AGAIN,
      {
        known: ALL.map((status) => ({
          ...status,
          filtered: status === CEM ? [{ filter: { filter_action: 'hide' } }] : [],
        })),
      },
    ],
  ])('not offered %s', (_case, status, options) => {
    expect(open(status, options)).toBeNull();
  });
});
