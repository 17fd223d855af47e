/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Icon } from '../status/icon.tsx';
import { Button } from './button.tsx';

interface CalloutProps {
  className: string;
  /** Id of what it closes and opens. */
  controls?: string;
  action: string;
  onAction: () => void;
  children: ReactNode;
}

/** A bar that says why something is not shown, with the button that shows it. */
export function Callout({ className, controls, action, onAction, children }: CalloutProps) {
  return (
    <div
      className={`${className} _comp_callout_redesign__rootLarge`}
      {...(controls && { 'aria-controls': controls })}
    >
      <Icon name="warning" />
      <div className="_comp_callout_redesign__textWrapper">{children}</div>
      <Button onClick={onAction}>{action}</Button>
    </div>
  );
}
