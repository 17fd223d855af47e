/** Where letters are typed, or choose something. */
const TYPED_IN =
  'input, textarea, select, dialog, [contenteditable]:not([contenteditable="false" i]), :is([role="textbox"], [role="searchbox"], [role="combobox"], [role="listbox"], [role="menu"], [role="dialog"], [role="alertdialog"])';

/**
 * T4: whether a key that was pressed is for somebody else: it is typed or chosen by, a dialog is open, or the page
 * has taken it.
 */
export function isTaken(event: KeyboardEvent): boolean {
  // A key that is held would go on and on.
  if (event.defaultPrevented || event.repeat) return true;
  // Other extensions have fields in shadow trees, of which the target does not tell.
  const isTyped = event
    .composedPath()
    .some((node) => node instanceof Element && node.matches(TYPED_IN));
  return isTyped || document.querySelector(':modal') !== null;
}
