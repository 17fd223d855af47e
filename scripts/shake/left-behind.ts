/** Runs in the page, as it stands: everything that should not be there once the reader is off. */
export function leftBehind(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? '';
      const isOurs =
        name.startsWith('data-throughline') ||
        // T2: no page of Mastodon's hides anything so.
        (name === 'hidden' && value === 'until-found') ||
        (['class', 'id', 'aria-describedby', 'aria-controls', 'popovertarget'].includes(name) &&
          /(?:^|\s)throughline-/.test(value));
      if (isOurs) found.push(`${element.localName} ${name}="${value.slice(0, 60)}"`);
    }
  }
  const sheets = [...document.adoptedStyleSheets].filter((sheet) =>
    [...sheet.cssRules].some(({ cssText }) => cssText.includes('throughline')),
  );
  if (sheets.length > 0) found.push(`${sheets.length} style sheets`);
  const mark = getComputedStyle(document.documentElement).getPropertyValue('--throughline-sheet');
  if (mark !== '') found.push('a style sheet that is at work');
  return found;
}
