import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SurfaceUnderTest } from '../drivers/browser-under-test.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

export interface Finding {
  readonly rule: string;
  readonly where: readonly string[];
}

/**
 * What axe finds in `scope`.
 *
 * @param without rules that cannot be judged as the surface is now.
 */
export async function findings(
  surface: SurfaceUnderTest,
  scope: string,
  without: readonly string[] = [],
): Promise<Finding[]> {
  if (!(await surface.evaluate(() => 'axe' in globalThis))) await surface.runScript(axeSource);
  return surface.evaluate(
    async (selector, left) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            context: unknown,
            options: unknown,
          ): Promise<{
            violations: { id: string; nodes: { target: string[] }[] }[];
          }>;
        };
      };
      const rules = Object.fromEntries(left.map((rule) => [rule, { enabled: false }]));
      const { violations } = await axe.run({ include: [[selector]] }, { rules });
      return violations.map(({ id, nodes }) => ({
        rule: id,
        where: nodes.flatMap(({ target }) => target),
      }));
    },
    scope,
    without,
  );
}
