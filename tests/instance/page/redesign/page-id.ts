import { useId } from 'react';

/** An id as React 19 writes it; the React here writes another sign around the same number. */
export function usePageId(): string {
  return useId().replace(/^:r(.*):$/, '_r_$1_');
}
