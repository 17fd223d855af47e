/** Finding, waiting and clicking, once for tabs and popups of both browsers. */
import type { SurfaceUnderTest, Target } from './browser-under-test.ts';
import { describeTarget, type FoundInPage, findInPage, sendable } from './find-in-page.ts';
import { until } from './patience.ts';

/** What a browser has to bring along; the rest of a surface is built on it. */
export abstract class Surface implements SurfaceUnderTest {
  /** The value of an expression that gives a string, or a promise of one. */
  protected abstract evaluateExpression(expression: string): Promise<string>;
  abstract runScript(source: string): Promise<void>;
  /** Real input at a point of the surface's viewport, in CSS pixels. */
  protected abstract moveTo(x: number, y: number): Promise<void>;
  protected abstract clickAt(x: number, y: number): Promise<void>;
  abstract press(key: string): Promise<void>;
  abstract screenshot(path: string): Promise<void>;

  async evaluate<Args extends readonly unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const call = `(${work.toString()})(...${JSON.stringify(args)})`;
    return JSON.parse(
      await this.evaluateExpression(
        `Promise.resolve(${call}).then((value) => JSON.stringify(value ?? null))`,
      ),
    );
  }

  async count(target: Target): Promise<number> {
    return (await this.#find(target)).count;
  }

  async text(target: Target = 'body'): Promise<string> {
    return (await this.#untilVisible(target)).text;
  }

  async waitFor(target: Target, state: 'visible' | 'absent' = 'visible'): Promise<void> {
    if (state === 'visible') {
      await this.#untilVisible(target);
      return;
    }
    await until(`${describeTarget(target)} to go`, async () => {
      const found = await this.#find(target);
      return found.state === 'absent' || found.state === 'hidden';
    });
  }

  async hover(target: Target): Promise<void> {
    const { x, y } = await this.#untilReady(target);
    await this.moveTo(x, y);
  }

  async click(target: Target): Promise<void> {
    const { x, y } = await this.#untilReady(target);
    await this.clickAt(x, y);
  }

  #find(target: Target, reach = false): Promise<FoundInPage> {
    return this.evaluate(findInPage, sendable(target), reach);
  }

  #untilVisible(target: Target): Promise<FoundInPage> {
    return until(`${describeTarget(target)} to be visible`, async () => {
      const found = await this.#find(target);
      return found.state !== 'absent' && found.state !== 'hidden' && found;
    });
  }

  /** Ready, and in the same place at two looks: an element on the move would be missed. */
  #untilReady(target: Target): Promise<FoundInPage> {
    let last: FoundInPage | undefined;
    return until(
      () => `${describeTarget(target)} to take a click: it is ${last?.state ?? 'unknown'}`,
      async () => {
        const before = last;
        last = await this.#find(target, true);
        const stoodStill = before?.x === last.x && before.y === last.y;
        return last.state === 'ready' && stoodStill && last;
      },
    );
  }
}
