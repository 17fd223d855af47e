/**
 * What a reader who goes by keyboard finds where the focus is. Runs in the page, and knows nothing else.
 *
 * @param posts where posts are, as a selector, so that what is told says in which.
 * @param way by which key one came here; null where by none.
 */
export function lookAtFocus(posts: string, way: Way): Look | null {
  /** WCAG 1.4.11: so much a focus stands out from what is around it. */
  const LEAST_CONTRAST = 3;
  const LEAST_WIDTH = 2;
  /** So much of an edge may be round, or lie below a neighbour's. */
  const INSET = 6;

  const LONGEST_TOLD = 100;

  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null;
  // All of a page of ours is; of another, what is marked so.
  const isOurs =
    !location.protocol.startsWith('http') || element.closest('[data-throughline]') !== null;
  const memory = globalThis as { lastStop?: Element };

  const oneLine = (text: string) =>
    text
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();

  const heardIn = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.ariaHidden === 'true') return '';
    if (node instanceof HTMLImageElement) return node.alt;
    const inside = [...node.childNodes].map(heardIn).join('');
    return getComputedStyle(node).display.startsWith('inline') ? inside : ` ${inside} `;
  };

  const nameOf = () => {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const by = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const labels = 'labels' in element && element.labels instanceof NodeList ? element.labels : [];
    const own = element.matches('input, select, textarea') ? '' : heardIn(element);
    const names = [by, element.ariaLabel, [...labels].map(heardIn).join(' '), own, element.title];
    return oneLine(names.find((name) => oneLine(name ?? '') !== '') ?? '');
  };

  const roleOf = () => {
    const roles = {
      link: 'a[href]',
      button: 'button, summary',
      checkbox: '[type="checkbox"]',
      radio: '[type="radio"]',
      spinbutton: '[type="number"]',
      searchbox: '[type="search"]',
      textbox: 'input, textarea',
      combobox: 'select',
      heading: 'h1, h2, h3, h4',
    };
    const native = Object.entries(roles).find(([, selector]) => element.matches(selector));
    return element.role ?? native?.[0] ?? '';
  };

  const states = () => {
    const expanded = { true: 'expanded', false: 'collapsed' }[element.ariaExpanded ?? ''] ?? '';
    const pressed = { true: 'pressed', false: 'not pressed' }[element.ariaPressed ?? ''] ?? '';
    const isChecked = element instanceof HTMLInputElement && element.checked;
    return [expanded, pressed, isChecked ? 'checked' : ''].filter(Boolean);
  };

  const place = () => {
    if (element.closest('.throughline-thread-bar')) return 'bar: ';
    const post = element.closest(posts) ?? element.querySelector(posts);
    if (!post) return '';
    return `${post.getAttribute('data-id') ?? /(\d+)\/?$/.exec(location.pathname)?.[1] ?? '?'}: `;
  };

  /** Near the one end, in the middle, near the other; none where there is no room between them. */
  const threeOf = (start: number, end: number) => {
    if (end <= start) return [];
    const inset = Math.min(INSET, (end - start) / 3);
    return [start + inset, (start + end) / 2, end - inset];
  };

  /** The topmost elements at nine points of what is seen of it. */
  const hits = () => {
    const shown = label?.matches(':has(> input)') ? label : element;
    // A link may run over two lines, and begin with words that the page hides.
    const [box] = [...shown.getClientRects()].toSorted((a, b) => b.width - a.width);
    if (!box) return [];
    const columns = threeOf(Math.max(0, box.left), Math.min(innerWidth, box.right));
    const rows = threeOf(Math.max(0, box.top), Math.min(innerHeight, box.bottom));
    return columns.flatMap((x) => rows.map((y) => document.elementFromPoint(x, y)));
  };

  const isIt = (hit: Element | null) => element.contains(hit) || label?.contains(hit) === true;

  const found = hits();
  const seen = (): string[] => {
    // What the page itself lays behind "read more" is none of ours.
    if (found.length === 0) return isOurs ? ['is out of view'] : [];
    const others = found.filter((hit) => !isIt(hit));
    if (isOurs && others.length > 0) return [`is covered by ${others[0]?.className ?? 'nothing'}`];
    // What the page itself does to its own is none of ours.
    const byOurs = others.filter((hit) => hit?.closest('[data-throughline]'));
    return others.length === found.length && byOurs.length > 0 ? ['is covered by ours'] : [];
  };

  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const painted = (colours: readonly string[]) => {
    pen?.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      if (pen) pen.fillStyle = colour;
      pen?.fillRect(0, 0, 1, 1);
    }
    return [...(pen?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  };
  const light = (colour: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = colour.map((value) => {
      const part = value / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const grounds = (inner: Element | null) => {
    const under: string[] = [];
    for (let around = inner; around; around = around.parentElement) {
      under.unshift(getComputedStyle(around).backgroundColor);
    }
    return ['Canvas', ...under];
  };

  const indicator = (): string[] => {
    const styles = [element, ...(label ? [label] : [])].map((one) => getComputedStyle(one));
    const drawn = styles.find(
      ({ outlineStyle, outlineWidth }) =>
        outlineStyle === 'auto' ||
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= LEAST_WIDTH),
    );
    if (!drawn) return ['does not show the focus'];
    if (drawn.outlineStyle === 'auto') return [];
    const isOutside = Number.parseFloat(drawn.outlineOffset) >= 0;
    const ground = grounds(isOutside ? element.parentElement : element);
    const [dark = 0, bright = 0] = [
      light(painted(ground)),
      light(painted([...ground, drawn.outlineColor])),
    ].toSorted((a, b) => a - b);
    const contrast = (bright + 0.05) / (dark + 0.05);
    return contrast < LEAST_CONTRAST ? [`shows the focus faintly, ${contrast.toFixed(1)}`] : [];
  };

  const isFaint = () => {
    for (let around: Element | null = element; around; around = around.parentElement) {
      if (getComputedStyle(around).opacity !== '1' && !label) return true;
    }
    return false;
  };

  const inOrder = (): boolean => {
    const { lastStop } = memory;
    if (way === null || !lastStop?.isConnected || lastStop === element) return true;
    const relation = lastStop.compareDocumentPosition(element);
    const wanted =
      way === 'Tab' ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    return (relation & wanted) !== 0;
  };

  const [role, name] = [roleOf(), nameOf()];
  const faults = [
    ...seen(),
    ...(inOrder() ? [] : ['is out of order']),
    ...(isOurs && name === '' ? ['has no name'] : []),
    ...(isOurs && role === '' ? ['has no role'] : []),
    ...(isOurs ? indicator() : []),
    ...(isOurs && isFaint() ? ['is faint'] : []),
  ];
  memory.lastStop = element;
  const said = [`${role} ${name.slice(0, LONGEST_TOLD)}`.trim(), ...states()].join(', ');
  return { said: `${place()}${said}`, isOurs, isInView: found.length > 0, faults };
}

export type Way = 'Tab' | 'Shift+Tab' | null;

/** What is told of a stop, and what is wrong with it. */
export interface Look {
  /** `905: button In reply to Ben, collapsed`. */
  readonly said: string;
  readonly isOurs: boolean;
  readonly isInView: boolean;
  readonly faults: readonly string[];
}
