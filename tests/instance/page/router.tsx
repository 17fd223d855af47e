/** @jsxImportSource react */
import { type MouseEvent, type ReactNode, useSyncExternalStore } from 'react';
import { readGate, shownPage } from './gate.ts';
import { inColumns, shape } from './initial-state.ts';

const listeners = new Set<() => void>();
const scrolled = new Map<string, number>();
const BASE = inColumns ? '/deck' : '';

// Every column puts itself where it belongs; the browser's own guess comes too early.
history.scrollRestoration = 'manual';
addEventListener('popstate', tell);
addEventListener('scroll', () => scrolled.set(entry(), scrollY), { passive: true });

function tell(): void {
  readGate();
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

/** What a history entry says of how it came about. */
export interface EntryDetail {
  focusTarget?: string;
  reference?: string;
}

const focusing: EntryDetail = shape.focusTarget ? { focusTarget: 'detailed-status' } : {};

/** Whether this history entry came about by opening a post, which then takes the focus. */
export function wantsFocus(): boolean {
  return history.state?.state?.focusTarget !== undefined;
}

/** Goes to an address of the web UI without loading: the address changes before the page does. */
export function navigate(to: string, detail: EntryDetail = focusing): void {
  const state = {
    key: Math.random().toString(36).slice(2, 8),
    state: { fromMastodon: true, ...detail },
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

/** Whose page is shown at the address we are at. */
export function useShownPage() {
  return useSyncExternalStore(subscribe, shownPage);
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
  /** What its history entry says. */
  detail?: EntryDetail;
  children?: ReactNode;
};

/** A link within the web UI. */
export function Link({ to, href = to, detail, ...props }: LinkProps) {
  const open = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    navigate(to, detail);
  };
  return <a {...props} href={href} onClick={open} />;
}
