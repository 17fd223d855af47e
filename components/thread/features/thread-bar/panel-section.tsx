import type { ComponentChildren } from 'preact';

/** A part of the bar's panel, under a heading. */
export function PanelSection(props: { heading: string; children: ComponentChildren }) {
  return (
    <div class="throughline-thread-bar-section">
      <h2 class="throughline-thread-bar-heading">{props.heading}</h2>
      {props.children}
    </div>
  );
}
