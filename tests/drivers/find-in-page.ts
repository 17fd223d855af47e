/**
 * Finds an element inside a document, for every surface alike. Runs in the browser: the function is
 * sent as source, so that it uses nothing from this module but its parameters.
 *
 * Puppeteer's own `aria/` selectors are not used: they do not exist in Firefox's popup, which
 * puppeteer cannot see. The roles and names here are the few that our own views use, by the usual
 * precedence (aria-labelledby, aria-label, label, content, title): no replacement for axe.
 */
import type { Target } from './browser-under-test.ts';

/** A `Target` that JSON can carry. */
export type SentTarget =
  | { readonly selector: string }
  | { readonly role: string; readonly name: { readonly source: string; readonly flags: string } };

export interface FoundInPage {
  readonly count: number;
  /** The state of the first visible match, or of the first match if none is visible. */
  readonly state: 'absent' | 'hidden' | 'disabled' | 'covered' | 'ready';
  /** The middle of what is seen of it, in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export function sendable(target: Target): SentTarget {
  if (typeof target === 'string') return { selector: target };
  const { role, name } = target;
  const pattern =
    typeof name === 'string'
      ? new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
      : name;
  return { role, name: { source: pattern.source, flags: pattern.flags.replace('g', '') } };
}

export function describeTarget(target: Target): string {
  return typeof target === 'string' ? target : `${target.role} ${String(target.name)}`;
}

/** @param reach whether to scroll the element into view first, as before a click. */
export function findInPage(target: SentTarget, reach: boolean): FoundInPage {
  const nativeRoles: Record<string, string> = {
    button: 'button, summary, input:is([type=button], [type=submit], [type=reset])',
    link: 'a[href]',
    checkbox: 'input[type=checkbox]:not([role])',
    switch: 'input[type=checkbox][role=switch]',
    radio: 'input[type=radio]',
    textbox: 'textarea, input:is(:not([type]), [type=text], [type=url], [type=email])',
    searchbox: 'input[type=search]',
    combobox: 'select',
    heading: 'h1, h2, h3, h4, h5, h6',
    dialog: 'dialog[open]',
    img: 'img[alt]:not([alt=""])',
  };

  const allRoots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? allRoots(element.shadowRoot) : [],
    ),
  ];

  const oneLine = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

  const renderedText = (element: Element): string =>
    element instanceof HTMLElement ? element.innerText : oneLine(element.textContent);

  const nameOf = (element: Element): string => {
    const root = element.getRootNode();
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((id) =>
        root instanceof Document || root instanceof ShadowRoot
          ? root.getElementById(id)?.textContent
          : undefined,
      )
      .join(' ');
    if (oneLine(labelledBy)) return oneLine(labelledBy);
    const label = element.getAttribute('aria-label');
    if (oneLine(label)) return oneLine(label);
    const labels =
      'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
    if (labels.length > 0) return oneLine(labels.map((one) => one.textContent).join(' '));
    const visible = renderedText(element);
    return (
      oneLine(visible) || oneLine(element.getAttribute('alt') ?? element.getAttribute('title'))
    );
  };

  const find = (): Element[] => {
    const roots = allRoots(document);
    if ('selector' in target) {
      return roots.flatMap((root) => [...root.querySelectorAll(target.selector)]);
    }
    const { role, name } = target;
    const pattern = new RegExp(name.source, name.flags);
    const explicit = `[role="${CSS.escape(role)}"]`;
    const native = nativeRoles[role];
    const candidates = roots.flatMap((root) => [
      ...root.querySelectorAll(native ? `${explicit}, :is(${native}):not([role])` : explicit),
    ]);
    return candidates.filter((element) => pattern.test(nameOf(element)));
  };

  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    [...element.getClientRects()].some((box) => box.width > 0 && box.height > 0);

  const matches = find();
  const count = matches.length;
  const element = matches.find(isSeen);
  if (!element) {
    return { count, state: count > 0 ? 'hidden' : 'absent', x: 0, y: 0, text: '' };
  }
  if (reach) element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });

  // The first line's box: the middle of a link that runs over two lines may lie beside it.
  const box =
    [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0) ??
    element.getBoundingClientRect();
  const middle = (start: number, end: number, limit: number) =>
    (Math.max(start, 0) + Math.min(end, limit)) / 2;
  const x = middle(box.left, box.right, innerWidth);
  const y = middle(box.top, box.bottom, innerHeight);

  const topmostAt = (): Element | null => {
    let hit = document.elementFromPoint(x, y);
    for (;;) {
      const inner = hit?.shadowRoot?.elementFromPoint(x, y);
      if (!inner || inner === hit) return hit;
      hit = inner;
    }
  };
  const isInside = (outer: Element, inner: Element | null) => {
    for (let node: Node | null = inner; node; ) {
      if (node === outer) return true;
      if (node instanceof ShadowRoot) node = node.host;
      else node = (node instanceof Element && node.assignedSlot) || node.parentNode;
    }
    return false;
  };
  // A click on a label reaches its control.
  const labels =
    'labels' in element && element.labels instanceof NodeList
      ? [...element.labels].filter((label) => label instanceof Element)
      : [];
  const topmost = topmostAt();
  const isUncovered = [element, ...labels].some((outer) => isInside(outer, topmost));

  const state = element.matches(':disabled') ? 'disabled' : isUncovered ? 'ready' : 'covered';
  return { count, state, x, y, text: renderedText(element) };
}
