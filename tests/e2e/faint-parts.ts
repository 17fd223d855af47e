/**
 * What of ours does not stand out from its ground as WCAG asks: words (1.4.3), and the marks by which one knows what
 * can be pressed, or that something is there (1.4.11). Runs in the page, and knows nothing else. What is covered or
 * scrolled away is looked at as well; what is seen only while one points at it, as it is then.
 *
 * @param marks selectors of marks, with the pseudo-element that draws each and the property that has its colour.
 */
export function faintParts(marks: readonly Mark[]): Faint {
  const LEAST_WORDS = 4.5;
  const LEAST_LARGE = 3;
  const LEAST_MARK = 3;
  /** WCAG's 18 and 14 points. */
  const LARGE = 24;
  const LARGE_BOLD = 18.66;
  const BOLD = 700;

  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const paint = (colour: string, opacity = 1) => {
    if (!pen) return;
    pen.globalAlpha = opacity;
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
  };
  const light = () => {
    const [red = 0, green = 0, blue = 0] = [...(pen?.getImageData(0, 0, 1, 1).data ?? [])].map(
      (value) => {
        const part = value / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      },
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const around = (element: Element): Element[] => {
    const outer = element.parentElement;
    return outer ? [...around(outer), element] : [element];
  };
  const contrast = (element: Element, ink: string) => {
    const all = around(element);
    const opacity = all
      .map((one) => Number(getComputedStyle(one).opacity))
      .filter((one) => one > 0)
      .reduce((product, one) => product * one, 1);
    paint('Canvas');
    for (const one of all) paint(getComputedStyle(one).backgroundColor);
    const ground = light();
    paint(ink, opacity);
    const [dark = 0, bright = 0] = [ground, light()].toSorted((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };

  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    getComputedStyle(element).clipPath === 'none' &&
    element.parentElement !== null &&
    getComputedStyle(element.parentElement).clipPath === 'none';
  const ours = [...document.querySelectorAll('[data-throughline], [data-throughline] *')];
  const wordsOf = (element: Element) =>
    [...element.childNodes]
      .flatMap((node) => (node instanceof Text ? node.data.trim() : ''))
      .join('');
  const called = (element: Element) => `${element.localName}.${element.className}`;

  const words = ours.filter((element) => wordsOf(element) !== '' && isShown(element));
  const faintWords = words.flatMap((element) => {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    const isLarge = size >= (Number(fontWeight) >= BOLD ? LARGE_BOLD : LARGE);
    const found = contrast(element, color);
    const isFaint = found < (isLarge ? LEAST_LARGE : LEAST_WORDS);
    return isFaint ? [`${called(element)} “${wordsOf(element)}” ${found.toFixed(2)}`] : [];
  });

  const drawn = marks.flatMap(({ of, pseudo, property }) => {
    const found = [...document.querySelectorAll(of)].filter(isShown);
    return found.map((element) => {
      const style = getComputedStyle(element, pseudo);
      return {
        of: `${of}${pseudo ?? ''}`,
        is: contrast(element, style.getPropertyValue(property)),
      };
    });
  });
  const faintMarks = drawn.filter(({ is }) => is < LEAST_MARK);

  return {
    faint: [...faintWords, ...faintMarks.map(({ of, is }) => `${of} ${is.toFixed(2)}`)],
    words: words.length,
    marks: [...new Set(drawn.map(({ of }) => of))],
  };
}

/** A mark without words. */
export interface Mark {
  readonly of: string;
  readonly pseudo?: '::before' | '::after';
  readonly property: string;
}

export interface Faint {
  readonly faint: readonly string[];
  /** How many words were looked at, and which marks. */
  readonly words: number;
  readonly marks: readonly string[];
}
