import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { message } from '../../../../utils/browser/texts.ts';
import { DemoPostView } from './demo-post.tsx';
import { showReading } from './demo-reading.ts';
import { demoThread } from './demo-thread.ts';

/** A live example: a few posts as Mastodon shows them, and the same with the product's own views. */
export function Demo() {
  const [isOn, setIsOn] = useState(true);
  const list = useRef<HTMLOListElement>(null);
  const posts = useMemo(demoThread, []);
  // Made once: what the views add to the posts is none of Preact's.
  const thread = useMemo(
    () => (
      <ol ref={list} class="demo-thread">
        {posts.map((post) => (
          <DemoPostView key={post.id} {...post} />
        ))}
      </ol>
    ),
    [posts],
  );
  useLayoutEffect(
    () => (isOn && list.current ? showReading(list.current, posts) : undefined),
    [isOn, posts],
  );

  return (
    <section class="demo" aria-label={message('labelDemo')}>
      <fieldset class="demo-switch">
        <legend class="spoken-only">{message('labelDemo')}</legend>
        <label>
          <input type="radio" name="demo" checked={!isOn} onChange={() => setIsOn(false)} />
          <span>{message('choiceDemoBefore')}</span>
        </label>
        <label>
          <input type="radio" name="demo" checked={isOn} onChange={() => setIsOn(true)} />
          <span>{message('choiceDemoAfter')}</span>
        </label>
      </fieldset>
      {thread}
      <p class="demo-hint quiet-text" data-is-on={isOn}>
        {message(isOn ? 'demoHintAfter' : 'demoHintBefore')}
      </p>
    </section>
  );
}
