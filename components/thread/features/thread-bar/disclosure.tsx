import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** A button and what it opens below the bar. Escape closes it, and the focus returns. */
export function Disclosure({ label, children }: { label: string; children: ComponentChildren }) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const holder = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const inside = holder.current;
    if (!isOpen || !inside) return;
    const closeFromOutside = ({ target }: Event) => {
      if (target instanceof Node && !inside.contains(target)) setIsOpen(false);
    };
    const closeByEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Mastodon's own Escape leaves the thread.
      event.stopPropagation();
      setIsOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', closeFromOutside);
    inside.addEventListener('keydown', closeByEscape);
    return () => {
      document.removeEventListener('pointerdown', closeFromOutside);
      inside.removeEventListener('keydown', closeByEscape);
    };
  }, [isOpen]);

  return (
    <div class="throughline-thread-bar-disclosure" ref={holder}>
      <button
        type="button"
        class="throughline-thread-bar-opener"
        ref={button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <section class="throughline-thread-bar-panel" id={id} aria-label={label}>
          {children}
        </section>
      )}
    </div>
  );
}
