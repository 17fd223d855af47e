import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isFeatureOn } from '../../../utils/settings/feature-on.ts';
import {
  DEFAULTS,
  SETTING_KEYS,
  SETTINGS,
  type Setting,
} from '../../../utils/settings/settings.ts';

describe.each(SETTING_KEYS)('%s', (key) => {
  const setting: Setting = SETTINGS[key];

  it('has a default that is valid', () => {
    expect(z.safeParse(setting.schema as z.ZodMiniType, DEFAULTS[key]).success).toBe(true);
  });

  it('takes nothing of another kind', () => {
    for (const wrong of [null, undefined, '', 'rule!', -1, 1.5, 1e99, Number.NaN, [], {}]) {
      expect(z.safeParse(setting.schema as z.ZodMiniType, wrong).success).toBe(false);
    }
  });
});

it('an amount can be reached by its steps', () => {
  for (const setting of Object.values<Setting>(SETTINGS)) {
    if (setting.kind !== 'amount') continue;
    expect((setting.default - setting.min) % setting.step).toBe(0);
    expect((setting.max - setting.min) % setting.step).toBe(0);
  }
});

it.each([
  ['a switch that is on', 'mentionFolding', {}, true],
  ['a switch that is off', 'mentionFolding', { mentionFolding: false }, false],
  ['a choice', 'answerLine', { answerLine: 'lines' }, true],
  ['a choice of never', 'answerLine', { answerLine: 'never' }, false],
] as const)('isFeatureOn: %s', (_title, id, changes, expected) => {
  expect(isFeatureOn(id, { ...DEFAULTS, ...changes })).toBe(expected);
});
