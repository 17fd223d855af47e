import { A1_AND_A2 } from './a1-a2-rules.ts';
import { A3_AND_A4 } from './a3-a4-rules.ts';
import { A5_AND_A6 } from './a5-a6-rules.ts';
import { A7_TO_A9 } from './a7-a9-rules.ts';
import { BOUNDS } from './bounds.ts';
import { L1_AND_L2 } from './l1-l2-rules.ts';
import { L3_AND_L4 } from './l3-l4-rules.ts';
import { L5 } from './l5-rule.ts';
import { L6 } from './l6-rule.ts';
import { M1_AND_M2 } from './m1-m2-rules.ts';
import { M3_TO_M8 } from './m3-m8-rules.ts';
import type { Mutation } from './mutation.ts';
import { OF_LOOKS } from './of-looks.ts';
import { PEOPLE } from './people.ts';
import { T1_AND_T2 } from './t1-t2-rules.ts';
import { T3_AND_T4 } from './t3-t4-rules.ts';

/** Every rule of README, broken on purpose (issue 18), in its order. */
export const MUTATIONS: readonly Mutation[] = [
  ...[...M1_AND_M2, ...M3_TO_M8],
  ...[...A1_AND_A2, ...A3_AND_A4, ...A5_AND_A6, ...A7_TO_A9],
  ...[...L1_AND_L2, ...L3_AND_L4, ...L5, ...L6],
  ...[...T1_AND_T2, ...T3_AND_T4],
  ...[...PEOPLE, ...BOUNDS],
  ...OF_LOOKS,
];
