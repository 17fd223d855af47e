/**
 * A part of a page as lines: its elements, with the names and values of their attributes. Words are left out,
 * and drawings, and what is another from one moment to the next. It runs in the page, and knows nothing else.
 *
 * @param part a selector, or HTML.
 */
export function elementOutline(part: string): string[] {
  /** What only says where something is, when, or in words. */
  const UNTOLD = [
    'id',
    'aria-controls',
    'aria-describedby',
    'aria-label',
    'aria-posinset',
    'aria-setsize',
    'alt',
    'datetime',
    'src',
  ];
  /** The samples have no pictures. */
  const LEFT_OUT = ['srcset'];

  const told = (element: Element) =>
    [...element.attributes]
      .filter(({ name }) => !LEFT_OUT.includes(name))
      .map(({ name, value }) => (isTold(element, name) ? `${name}="${value}"` : name))
      .sort();

  const isTold = (element: Element, name: string) => {
    if (UNTOLD.includes(name)) return false;
    if (name === 'title') return !element.matches('time, img');
    return !(name === 'href' && element.matches('.media-gallery__item-thumbnail'));
  };

  const outline = (element: Element, depth: number): string[] => {
    if (element.localName === 'svg') return [];
    const line = `${'  '.repeat(depth)}${[element.localName, ...told(element)].join(' ')}`;
    return [line, ...[...element.children].flatMap((child) => outline(child, depth + 1))];
  };

  if (part.startsWith('<')) {
    const template = document.createElement('template');
    template.innerHTML = part;
    return [...template.content.children].flatMap((element) => outline(element, 0));
  }
  const found = document.querySelector(part);
  return found ? outline(found, 0) : [];
}
