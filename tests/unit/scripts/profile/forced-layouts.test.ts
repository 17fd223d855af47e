import { expect, it } from 'vitest';
import { forcedIn } from '../../../../scripts/profile/forced-layouts.ts';

const OURS = { functionName: 'place', url: 'chrome-extension://abc/reader.js' };
const PAGES = { functionName: 'render', url: 'https://tidewell.example/packs/app.js' };

const traceOf = (...events: unknown[]) =>
  new TextEncoder().encode(JSON.stringify({ traceEvents: events }));
const layout = (...stackTrace: unknown[]) => ({
  name: 'Layout',
  args: { beginData: { stackTrace } },
});

it('a layout is whose function asked for it, not whose called that', () => {
  const trace = traceOf(layout(OURS, PAGES), layout(PAGES, OURS));
  expect(forcedIn(trace)).toEqual([
    { by: 'place', isOurs: true },
    { by: 'render', isOurs: false },
  ]);
});

it('so is what works out styles', () => {
  const styles = { name: 'UpdateLayoutTree', args: { beginData: { stackTrace: [OURS] } } };
  expect(forcedIn(traceOf(styles))).toEqual([{ by: 'place', isOurs: true }]);
});

it('what a frame does by itself is nobody’s', () => {
  const own = [{ name: 'Layout', args: {} }, { name: 'Paint', args: {} }, null];
  expect(forcedIn(traceOf(...own))).toEqual([]);
});
