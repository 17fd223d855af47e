/** What scrolls around an element: the column in the advanced layout, the page in the other. */
export function scrollerOf(element: Element): Element {
  for (let above = element.parentElement; above; above = above.parentElement) {
    const { overflowY } = getComputedStyle(above);
    const scrolls = overflowY === 'auto' || overflowY === 'scroll';
    if (scrolls && above.scrollHeight > above.clientHeight) return above;
  }
  return document.scrollingElement ?? document.documentElement;
}
