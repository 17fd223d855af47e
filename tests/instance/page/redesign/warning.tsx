/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { toggleHidden } from '../actions.ts';
import { textWithEmoji } from '../status/emoji.tsx';
import { say, sayAround } from '../strings.ts';
import type { Post } from '../types.ts';
import { Callout } from './callout.tsx';

interface WarningsProps {
  post: Post;
  /** The names of the reader's filters that the post matches. */
  filters: readonly string[];
  /** The reader wants to see it all the same. */
  dismissed: boolean;
  onDismiss: () => void;
  /** Id of what is not shown. */
  wrapperId: string;
}

/** The bars above a post that is filtered, or has a content warning. They stay when it is open. */
export function Warnings({ post, filters, dismissed, onDismiss, wrapperId }: WarningsProps) {
  const { status, translation, hidden } = post;
  const warning = translation?.spoiler_text || status.spoiler_text;
  const [before, after] = sayAround('matchesFilter', 'title');
  return (
    <>
      {filters.length > 0 && (
        <Bar isOpen={dismissed} onToggle={onDismiss} wrapperId={wrapperId}>
          {before}
          <span>{filters.join(', ')}</span>
          {after}
        </Bar>
      )}
      {warning && (filters.length === 0 || dismissed) && (
        <Bar isOpen={!hidden} onToggle={() => toggleHidden(status.id)} wrapperId={wrapperId}>
          <div>{textWithEmoji(warning)}</div>
        </Bar>
      )}
    </>
  );
}

interface BarProps {
  isOpen: boolean;
  onToggle: () => void;
  wrapperId: string;
  children: ReactNode;
}

function Bar({ isOpen, onToggle, wrapperId, children }: BarProps) {
  return (
    <Callout
      className="_comp_status__spoiler"
      controls={wrapperId}
      action={say(isOpen ? 'hidePost' : 'showPost')}
      onAction={onToggle}
    >
      {children}
    </Callout>
  );
}
