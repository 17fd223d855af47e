import { useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { message } from '../../../../utils/browser/texts.ts';
import type { AskForArticle } from '../../../thread/features/article-reader/desk.ts';
import { copyOf, demoArticle } from './demo-article.ts';
import { DemoList } from './demo-list.tsx';
import { showReading } from './demo-reading.ts';
import { demoReading } from './demo-thread.ts';

/** A live example of L4 and L5: an article that is linked, quoted, and read where it is. Nothing is fetched. */
export function ArticleDemo() {
  /** How often somebody wanted to leave for where the article would be. */
  const [attempts, setAttempts] = useState(0);
  const hint = useRef<HTMLParagraphElement>(null);
  const heading = useId();
  const article = useMemo(demoArticle, []);
  const posts = useMemo(() => demoReading(article), [article]);
  const show = useCallback(
    (list: Element) => {
      const ask: AskForArticle = async () => {
        return { type: 'found', copy: copyOf(article), isKept: false };
      };
      const end = showReading(list, posts, { ask });
      const stay = keepLinks(list, () => setAttempts((before) => before + 1));
      return () => {
        stay();
        end();
      };
    },
    [article, posts],
  );
  useLayoutEffect(() => {
    if (attempts > 0) hint.current?.scrollIntoView({ block: 'nearest' });
  }, [attempts]);
  return (
    <section class="demo demo-article" aria-labelledby={heading}>
      <h2 id={heading}>{message('headingDemoArticle')}</h2>
      <p>{message('demoArticle')}</p>
      <DemoList posts={posts} show={show} />
      <p ref={hint} class="demo-hint quiet-text" role="status">
        {message(attempts > 0 ? 'demoArticleNowhere' : 'demoArticleHint')}
      </p>
    </section>
  );
}

/** Has links that would lead out tell that there is nothing where they lead. */
function keepLinks(list: Element, tell: () => void): () => void {
  const stay = (event: Event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a[target]')) return;
    event.preventDefault();
    tell();
  };
  // With the middle button as well.
  const types = ['click', 'auxclick'];
  for (const type of types) list.addEventListener(type, stay, { capture: true });
  return () => {
    for (const type of types) list.removeEventListener(type, stay, { capture: true });
  };
}
