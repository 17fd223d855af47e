import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  heading: string;
  /** By Escape, too. */
  onClose: () => void;
  children: ComponentChildren;
}

/** A question that has to be answered first. It is open as long as it is there. */
export function Dialog({ heading, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const { current } = dialog;
    const asked = document.activeElement;
    current?.showModal();
    return () => {
      current?.close();
      // The browser would give it back only to a dialog that is still in the page.
      if (asked instanceof HTMLElement) asked.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={id} onCancel={onClose}>
      <h2 id={id}>{heading}</h2>
      {children}
    </dialog>
  );
}
