// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { threadBar } from '../../../../../../components/thread/features/thread-bar/thread-bar.tsx';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { card, post } from '../../../../thread/post.ts';
import { BarPlace, click, link, PLAIN_ROOT, settle } from './bar-place.ts';

let place: BarPlace;

beforeEach(() => {
  place = new BarPlace();
});

afterEach(() => place.leave());

describe('T1, issue 12.10: a linked post on the shelf', () => {
  const POST = 'https://reef.example/@kim/116211145192534434';
  const kim = post('kim@reef.example', '<p>Salt the crust.</p>', { id: '900', url: POST });
  const linking = (id: string, more: Partial<Status> = {}) => ({
    ...post('bo', link(POST), { id, to: PLAIN_ROOT }),
    card: card(POST, 'Kim (@kim@reef.example)', { description: 'Salt the crust.' }),
    ...more,
  });
  async function shelf(statuses: readonly Status[], fetchPost?: () => Promise<never>) {
    const scene = place.sceneOf([PLAIN_ROOT, ...statuses]);
    if (fetchPost) Object.assign(scene.thread, { fetchPost });
    Object.defineProperty(scene.thread, 'canFetchPosts', { value: fetchPost !== undefined });
    place.views.update([threadBar], scene);
    await click(place.opener);
    return place.element.querySelector('.throughline-thread-bar-panel li');
  }
  const said = (item: Element | null) =>
    [...(item?.querySelectorAll(':scope > a, :scope > p') ?? [])].map((part) => part.textContent);
  const ADDRESS = 'reef.example/@kim/116211145192534434';

  it('is called what the instance calls it, with its words', async () => {
    expect(said(await shelf([linking('2')])).slice(0, 3)).toEqual([
      'Kim (@kim@reef.example)',
      'Salt the crust.',
      'A post on another site · reef.example',
    ]);
  });

  it.each([
    ['a content warning', { spoiler_text: 'Crust' }],
    ['a filter', { filtered: [{ filter: { filter_action: 'warn' } }] }],
  ])('is an address where all that link it stand behind %s (A6)', async (_case, more) => {
    expect(said(await shelf([linking('2', more)]))[0]).toBe(ADDRESS);
    place.views.clear();
    await settle();
    expect(said(await shelf([linking('2', more), linking('3')]))[0]).toBe(
      'Kim (@kim@reef.example)',
    );
  });

  it('is shown on a click, by who is logged in', async () => {
    expect((await shelf([linking('2')]))?.textContent).not.toContain('Show post');
    place.views.clear();
    await settle();
    const fetchPost = vi.fn(async () => ({ ok: true, value: kim }) as never);
    const item = await shelf([linking('2')], fetchPost);
    const button = [...(item?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent === 'Show post',
    );
    await click(button);
    expect(fetchPost).toHaveBeenCalledOnce();
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    expect(item?.querySelector('.throughline-panel')?.textContent).toContain('Salt the crust.');
    await click(button);
    expect(item?.querySelector('.throughline-panel')).toBeNull();
  });
});
