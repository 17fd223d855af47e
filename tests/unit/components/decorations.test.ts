// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answerLine } from '../../../components/thread/answer-line/answer-line.ts';
import { closedPost } from '../../../components/thread/closed-post.ts';
import { Decorations } from '../../../components/thread/decorations.ts';
import type { Scene } from '../../../components/thread/feature.ts';
import { message } from '../messages.ts';
import { post } from '../thread/post.ts';
import { stage } from './scene.ts';

const ROOT = post('ana', '<p>Hot today.</p>', { id: '1' });
const REPLY = post('bo', '<p>Very hot.</p>', { id: '2', to: ROOT });
const OTHER = post('cem', '<p>Not here.</p>', { id: '3', to: ROOT });
const NESTED = post('dov', '<p>Here too.</p>', { id: '4', to: REPLY });

let problems: string[];
let decorations: Decorations;

beforeEach(() => {
  // jsdom knows no popovers.
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  problems = [];
  decorations = new Decorations((feature) => problems.push(feature));
});

const staged = (settings?: Scene['settings']) =>
  stage(NESTED, {
    known: [ROOT, REPLY, OTHER],
    page: [ROOT, REPLY, OTHER, NESTED],
    ...(settings && { settings }),
  });

describe('what stands at a post', () => {
  it('is shown once, and leaves no trace', () => {
    const { scene, content, before } = staged();
    decorations.show(scene, [answerLine], 'one');
    decorations.show(scene, [answerLine], 'one');
    expect(content.querySelectorAll('.throughline-answer-line')).toHaveLength(1);
    decorations.clear();
    expect(document.body.innerHTML).toBe(before);
  });

  it('is made anew when what it says has changed', () => {
    const { scene, content } = staged();
    decorations.show(scene, [answerLine], 'one');
    const first = content.querySelector('.throughline-answer-line');
    decorations.show(scene, [answerLine], 'two');
    expect(first?.isConnected).toBe(false);
    expect(content.querySelectorAll('.throughline-answer-line')).toHaveLength(1);
  });

  it('stays while the reader has it open', () => {
    const { scene, content } = staged();
    decorations.show(scene, [answerLine], 'one');
    content.querySelector<HTMLElement>('.throughline-answer-line')?.click();
    const panel = content.querySelector('.throughline-panel');
    expect(panel).not.toBeNull();
    decorations.show(scene, [answerLine], 'two');
    expect(panel?.isConnected).toBe(true);
  });

  it('one feature that fails is told, and leaves the others', () => {
    const { scene, content } = staged();
    const failing = {
      id: 'mentionFolding' as const,
      css: '',
      show: () => {
        throw new Error('broken');
      },
    };
    decorations.show(scene, [failing, answerLine], 'one');
    expect(problems).toEqual(['mentionFolding']);
    expect(content.querySelector('.throughline-answer-line')).not.toBeNull();
  });
});

describe('A6: a post behind a closed warning', () => {
  function closedScene(): { scene: Scene; before: string } {
    const { scene, wrapper } = staged();
    wrapper.innerHTML = '<div class="content-warning">Feet</div>';
    const before = document.body.innerHTML;
    const [warning] = wrapper.children;
    if (!warning) throw new Error('no warning');
    const { id, isFocused, permalink, isDirect } = scene.post;
    const closed = closedPost({ id, isFocused, permalink, isDirect, wrapper: null }, warning);
    return { scene: { ...scene, post: closed }, before };
  }

  it('says whom it answers, also when that changes', () => {
    const { scene, before } = closedScene();
    decorations.show(scene, [answerLine], 'one');
    decorations.show(scene, [answerLine], 'two');
    expect(document.querySelectorAll('.throughline-answer-line-name')).toHaveLength(1);
    expect(document.querySelector('.throughline-answer-line-words')).toBeNull();
    decorations.clear();
    expect(document.body.innerHTML).toBe(before);
  });

  it('gets no place of ours where nothing is said', () => {
    const { scene, before } = closedScene();
    decorations.show(scene, [], 'one');
    expect(document.body.innerHTML).toBe(before);
  });
});
