/** @jsxImportSource react */
import { type MouseEvent, useId, useRef } from 'react';
import { toggleHidden } from '../actions.ts';
import { shape } from '../initial-state.ts';
import { say } from '../strings.ts';
import type { Post } from '../types.ts';
import { textWithEmoji } from './emoji.tsx';
import { untyped } from './untyped.ts';

/** The banner of a post with a content warning; all of it works like its button. */
export function ContentWarning({ post, expanded }: { post: Post; expanded: boolean }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { status, translation } = post;
  const warning = translation?.spoiler_text || status.spoiler_text;
  if (!warning) return null;
  const label = say(expanded ? 'hidePost' : 'showMore');
  const toggle = () => toggleHidden(status.id);

  if (shape.warning === 'label') {
    return (
      <label className="content-warning">
        <p>{warning}</p>
        <button {...untyped} className="link-button" onClick={toggle}>
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
    <div
      className="content-warning"
      onClick={forward}
      onMouseUp={(event) => event.stopPropagation()}
    >
      <p id={id}>
        <span {...(shape.emojiSpanClass && { className: '' })}>{textWithEmoji(warning)}</span>
      </p>
      <button
        {...typed}
        ref={button}
        className="link-button"
        onClick={toggle}
        aria-describedby={id}
      >
        {shape.wordsInSpans ? <span>{label}</span> : label}
      </button>
    </div>
  );
}
