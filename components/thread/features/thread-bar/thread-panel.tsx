import { message } from '../../../../utils/browser/texts.ts';
import type { Life } from '../../life.ts';
import type { ThreadScene } from '../../scene.ts';
import { Awaited } from './awaited.tsx';
import type { BarReading } from './bar-reading.ts';
import { Counts } from './counts.tsx';
import { KeysSection } from './keys-section.tsx';
import { LeftOut } from './left-out.tsx';
import { NewsSection } from './news.tsx';
import { OrderChoice } from './order-choice.tsx';
import { PanelSection } from './panel-section.tsx';
import { People } from './people.tsx';
import { PlainPage } from './plain-page.tsx';
import { Shelf } from './shelf.tsx';

interface Props {
  scene: ThreadScene;
  reading: BarReading;
  life: Life;
}

/** T1: all that does not fit the one row. What is long scrolls; "Plain page" stays in reach below it. */
export function ThreadPanel({ scene, reading, life }: Props) {
  const { articles, posts, leftOut, awaited, cutOff } = reading;
  const { arrangement } = scene;
  const order = arrangement?.order;
  return (
    <>
      {/* Firefox stops at what scrolls, and this has no name: what is in it is stopped at, and scrolls it (issue 18). */}
      <div class="throughline-thread-bar-content" tabIndex={-1}>
        <Counts reading={reading} />
        <NewsSection scene={scene} />
        {arrangement && order && <OrderChoice arrangement={arrangement} order={order} />}
        <People scene={scene} />
        {articles.length + posts.length > 0 && (
          <PanelSection heading={message('barLinks')}>
            <Shelf scene={scene} articles={articles} posts={posts} life={life} />
          </PanelSection>
        )}
        {leftOut.length > 0 && (
          <PanelSection heading={message('barLeftOutHeading')}>
            <LeftOut scene={scene} statuses={leftOut} />
          </PanelSection>
        )}
        {awaited > 0 && (
          <PanelSection heading={message('barAwaitedHeading')}>
            <Awaited />
          </PanelSection>
        )}
        {cutOff && (
          <PanelSection heading={message('barCutOffHeading')}>
            <p class="throughline-thread-bar-quiet">{message('barCutOffWhy')}</p>
          </PanelSection>
        )}
        <KeysSection scene={scene} life={life} />
      </div>
      <PlainPage scene={scene} />
    </>
  );
}
