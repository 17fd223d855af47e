import { useCallback, useMemo, useState } from 'preact/hooks';
import { message } from '../../../../utils/browser/texts.ts';
import { DemoList } from './demo-list.tsx';
import { showReading } from './demo-reading.ts';
import { DemoSwitch } from './demo-switch.tsx';
import { demoThread } from './demo-thread.ts';

/** A live example: a few posts as Mastodon shows them, and the same with the product's own views. */
export function Demo() {
  const [isOn, setIsOn] = useState(true);
  const posts = useMemo(demoThread, []);
  const show = useCallback((list: Element) => showReading(list, posts), [posts]);
  return (
    // Its choice has the name: a part with the same name around it would be told twice (issue 18).
    <div class="demo demo-chains">
      <DemoSwitch
        name={message('labelDemo')}
        choices={[message('choiceDemoBefore'), message('choiceDemoAfter')]}
        isOn={isOn}
        onChange={setIsOn}
      />
      <DemoList posts={posts} show={isOn ? show : null} />
      <p class="demo-hint quiet-text">{message(isOn ? 'demoHintAfter' : 'demoHintBefore')}</p>
    </div>
  );
}
