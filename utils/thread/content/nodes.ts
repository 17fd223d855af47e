/** What a node is, in the page's document and in one that was parsed elsewhere (`npm run read`). */

export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Not by `classList`: to an extension each list is an object of its own, and most elements have no class. */
export function hasClass(element: Element, name: string): boolean {
  const names = element.getAttribute('class');
  return names?.includes(name) === true && names.split(/\s/).includes(name);
}

/** The children of a node. Not by `childNodes`, for the same reason. */
export function* childrenOf(node: Node): Generator<Node> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

/** In capitals: documents parsed as XML keep a name's case, those of the page do not. */
export function tagOf(element: Element): string {
  return element.tagName.toUpperCase();
}
