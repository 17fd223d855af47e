/** @jsxImportSource react */
import type { Visibility } from '../../entities.ts';
import { say } from '../strings.ts';
import { Icon } from './icon.tsx';

const ICONS = { public: 'globe', unlisted: 'quiet-time', private: 'lock', direct: 'at' } as const;

/** Who can see a post. */
export function VisibilityIcon({ visibility }: { visibility: Visibility }) {
  return <Icon name={ICONS[visibility]} title={say(visibility)} />;
}
