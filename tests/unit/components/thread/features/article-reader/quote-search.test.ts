// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ADA, ArticlePlace, BO, CEM, eachAtAPlace, failed, found } from './article-place.ts';

let place: ArticlePlace;
eachAtAPlace((made) => {
  place = made;
});

describe('what posts of the thread quote of it', () => {
  it('is marked, and is the article’s from then on', async () => {
    const takeInText = vi.spyOn(place.scene.thread, 'takeInText');
    await place.open();
    await place.tell(found());
    await vi.advanceTimersByTimeAsync(100);
    const marker = place.panel?.querySelector('.throughline-article-reader-marker');
    expect(marker).toMatchObject({ textContent: '1', ariaLabel: 'Quoted in 1 post: bo' });
    const [one] = place.scene.articles.linked;
    expect(takeInText).toHaveBeenCalledExactlyOnceWith(one?.article.key, [
      {
        id: BO.id,
        index: 0,
        isVerbatim: true,
        passages: ['nobody on the island had been asked and few were surprised'],
      },
    ]);
  });

  it('is looked for in posts that come later', async () => {
    place.leave();
    place = new ArticlePlace();
    const { thread } = place.scene;
    const shown = vi.spyOn(thread, 'shown').mockReturnValue([ADA]);
    const followReading = vi.spyOn(thread, 'followReading');
    const marker = () => place.panel?.querySelector('.throughline-article-reader-marker');
    await place.open();
    await place.tell(found());
    await vi.advanceTimersByTimeAsync(100);
    expect(marker()).toBeNull();
    shown.mockReturnValue([ADA, BO, CEM]);
    for (const [tell] of followReading.mock.calls) tell();
    await vi.advanceTimersByTimeAsync(100);
    expect(marker()?.textContent).toBe('1');
  });

  it('is looked for once, however often the thread is read', async () => {
    const { thread } = place.scene;
    const takeInText = vi.spyOn(thread, 'takeInText');
    const followReading = vi.spyOn(thread, 'followReading');
    await place.open();
    await place.tell(found());
    for (let times = 0; times < 5; times += 1) {
      for (const [tell] of followReading.mock.calls) tell();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(followReading).toHaveBeenCalled();
    expect(takeInText).toHaveBeenCalledOnce();
  });

  it('is not looked for where the article is not to be had', async () => {
    const { thread } = place.scene;
    const followReading = vi.spyOn(thread, 'followReading');
    const takeInText = vi.spyOn(thread, 'takeInText');
    await place.open();
    await place.tell(failed('not-found'));
    await vi.advanceTimersByTimeAsync(100);
    expect(followReading).not.toHaveBeenCalled();
    expect(takeInText).not.toHaveBeenCalled();
  });
});
