import { listOf, message } from '../../../../utils/browser/texts.ts';
import type { Life } from '../../life.ts';
import { linkOut } from '../../parts/links.ts';
import type { ThreadScene } from '../../scene.ts';
import type { BarReading } from './bar-reading.ts';
import { Disclosure } from './disclosure.tsx';
import { missingFrom } from './missing.ts';
import { News, useNews } from './news.tsx';
import { OnlyTheirs } from './only-theirs.tsx';
import { NotPlain } from './plain-page.tsx';
import { ThreadPanel } from './thread-panel.tsx';
import { Title } from './title.tsx';
import { useChosen } from './use-chosen.ts';

interface Props {
  scene: ThreadScene;
  /** Null on a plain page: then there is only the way back. */
  reading: BarReading | null;
  life: Life;
}

/** T1: the one row above a thread. */
export function Bar({ scene, reading, life }: Props) {
  return reading ? (
    <Reading scene={scene} reading={reading} life={life} />
  ) : (
    <NotPlain scene={scene} />
  );
}

function Reading({ scene, reading, life }: Props & { reading: BarReading }) {
  const { own } = reading;
  const chosen = useChosen(scene);
  const { isUntold } = useNews();
  const missing = [...missingFrom(reading), ...(isUntold ? [message('newUntold')] : [])];
  const isMissing = missing.length > 0;
  return (
    <>
      {chosen.length > 0 ? (
        <OnlyTheirs scene={scene} people={chosen} />
      ) : (
        <Title scene={scene} reading={reading} />
      )}
      {own && chosen.length === 0 && (
        <a class="throughline-thread-bar-article" {...linkOut(own.open)} dir="auto">
          {own.title ?? own.site}
        </a>
      )}
      <News scene={scene} />
      <Disclosure
        label={message('barThread')}
        name={isMissing ? message('barThreadMissing', listOf(missing)) : message('barThread')}
        hasDot={isMissing}
      >
        <ThreadPanel scene={scene} reading={reading} life={life} />
      </Disclosure>
    </>
  );
}
