// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { PostFeature } from '../../../../../components/thread/feature.ts';
import { answerLine } from '../../../../../components/thread/features/answer-line/answer-line.ts';
import { PostViews } from '../../../../../components/thread/host/post-views.ts';
import { wordlessPost } from '../../../../../components/thread/host/wordless-post.ts';
import { moveToCorner } from '../../../../../components/thread/parts/corner.ts';
import { addToNote } from '../../../../../components/thread/parts/note.ts';
import { nameControl } from '../../../../../components/thread/parts/use.ts';
import type { Scene } from '../../../../../components/thread/scene.ts';
import { DEFAULTS } from '../../../../../utils/settings/settings.ts';
import { message } from '../../../messages.ts';
import { post } from '../../../thread/post.ts';
import { stage } from '../scene.ts';

const ROOT = post('ana', '<p>Hot today.</p>', { id: '1' });
const REPLY = post('bo', '<p>Very hot.</p>', { id: '2', to: ROOT });
const OTHER = post('cem', '<p>Not here.</p>', { id: '3', to: ROOT });
const NESTED = post('dov', '<p>Here too.</p>', { id: '4', to: REPLY });
const COOL = { ...REPLY, content: '<p>Rather cool.</p>' };

let problems: string[];
let views: PostViews;

beforeEach(() => {
  // jsdom knows no popovers.
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  problems = [];
  views = new PostViews((feature) => (step) => {
    try {
      step();
    } catch {
      problems.push(feature);
    }
  });
});

afterEach(() => vi.unstubAllGlobals());

/** The same post of the same page, when something else is known. */
function staged(reply = REPLY, page = [ROOT, reply, OTHER, NESTED]) {
  const first = stage(NESTED, { known: [ROOT, reply, OTHER], page });
  const again = (now: typeof REPLY, pageNow = page): Scene => {
    const { content } = first;
    const focused = document.activeElement;
    const { scene } = stage(NESTED, { known: [ROOT, now, OTHER], page: pageNow });
    document.body.replaceChildren(first.wrapper);
    if (focused instanceof HTMLElement) focused.focus();
    const { root, text } = first.scene.post;
    return { ...scene, post: { ...scene.post, root, content, firstLine: content, text } };
  };
  return { ...first, again };
}

const rowsIn = (content: Element) => [...content.querySelectorAll('.throughline-answer-line')];
const wordsIn = (content: Element) =>
  content.querySelector('.throughline-answer-line-words')?.textContent;

describe('what stands at a post', () => {
  it('is shown once, and leaves no trace', () => {
    const { scene, content, before } = staged();
    views.show(scene, [answerLine]);
    const [row] = rowsIn(content);
    views.show(scene, [answerLine]);
    expect(rowsIn(content)).toEqual([row]);
    views.clear();
    expect(document.body.innerHTML).toBe(before);
  });

  it('follows what is known: an answered post that is edited has its new words there', () => {
    const { scene, content, again } = staged();
    views.show(scene, [answerLine]);
    expect(wordsIn(content)).toBe('Very hot.');
    views.show(again(COOL), [answerLine]);
    expect(wordsIn(content)).toBe('Rather cool.');
    expect(rowsIn(content)).toHaveLength(1);
  });

  it('stays as it is when it says the same: where others stand now is no part of that', () => {
    const { scene, content, again } = staged();
    views.show(scene, [answerLine]);
    const [row] = rowsIn(content);
    const later = post('eli', '<p>Me too.</p>', { id: '5', to: ROOT });
    views.show(again(REPLY, [ROOT, REPLY, later, OTHER, NESTED]), [answerLine]);
    expect(rowsIn(content)).toEqual([row]);
  });

  it('is open, and has the focus, as before when it says something else', () => {
    const { scene, content, again } = staged();
    views.show(scene, [answerLine]);
    const [row] = rowsIn(content);
    if (row instanceof HTMLElement) {
      row.focus();
      row.click();
    }
    expect(content.querySelector('.throughline-panel')?.textContent).toContain('Very hot.');
    views.show(again(COOL), [answerLine]);
    expect(row?.isConnected).toBe(false);
    expect(content.querySelector('.throughline-panel')?.textContent).toContain('Rather cool.');
    expect(document.activeElement).toBe(rowsIn(content)[0]);
  });

  it('comes back where somebody else has taken it away', () => {
    const { scene, content } = staged();
    views.show(scene, [answerLine]);
    content.querySelector('.throughline-note')?.remove();
    views.show(scene, [answerLine]);
    expect(rowsIn(content)).toHaveLength(1);
  });
});

describe('M4: what stands in the corner of a header', () => {
  /** A post with a header, on a page at which fingers point, and what puts a button there. */
  function touched() {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const { scene } = staged();
    const header = document.createElement('div');
    header.className = 'status__info';
    scene.post.root.prepend(header);
    const feature = (said: string): PostFeature<string> => ({
      id: 'mentionFolding',
      css: '',
      pages: ['thread'],
      read: () => said,
      show(text, { post: place }, life) {
        const button = document.createElement('button');
        button.textContent = text;
        nameControl(button, 'people');
        moveToCorner(place, button, life);
      },
    });
    const buttons = () =>
      [...scene.post.root.querySelectorAll('button')].map(({ textContent }) => textContent);
    return { scene, header, feature, buttons };
  }

  it('has the focus as before when it says something else', () => {
    const { scene, header, feature, buttons } = touched();
    views.show(scene, [feature('@2')]);
    header.querySelector('button')?.focus();
    views.show(scene, [feature('@3')]);
    expect(buttons()).toEqual(['@3']);
    expect(document.activeElement).toBe(header.querySelector('button'));
  });

  it('comes back where the page makes the header anew', () => {
    const { scene, header, feature, buttons } = touched();
    views.show(scene, [feature('@2')]);
    const anew = header.cloneNode();
    header.replaceWith(anew);
    expect(buttons()).toEqual([]);
    views.show(scene, [feature('@2')]);
    expect(buttons()).toEqual(['@2']);
  });
});

describe('a feature that fails', () => {
  const half: PostFeature<string> = {
    id: 'mentionFolding',
    css: '',
    pages: ['thread'],
    read: () => 'half',
    show(said, { post: place }, life) {
      const part = document.createElement('i');
      part.textContent = said;
      addToNote(place, part, null);
      life.undo(() => part.remove());
      throw new Error('broken');
    },
  };

  it('is told, leaves the others, and leaves nothing of itself', () => {
    const { scene, content } = staged();
    views.show(scene, [half, answerLine]);
    expect(problems).toEqual(['mentionFolding']);
    expect(content.querySelector('i')).toBeNull();
    expect(rowsIn(content)).toHaveLength(1);
  });

  it('is told where it fails to read, and says nothing', () => {
    const unreadable: PostFeature<string> = {
      ...half,
      read: () => {
        throw new Error('broken');
      },
    };
    const { scene, content } = staged();
    views.show(scene, [unreadable, answerLine]);
    expect(problems).toEqual(['mentionFolding']);
    expect(rowsIn(content)).toHaveLength(1);
  });
});

describe('A6: a post behind a closed warning', () => {
  function closedScene(): { scene: Scene; before: string } {
    const { scene, wrapper } = staged();
    wrapper.innerHTML = '<div class="content-warning">Feet</div>';
    const before = document.body.innerHTML;
    const [warning] = wrapper.children;
    if (!warning) throw new Error('no warning');
    const place = { ...scene.post, root: wrapper, wrapper: null };
    const closed = wordlessPost(place, { before: warning, isClosed: true });
    return { scene: { ...scene, post: closed }, before };
  }

  it('says whom it answers, and nothing more', () => {
    const { scene, before } = closedScene();
    views.show(scene, [answerLine]);
    expect(document.querySelectorAll('.throughline-answer-line-name')).toHaveLength(1);
    expect(document.querySelector('.throughline-answer-line-words')).toBeNull();
    views.clear();
    expect(document.body.innerHTML).toBe(before);
  });

  it('gets no place of ours where nothing is said', () => {
    const { scene, before } = closedScene();
    views.show({ ...scene, settings: { ...DEFAULTS, answerLine: 'never' } }, []);
    expect(document.body.innerHTML).toBe(before);
  });
});
