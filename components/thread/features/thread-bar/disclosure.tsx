import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  label: string;
  /** The label, and in words what the dot stands for. */
  name: string;
  /** Whether there is a dot on the button. */
  hasDot: boolean;
  children: ComponentChildren;
}

/** Closes the panel around, and gives the button that opened it: what leads away comes back there. */
type Leave = () => HTMLElement | null;

const Around = createContext<Leave>(() => null);

/** For what stands in a panel and leads out of it. */
export const useLeave = (): Leave => useContext(Around);

/**
 * A button and what it opens below the bar. Escape closes it, and the focus returns; so does a click elsewhere, or
 * the focus when it goes on: what has it is never covered (T1).
 */
export function Disclosure({ label, name, hasDot, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const holder = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  // At once: a key that is pressed before the next picture is drawn would be Mastodon's, which leaves the thread.
  useLayoutEffect(() => {
    const inside = holder.current;
    if (!isOpen || !inside) return;
    const closeFromOutside = (target: EventTarget | null) => {
      if (target instanceof Node && !inside.contains(target)) setIsOpen(false);
    };
    const onPointer = ({ target }: Event) => closeFromOutside(target);
    const onFocus = ({ relatedTarget }: FocusEvent) => closeFromOutside(relatedTarget);
    const closeByEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Mastodon's own Escape leaves the thread.
      event.stopPropagation();
      setIsOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    inside.addEventListener('focusout', onFocus);
    inside.addEventListener('keydown', closeByEscape);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      inside.removeEventListener('focusout', onFocus);
      inside.removeEventListener('keydown', closeByEscape);
    };
  }, [isOpen]);

  const leave = () => {
    setIsOpen(false);
    return button.current;
  };

  return (
    <div class="throughline-thread-bar-disclosure" ref={holder}>
      <button
        type="button"
        class="throughline-thread-bar-opener"
        ref={button}
        aria-label={name}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
        {hasDot && <span class="throughline-thread-bar-dot" />}
      </button>
      {isOpen && (
        <section class="throughline-thread-bar-panel" id={id} aria-label={label}>
          <Around.Provider value={leave}>{children}</Around.Provider>
        </section>
      )}
    </div>
  );
}
