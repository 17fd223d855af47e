import { message } from '../../../../utils/browser/texts.ts';
import type { Life } from '../../life.ts';
import { showKeySheet } from '../../parts/keys/key-sheet.ts';
import type { ThreadScene } from '../../scene.ts';
import { useLeave } from './disclosure.tsx';
import { PanelSection } from './panel-section.tsx';

/** T4: the way to the sheet of keys. */
export function KeysSection({ scene, life }: { scene: ThreadScene; life: Life }) {
  const leave = useLeave();
  return (
    <PanelSection heading={message('headingThreadKeys')}>
      <button
        type="button"
        class="throughline-thread-bar-link"
        onClick={() => showKeySheet(scene.settings, leave(), life)}
      >
        {message('actionShowKeys')}
      </button>
    </PanelSection>
  );
}
