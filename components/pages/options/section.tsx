import type { ComponentChildren } from 'preact';
import { Fold } from './fold.tsx';

interface Props {
  id: string;
  heading: string;
  isOpenAtFirst?: boolean;
  /** A search has found nothing in it. */
  isHidden?: boolean;
  children: ComponentChildren;
}

/** A part of the options page, which folds (issue 18). */
export function Section({ id, heading, isOpenAtFirst = false, isHidden = false, children }: Props) {
  return (
    <section id={id} aria-label={heading} hidden={isHidden}>
      <Fold id={id} heading={heading} isOpenAtFirst={isOpenAtFirst} as="h2">
        {children}
      </Fold>
    </section>
  );
}
