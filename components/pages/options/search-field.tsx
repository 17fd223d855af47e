import type { TargetedKeyboardEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { countedMessage, listOf, message } from '../../../utils/browser/texts.ts';
import type { Found } from './setting-search.ts';

interface Props {
  query: string;
  found: Found | null;
  onSearch: (query: string) => void;
  /** Enter: on to the first of what was found. */
  onGo: () => void;
}

/** More than anybody searches for; what was pasted by mistake is not said back in full. */
const MOST_LETTERS = 100;

/** Finds settings as one types (issue 18). Escape shows all again. */
export function SearchField({ query, found, onSearch, onGo }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const press = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    // While an input method is at work, these keys are its own.
    if (event.key !== 'Escape' || event.isComposing || query === '') return;
    event.preventDefault();
    onSearch('');
  };
  return (
    <search class="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (found) onGo();
        }}
      >
        <label for={id}>{message('labelSearch')}</label>
        <div class="field">
          <input
            ref={field}
            id={id}
            type="search"
            autoComplete="off"
            autoCapitalize="none"
            spellcheck={false}
            maxLength={MOST_LETTERS}
            value={query}
            aria-describedby={`${id}-found`}
            onInput={({ currentTarget }) => onSearch(currentTarget.value)}
            onKeyDown={press}
          />
          {query !== '' && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                onSearch('');
                // The button goes.
                field.current?.focus();
              }}
            >
              {message('actionClearSearch')}
            </button>
          )}
        </div>
        <p id={`${id}-found`} role="status">
          {found && foundText(query, found)}
        </p>
      </form>
    </search>
  );
}

function foundText(query: string, { settings, sections }: Found): string {
  const counts = [
    ...(settings.size > 0 ? [countedMessage('labelSettings', settings.size)] : []),
    ...(sections.size > 0 ? [countedMessage('labelSections', sections.size)] : []),
  ];
  if (counts.length === 0) return message('searchNothing', query.trim());
  return message('searchFound', listOf(counts));
}
