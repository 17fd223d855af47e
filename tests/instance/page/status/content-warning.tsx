/** @jsxImportSource react */
import { type MouseEvent, type ReactNode, useId, useRef } from 'react';
import { toggleHidden } from '../actions.ts';
import { shape } from '../initial-state.ts';
import { say } from '../strings.ts';
import type { Post } from '../types.ts';
import { textWithEmoji } from './emoji.tsx';
import { untyped } from './untyped.ts';

interface ContentWarningProps {
  post: Post;
  expanded: boolean;
}

/** The banner of a post with a content warning. */
export function ContentWarning({ post, expanded }: ContentWarningProps) {
  const { status, translation } = post;
  const warning = translation?.spoiler_text || status.spoiler_text;
  if (!warning) return null;
  return (
    <Banner
      label={say(expanded ? 'hidePost' : 'showMore')}
      onToggle={() => toggleHidden(status.id)}
    >
      {shape.warning === 'label' ? (
        warning
      ) : (
        <span {...(shape.emojiSpanClass && { className: '' })}>{textWithEmoji(warning)}</span>
      )}
    </Banner>
  );
}

interface FilterWarningProps {
  /** The names of the filters that the post matches. */
  title: string;
  expanded: boolean;
  onToggle: () => void;
}

/** The banner of a post that matches a filter of the reader's. */
export function FilterWarning({ title, expanded, onToggle }: FilterWarningProps) {
  return (
    <Banner isFilter label={say(expanded ? 'hidePost' : 'showAnyway')} onToggle={onToggle}>
      {say('matchesFilter', { title })}
    </Banner>
  );
}

interface BannerProps {
  isFilter?: boolean;
  label: string;
  onToggle: () => void;
  children: ReactNode;
}

/** A banner that opens and closes a post; all of it works like its button. */
function Banner({ isFilter, label, onToggle, children }: BannerProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const className = isFilter ? 'content-warning content-warning--filter' : 'content-warning';

  if (shape.warning === 'label') {
    return (
      <label className={className}>
        <p>{children}</p>
        <button {...untyped} className="link-button" onClick={onToggle}>
          <span>{label}</span>
        </button>
      </label>
    );
  }
  const forward = (event: MouseEvent) => {
    if (event.target instanceof Node && !button.current?.contains(event.target)) {
      button.current?.click();
      button.current?.focus();
    }
  };
  const typed = shape.warning === 'div' ? {} : ({ type: 'button' } as const);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: The button in it does the same.
    // biome-ignore lint/a11y/useKeyWithClickEvents: The button in it does the same.
    <div className={className} onClick={forward} onMouseUp={(event) => event.stopPropagation()}>
      <p id={id}>{children}</p>
      <button
        {...typed}
        ref={button}
        className="link-button"
        onClick={onToggle}
        aria-describedby={id}
      >
        {shape.wordsInSpans ? <span>{label}</span> : label}
      </button>
    </div>
  );
}
