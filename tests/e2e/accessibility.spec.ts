import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import type { ColorScheme, SurfaceUnderTest } from './drivers/browser-under-test.ts';
import { CHIP, expectFolded } from './folded-page.ts';
import { inEachBrowser } from './reader-test.ts';

const CHAIN_OF_SIX = '116221309268868039';
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Finding {
  rule: string;
  where: string[];
}

/** What axe finds in `scope`, or in the whole document. */
async function findings(surface: SurfaceUnderTest, scope: string): Promise<Finding[]> {
  await surface.runScript(axeSource);
  return surface.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(context: unknown): Promise<{
          violations: { id: string; nodes: { target: string[] }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run({ include: [[selector]] });
    return violations.map(({ id, nodes }) => ({
      rule: id,
      where: nodes.flatMap(({ target }) => target),
    }));
  }, scope);
}

inEachBrowser('accessibility', (stage) => {
  const themes = [
    ['dark', 'dark'],
    ['light', 'light'],
    ['contrast', 'dark'],
  ] as const;
  for (const [theme, scheme] of themes) {
    test(`axe finds nothing in what we add: ${theme}`, async () => {
      const instance = await stage().serve({ theme });
      const page = await stage().read(instance, undefined, { colorScheme: scheme });
      await expectFolded(page, CHAIN_OF_SIX);
      await page.click(CHIP);
      expect(await findings(page, '.throughline-mention-folding')).toEqual([]);
    });
  }

  for (const colorScheme of ['light', 'dark'] satisfies ColorScheme[]) {
    test(`axe finds nothing in the popup: ${colorScheme}`, async () => {
      const { browser, serve, open, turnOff } = stage();
      await turnOff();
      const page = await open((await serve()).threadUrl('116220498563476311'), { colorScheme });
      const popup = await browser.clickToolbarButton(page, { colorScheme });
      await popup.waitFor('button.main');
      expect(await findings(popup, 'html')).toEqual([]);
      await popup.close();
    });
  }
});
