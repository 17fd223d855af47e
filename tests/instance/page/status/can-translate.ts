import { meta } from '../initial-state.ts';
import { useTranslationLanguages } from '../store.ts';
import type { PageStatus } from '../types.ts';

/** Whether somebody logged in can have a post translated into the language of the page. */
export function useCanTranslate(status: PageStatus): boolean {
  const known = useTranslationLanguages()[status.language ?? 'und'];
  const wanted = meta.locale.replace(/[-_].*/, '');
  const isOpen = status.visibility === 'public' || status.visibility === 'unlisted';
  return meta.me !== undefined && isOpen && known?.includes(wanted) === true;
}
