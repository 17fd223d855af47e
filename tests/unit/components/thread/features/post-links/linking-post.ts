/** A post that links another, and the line for that. Needs a DOM (jsdom). */
import { postLinks } from '../../../../../../components/thread/features/post-links/post-links.ts';
import type { ApiAnswer } from '../../../../../../utils/mastodon/api/api.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { post } from '../../../../thread/post.ts';
import { showing, stage } from '../../scene.ts';

export const ELSEWHERE = 'https://reef.example/@gil/110000000000000001';
export const NOTE = 'https://sea.example/notes/9abcdefgh1';
export const link = (url: string, text = 'this') => `<a href="${url}">${text}</a>`;

export const ADA = post('ada', '<p>Does anybody bake with rye?</p>', {
  url: 'https://harbour.example/@ada/110000000000000009',
});
export const BO = post('bo', '<p>Yes.</p>', { to: ADA });
export const GIL = post('gil@reef.example', '<p>@ada Rye is <b>easy</b>.</p><p>Water it.</p>');

export type Found = ApiAnswer<Status | null>;
export const found = (value: Status | null): Found => ({ ok: true, value });

interface Options {
  below?: string;
  isClosed?: boolean;
  answer?: () => Found;
  isLoggedIn?: boolean;
}

export function show(status: Status, options: Options = {}) {
  const { below = '', isClosed = false, answer = () => found(GIL), isLoggedIn = true } = options;
  const asked: string[] = [];
  const fetchPost = async (url: string) => {
    asked.push(url);
    return answer();
  };
  const known = [ADA, BO];
  const all = stage(status, {
    known,
    below,
    page: [...known, status],
    ...(isLoggedIn && { fetchPost }),
  });
  const undo = showing({ ...all.scene, post: { ...all.scene.post, isClosed } }, postLinks);
  const foot = all.wrapper.querySelector<HTMLElement>('.throughline-foot');
  const lines = [...all.wrapper.querySelectorAll('.throughline-post-links')].map((line) =>
    [...(line.firstElementChild?.children ?? [])].map(plain),
  );
  const press = async (name: string) => {
    const buttons = [...(foot?.querySelectorAll('button') ?? [])];
    buttons.find((button) => plain(button).startsWith(name))?.click();
    await Promise.resolve();
    await Promise.resolve();
  };
  const panel = () => all.wrapper.querySelector<HTMLElement>('[role="group"]');
  return { ...all, undo, foot, lines, asked, press, panel };
}

export function plain({ textContent }: Element): string {
  return (textContent ?? '').replaceAll(/[\u2068\u2069]/g, '');
}

export const says = (html: string, more: Parameters<typeof post>[2] = {}) =>
  post('cem', `<p>${html}</p>`, { to: BO, ...more });
export const LINKS = says(link(ELSEWHERE));
