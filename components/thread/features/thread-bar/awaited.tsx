import { message } from '../../../../utils/browser/texts.ts';

/** Replies that the instance has sent and the page has not asked for (5.0): it does when it is loaded again. */
export function Awaited() {
  return (
    <>
      <p class="throughline-thread-bar-quiet">{message('barAwaitedWhy')}</p>
      <button type="button" class="throughline-thread-bar-link" onClick={() => location.reload()}>
        {message('barLoadReplies')}
      </button>
    </>
  );
}
