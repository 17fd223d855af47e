/** What a node is, in the page's document and in one that was parsed elsewhere (`npm run read`). */

export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function hasClass(element: Element, name: string): boolean {
  return element.classList.contains(name);
}

/** In capitals: documents parsed as XML keep a name's case, those of the page do not. */
export function tagOf(element: Element): string {
  return element.tagName.toUpperCase();
}
