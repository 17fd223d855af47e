import { expect, it } from 'vitest';
import { forcedByOurs } from '../../../../scripts/profile/forced-layouts.ts';

const OURS = { functionName: 'place', url: 'chrome-extension://abc/reader.js' };
const PAGES = { functionName: 'render', url: 'https://tidewell.example/packs/app.js' };

const traceOf = (...events: unknown[]) =>
  new TextEncoder().encode(JSON.stringify({ traceEvents: events }));
const layout = (...stackTrace: unknown[]) => ({
  name: 'Layout',
  args: { beginData: { stackTrace } },
});

it('a layout is whose function asked for it, not whose called that', () => {
  const trace = traceOf(layout(OURS, PAGES), layout(PAGES, OURS), layout(PAGES));
  expect(forcedByOurs(trace)).toEqual(['place']);
});

it('so is what works out styles', () => {
  const styles = { name: 'UpdateLayoutTree', args: { beginData: { stackTrace: [OURS] } } };
  expect(forcedByOurs(traceOf(styles))).toEqual(['place']);
});

it('what a frame does by itself is nobody’s', () => {
  const own = [{ name: 'Layout', args: {} }, { name: 'Paint', args: {} }, null];
  expect(forcedByOurs(traceOf(...own))).toEqual([]);
});
