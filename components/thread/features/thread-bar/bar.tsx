import { countedMessage, message } from '../../../../utils/browser/texts.ts';
import type { ThreadScene } from '../../feature.ts';
import type { Life } from '../../life.ts';
import { nameOf } from '../../parts/answer/saying.ts';
import { linkOut } from '../../parts/links.ts';
import type { BarReading } from './bar-reading.ts';
import { Disclosure } from './disclosure.tsx';
import { LeftOut } from './left-out.tsx';
import { Shelf } from './shelf.tsx';

interface Props {
  scene: ThreadScene;
  /** Null on a plain page: then there is only the way back. */
  reading: BarReading | null;
  life: Life;
}

/** T1: the one row above a thread. */
export function Bar({ scene, reading, life }: Props) {
  return (
    <>
      {reading && <Reading scene={scene} reading={reading} life={life} />}
      <button
        type="button"
        class="throughline-thread-bar-plain"
        aria-pressed={scene.isPlain}
        onClick={() => scene.setPlain(!scene.isPlain)}
      >
        {message(scene.isPlain ? 'barNotPlain' : 'barPlain')}
      </button>
    </>
  );
}

function Reading({ scene, reading, life }: Required<Props> & { reading: BarReading }) {
  const { top, isRoot, words, own, counts, articles, posts, leftOut, awaited, cutOff } = reading;
  const links = articles.length + posts.length;
  return (
    <>
      {top && (
        <button
          type="button"
          class="throughline-thread-bar-root"
          aria-label={message(isRoot ? 'barTop' : 'barTopmost', `${nameOf(top)} ${words}`.trim())}
          onClick={({ currentTarget }) => scene.thread.goTo(top.id, currentTarget)}
        >
          <bdi class="throughline-thread-bar-name">{nameOf(top)}</bdi>{' '}
          <span class="throughline-thread-bar-words" dir="auto">
            {words}
          </span>
        </button>
      )}
      {own && (
        <a class="throughline-thread-bar-article" {...linkOut(own.open)} dir="auto">
          {own.title ?? own.site}
        </a>
      )}
      <span class="throughline-thread-bar-counts">
        {message(
          'barCounts',
          countedMessage('barPosts', counts.posts),
          countedMessage('barPeople', counts.people),
        )}
      </span>
      {cutOff && (
        <Disclosure label={message('barCutOff', String(cutOff.sent), String(cutOff.all))}>
          <p class="throughline-thread-bar-quiet">{message('barCutOffWhy')}</p>
        </Disclosure>
      )}
      {links > 0 && (
        <Disclosure label={countedMessage('barLinks', links)}>
          <Shelf scene={scene} articles={articles} posts={posts} life={life} />
        </Disclosure>
      )}
      {leftOut.length > 0 && (
        <Disclosure label={countedMessage('barLeftOut', leftOut.length)}>
          <LeftOut scene={scene} statuses={leftOut} />
        </Disclosure>
      )}
      {awaited > 0 && (
        <Disclosure label={countedMessage('barAwaited', awaited)}>
          <p class="throughline-thread-bar-quiet">{message('barAwaitedWhy')}</p>
          <button
            type="button"
            class="throughline-thread-bar-link"
            onClick={() => location.reload()}
          >
            {message('barLoadReplies')}
          </button>
        </Disclosure>
      )}
    </>
  );
}
