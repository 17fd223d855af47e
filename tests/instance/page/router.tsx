/** @jsxImportSource react */
import { type MouseEvent, type ReactNode, useSyncExternalStore } from 'react';
import { inColumns, shape } from './initial-state.ts';

const listeners = new Set<() => void>();
const scrolled = new Map<string, number>();
const BASE = inColumns ? '/deck' : '';

// Every column puts itself where it belongs; the browser's own guess comes too early.
history.scrollRestoration = 'manual';
addEventListener('popstate', tell);
addEventListener('scroll', () => scrolled.set(entry(), scrollY), { passive: true });

function tell(): void {
  for (const listener of listeners) listener();
}

/** Name of the history entry we are at. */
function entry(): string {
  return history.state?.key ?? 'first';
}

/** Where the page was scrolled to when this history entry was left; 0 for a new one. */
export function savedScroll(): number {
  return scrolled.get(entry()) ?? 0;
}

/** Goes to an address of the web UI without loading: the address changes before the page does. */
export function navigate(to: string): void {
  const focus = shape.focusTarget ? { focusTarget: 'detailed-status' } : {};
  const state = {
    key: Math.random().toString(36).slice(2, 8),
    state: { fromMastodon: true, ...focus },
  };
  const url = BASE + to;
  if (location.pathname === url) history.replaceState(state, '', url);
  else history.pushState(state, '', url);
  tell();
}

/** The address we are at, as single-column Mastodon would write it. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, currentPath);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function currentPath(): string {
  const path = decodeURIComponent(location.pathname);
  return path.startsWith('/deck/') ? path.slice('/deck'.length) : path;
}

/** A plain click with the main button, which the page takes for itself. */
export function isPlainClick(event: MouseEvent | globalThis.MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

type LinkProps = Omit<React.ComponentProps<'a'>, 'href'> & {
  to: string;
  /** What the link says where it does not say where it goes (glitch). */
  href?: string | undefined;
  children?: ReactNode;
};

/** A link within the web UI. */
export function Link({ to, href = to, ...props }: LinkProps) {
  const open = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    navigate(to);
  };
  return <a {...props} href={href} onClick={open} />;
}
