import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  heading: string;
  children: ComponentChildren;
}

export function Section({ id, heading, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {children}
    </section>
  );
}
