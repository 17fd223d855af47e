import { amount, onOff } from '../../../../utils/settings/setting-kinds.ts';

export const mentionFoldingSettings = {
  /** M1–M8. */
  mentionFolding: onOff('mentions', true),
  /** M4: so many mentions have to fold before any does. */
  fewestFolded: amount('mentions', 1, { unit: 'mentions', min: 1, max: 20 }),
  /** M4: at rest the count is seen only where somebody was left out; or always. */
  countAlways: onOff('mentions', false),
  /** M3: the mark at people who were brought in. */
  newcomerMark: onOff('mentions', true),
} as const;
