import { useCallback, useId, useMemo, useState } from 'preact/hooks';
import { message } from '../../../../utils/browser/texts.ts';
import { DemoList } from './demo-list.tsx';
import { showReading } from './demo-reading.ts';
import { DemoSwitch } from './demo-switch.tsx';
import { demoFork } from './demo-thread.ts';

/** A live example of T2: a thread in Mastodon's order, and as it was written, with branches that fold. */
export function BranchesDemo() {
  const [hasBranches, setHasBranches] = useState(true);
  const heading = useId();
  const posts = useMemo(demoFork, []);
  const show = useCallback(
    (list: Element) => showReading(list, posts, { hasBranches }),
    [posts, hasBranches],
  );
  return (
    <section class="demo demo-branches" aria-labelledby={heading}>
      <h2 id={heading}>{message('headingDemoBranches')}</h2>
      <p>{message('demoBranches')}</p>
      <DemoSwitch
        name={message('labelThreadOrder')}
        choices={[message('choiceThreadOrderPage'), message('choiceDemoBranches')]}
        isOn={hasBranches}
        onChange={setHasBranches}
      />
      <DemoList posts={posts} show={show} />
      <p class="demo-hint quiet-text">
        {hasBranches
          ? message('demoBranchesAfter', message('barThread'))
          : message('demoBranchesBefore')}
      </p>
    </section>
  );
}
