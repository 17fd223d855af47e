import { createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import * as z from 'zod/mini';

/** What is open on the options page, of what folds. */
export interface Folds {
  isOpen(id: string, isOpenAtFirst: boolean): boolean;
  set(id: string, isOpen: boolean): void;
}

export const FoldsContext = createContext<Folds>({
  isOpen: (_id, isOpenAtFirst) => isOpenAtFirst,
  set: () => {},
});

export function useFold(id: string, isOpenAtFirst: boolean) {
  const folds = useContext(FoldsContext);
  const { set } = folds;
  const setIsOpen = useCallback((isOpen: boolean) => set(id, isOpen), [set, id]);
  return { isOpen: folds.isOpen(id, isOpenAtFirst), setIsOpen };
}

/** In `sessionStorage`: as long as the tab is there, also when the page is loaded again. */
const ITEM = 'folds';
const chosenSchema = z.record(z.string(), z.boolean());
type Chosen = z.infer<typeof chosenSchema>;

/**
 * What the reader has opened and closed on this visit. What a search finds is all open, until they close it there,
 * which holds for that search alone.
 *
 * @returns that, and what opens one whatever is searched: the same function at every call.
 */
export function useFolds(query: string): { folds: Folds; open: (id: string) => void } {
  const [chosen, setChosen] = useState(readChosen);
  const [inSearch, setInSearch] = useState<{ query: string; chosen: Chosen }>({
    query,
    chosen: {},
  });
  const choose = useCallback((change: (before: Chosen) => Chosen) => {
    setChosen((before) => {
      const after = change(before);
      keepChosen(after);
      return after;
    });
  }, []);
  const set = useCallback(
    (id: string, isOpen: boolean) => {
      const add = (before: Chosen) => ({ ...before, [id]: isOpen });
      if (query !== '') {
        setInSearch((before) => ({
          query,
          chosen: add(before.query === query ? before.chosen : {}),
        }));
        return;
      }
      choose(add);
    },
    [query, choose],
  );
  const open = useCallback(
    (id: string) => choose((before) => ({ ...before, [id]: true })),
    [choose],
  );
  const isOpen: Folds['isOpen'] = (id, isOpenAtFirst) => {
    if (query === '') return chosen[id] ?? isOpenAtFirst;
    return (inSearch.query === query ? inSearch.chosen[id] : undefined) ?? true;
  };
  return { folds: { isOpen, set }, open };
}

function readChosen(): Chosen {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(ITEM) ?? '{}');
    const parsed = z.safeParse(chosenSchema, stored);
    return parsed.success ? parsed.data : {};
  } catch {
    // It was damaged, or the browser keeps no such thing: then all is as at first.
    return {};
  }
}

function keepChosen(chosen: Chosen): void {
  try {
    sessionStorage.setItem(ITEM, JSON.stringify(chosen));
  } catch {
    // It holds for as long as the page is open.
  }
}
