/** What a screen reader is told of a page, from Chromium's accessibility tree (issue 18.4). */
import type { CDPSession, Protocol } from 'puppeteer-core';
import type { SurfaceUnderTest } from '../drivers/browser-under-test.ts';
import { PuppeteerPage } from '../drivers/puppeteer-page.ts';

type AxNode = Protocol.Accessibility.AXNode;

/** One thing that is told: how deep it stands, and what is told of it. */
export interface Heard {
  readonly depth: number;
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly states: readonly string[];
  readonly isOurs: boolean;
}

/** Which parts of it are looked at, as selectors. */
interface Scope {
  /** The part, as a whole. */
  readonly of: string;
  /** What is told of it, where not all is: ours, and what stands in these. */
  readonly only?: string;
}

/** Roles that are only told where something is told with them. */
const QUIET =
  /^(?:generic|none|paragraph|strong|time|LabelText|Legend|ListMarker|Figcaption|caption|DescriptionList\w*|Abbr|emphasis|sectionheader|sectionfooter|rowgroup)$/;
/** Roles whose name is the text inside. */
const NAMED_BY_TEXT =
  /^(?:Legend|caption|button|link|heading|option|radio|checkbox|DisclosureTriangle|cell|columnheader|rowheader|switch|textbox|searchbox|spinbutton|combobox)$/;
const LONGEST_TOLD = 300;

export async function heardIn(surface: SurfaceUnderTest, scope: Scope): Promise<Heard[]> {
  if (!(surface instanceof PuppeteerPage)) throw new Error('Only Chromium shows its tree.');
  const session = await surface.puppeteer.createCDPSession();
  try {
    return await readTree(session, scope);
  } finally {
    await session.detach();
  }
}

async function readTree(session: CDPSession, { of, only }: Scope): Promise<Heard[]> {
  const places = await placesIn(session);
  const [top, ...parts] = await Promise.all(
    [of, ...(only ? [only] : [])].map((selector) => places.matching(selector)),
  );
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes.find((node) => top?.has(node.backendDOMNodeId ?? 0));
  if (!root) throw new Error(`Nothing is told of ${of}.`);
  const wanted = parts[0];
  const heard: Heard[] = [];

  const tell = (node: AxNode, depth: number, isWanted: boolean, isNamed: boolean): void => {
    const place = node.backendDOMNodeId ?? 0;
    const isOurs = places.isOurs(place);
    const isTold = isWanted || wanted?.has(place) === true;
    const one = node.ignored ? null : told(node, depth, isOurs, isNamed);
    const isKept = one !== null && (isTold || isOurs || node === root);
    if (isKept) heard.push(one);
    const isInside = isNamed || NAMED_BY_TEXT.test(textOf(node.role?.value));
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) tell(child, isKept ? depth + 1 : depth, isTold, isInside);
    }
  };
  tell(root, 0, wanted === undefined, false);
  return joined(heard);
}

function told(node: AxNode, depth: number, isOurs: boolean, isNamed: boolean): Heard | null {
  const role = textOf(node.role?.value);
  const name = textOf(node.name?.value);
  const description = textOf(node.description?.value);
  if (role === 'InlineTextBox' || role === 'LineBreak') return null;
  if (role === 'StaticText') {
    if (isNamed || name === '') return null;
    return { depth, role: '', name, description: '', states: [], isOurs };
  }
  if (QUIET.test(role) && name === '' && description === '') return null;
  return { depth, role, name, description, states: statesOf(node), isOurs };
}

function statesOf({ properties = [] }: AxNode): string[] {
  const value = (name: string) => properties.find((one) => one.name === name)?.value.value;
  const expanded = value('expanded');
  const pressed = value('pressed');
  return [
    ...(value('level') === undefined ? [] : [`${value('level')}`]),
    ...(expanded === undefined ? [] : [expanded ? 'expanded' : 'collapsed']),
    ...(pressed === undefined ? [] : [`${pressed}` === 'true' ? 'pressed' : 'not pressed']),
    ...(`${value('checked')}` === 'true' ? ['checked'] : []),
    ...(value('focused') ? ['focused'] : []),
    ...(value('live') ? [`live ${value('live')}`] : []),
  ];
}

/** A sentence may stand in several texts, one for each name in it. */
function joined(heard: readonly Heard[]): Heard[] {
  const lines: Heard[] = [];
  for (const one of heard) {
    const last = lines.at(-1);
    const goesOn = one.role === '' && last?.role === '' && last.depth === one.depth;
    if (goesOn) lines[lines.length - 1] = { ...last, name: `${last.name} ${one.name}` };
    else lines.push(one);
  }
  return lines;
}

function textOf(value: unknown): string {
  const text = String(value ?? '').replaceAll(/[\u2066-\u2069]/g, '');
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Which nodes of the document are ours, and which match. */
async function placesIn(session: CDPSession) {
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const places = new Map<number, number>();
  const ours = new Set<number>();
  const note = (node: Protocol.DOM.Node, isInOurs: boolean): void => {
    const isOurs = isInOurs || node.attributes?.includes('data-throughline') === true;
    places.set(node.nodeId, node.backendNodeId);
    if (isOurs) ours.add(node.backendNodeId);
    for (const child of node.children ?? []) note(child, isOurs);
  };
  note(root, false);
  return {
    isOurs: (place: number) => ours.has(place),
    async matching(selector: string): Promise<Set<number>> {
      const { nodeId } = root;
      const found = await session.send('DOM.querySelectorAll', { nodeId, selector });
      return new Set(found.nodeIds.flatMap((id) => places.get(id) ?? []));
    },
  };
}

/** As an outline: `button “In reply to Ben, 3 above”, collapsed`. */
export function outline(heard: readonly Heard[]): string[] {
  return heard.map(({ depth, role, name, description, states }) => {
    const quoted = name === '' ? '' : `“${name.slice(0, LONGEST_TOLD)}”`;
    const told = [`${role} ${quoted}`.trim(), ...states].join(', ');
    const more = description === '' ? '' : ` (${description.slice(0, LONGEST_TOLD)})`;
    return `${'  '.repeat(depth)}${told}${more}`;
  });
}

/** Who listens has to be told what these are. */
const NEEDS_NAME =
  /^(?:button|link|heading|group|region|radio|checkbox|switch|combobox|textbox|searchbox|spinbutton|image|table|dialog|DisclosureTriangle)$/;

/** A part of a page, which may be named by the heading that it begins with, but not by another part. */
const isPart = ({ role }: Heard) => /^(?:region|group|dialog|main|search)$/.test(role);

/** What is told without a name, and what is told twice. */
export function wrongIn(heard: readonly Heard[]): string[] {
  const told = (one: Heard) => outline([{ ...one, depth: 0 }])[0] ?? '';
  const around: Heard[] = [];
  return heard.flatMap((one, index) => {
    const { depth, role, name, description } = one;
    around.length = Math.min(around.length, depth);
    const isAround = around.some((outer) => isPart(outer) && isPart(one) && outer.name === name);
    around[depth] = one;
    const next = heard[index + 1];
    // The browser's own group around what opens is named by what opens it.
    const isDetails = role === 'group' && next?.role === 'DisclosureTriangle';
    if (name === '') return NEEDS_NAME.test(role) && !isDetails ? [`${told(one)} has no name`] : [];
    const isTwice =
      description === name ||
      isAround ||
      (next?.name === name && next.role === role && next.depth === depth);
    return isTwice ? [`${told(one)} is told twice`] : [];
  });
}
