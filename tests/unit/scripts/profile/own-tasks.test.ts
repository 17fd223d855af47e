import { describe, expect, it } from 'vitest';
import { longestOwnTask } from '../../../../scripts/profile/own-tasks.ts';

const PAGE = { pid: 1, tid: 2 };
const OURS = 'chrome-extension://abc/content-scripts/reader.js';

/** Nodes 1 and 2 are the page's, 3 and 4 ours, 5 is the page's code that ours calls. */
const NODES = [
  { id: 1, callFrame: { functionName: '(root)', url: '' } },
  { id: 2, parent: 1, callFrame: { functionName: 'render', url: 'https://a.example/app.js' } },
  { id: 3, parent: 1, callFrame: { functionName: 'readOn', url: OURS } },
  { id: 4, parent: 3, callFrame: { functionName: 'step', url: OURS } },
  { id: 5, parent: 4, callFrame: { functionName: 'normalize', url: '' } },
];

/** A trace with tasks as `[start, length, of that on the processor]` and a sample each 10 ms from 0 on. */
function trace(tasks: [number, number, number][], samples: number[]): Uint8Array {
  const us = 1_000;
  const traceEvents = [
    { name: 'Profile', ph: 'P', ...PAGE, ts: 0, id: '0x1', args: { data: { startTime: 0 } } },
    {
      name: 'ProfileChunk',
      ph: 'P',
      pid: PAGE.pid,
      tid: 9,
      ts: 1,
      id: '0x1',
      args: {
        data: {
          cpuProfile: { nodes: NODES, samples },
          timeDeltas: samples.map((_, index) => (index === 0 ? 0 : 10 * us)),
        },
      },
    },
    ...tasks.map(([start, length, busy]) => ({
      name: 'RunTask',
      ph: 'X',
      ...PAGE,
      ts: start * us,
      dur: length * us,
      tdur: busy * us,
    })),
    { name: 'RunTask', ph: 'X', pid: 7, tid: 7, ts: 0, dur: 900 * us, tdur: 900 * us },
  ];
  return new TextEncoder().encode(JSON.stringify({ traceEvents }));
}

describe('the longest task of ours', () => {
  it('is what our scripts and what they call took of one task', () => {
    const found = longestOwnTask(trace([[0, 60, 60]], [2, 3, 4, 5, 2, 1, 1]));
    expect(found).toMatchObject({ ms: 30, in: 'step < readOn' });
  });

  it('ends with its task, also where the next one is ours at once', () => {
    const found = longestOwnTask(
      trace(
        [
          [0, 20, 20],
          [20, 40, 40],
        ],
        [3, 3, 4, 4, 4, 4, 1],
      ),
    );
    expect(found).toMatchObject({ ms: 40, in: 'step < readOn' });
  });

  it('is not what another process took of the time', () => {
    const found = longestOwnTask(trace([[0, 60, 15]], [3, 3, 3, 3, 3, 3, 1]));
    expect(found).toMatchObject({ ms: 15, in: 'readOn' });
  });

  it('is none where only the page ran', () => {
    expect(longestOwnTask(trace([[0, 60, 60]], [2, 2, 1]))).toBeNull();
  });
});
