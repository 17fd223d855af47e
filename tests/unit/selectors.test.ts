// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the templates are in the sources that are looked at.
import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

/**
 * Nothing foreign goes into a selector (issue 10): an address with a quotation mark in it is a syntax error
 * there, and other text may mean something. What is compared with it is compared in JavaScript.
 */
const TAKES_SELECTOR = new Set(['querySelector', 'querySelectorAll', 'closest', 'matches']);

interface Node {
  type: string;
  [key: string]: unknown;
}

describe('what a selector is made of', () => {
  const sources = globSync('{components,entrypoints,utils}/**/*.{ts,tsx}');

  it.each(sources)('%s: fixed text, our constants, or CSS.escape', (path) => {
    expect(looseSelectors(path, readFileSync(path, 'utf8'))).toEqual([]);
  });

  it('many are looked at', () => {
    const calls = sources.flatMap((path) => selectorsIn(path, readFileSync(path, 'utf8')));
    expect(calls.length).toBeGreaterThan(30);
  });

  it.each([
    ['fixed text', "page.querySelector('a[href]')"],
    ['one of the list', 'page?.closest(SELECTORS.content)'],
    ['with fixed text around', 'page.querySelectorAll(`:scope > ${SELECTORS.content}`)'],
    ['a constant of the file', "const OURS = 'x'; page.closest(`.${OURS}`)"],
    ['a constant of another file', "import { OURS } from './x.ts'; page.closest(`[${OURS}]`)"],
    ['escaped', 'page.querySelector(`#${CSS.escape(id)}`)'],
  ])('it may be %s', (_case, source) => {
    expect(looseSelectors('x.ts', source)).toEqual([]);
  });

  it.each([
    ['a parameter', 'const f = (id) => page.querySelector(`#${id}`)', '`#${id}`'],
    ['a field', 'page.querySelector(`[src="${image.src}"]`)', '`[src="${image.src}"]`'],
    ['a sum', "page.matches('#' + id)", "'#' + id"],
    ['what somebody gives', 'page?.closest(selector)', 'selector'],
    ['a call', 'page.querySelectorAll(selectorOf(post))', 'selectorOf(post)'],
    ['a constant that is made', 'const ID = read(); page.closest(`#${ID}`)', '`#${ID}`'],
  ])('it may not be %s', (_case, source, found) => {
    expect(looseSelectors('x.ts', source)).toEqual([found]);
  });
});

/** The selectors in a source that may hold what somebody else has written. */
function looseSelectors(path: string, source: string): string[] {
  const { program } = parsed(path, source);
  const constants = constantsOf(program);
  return selectorsIn(path, source)
    .filter((selector) => !isFixed(selector, constants))
    .map(({ start, end }) => source.slice(Number(start), Number(end)));
}

function selectorsIn(path: string, source: string): Node[] {
  return nodesIn(parsed(path, source).program).flatMap((node) => {
    const { callee, arguments: given } = node;
    if (node.type !== 'CallExpression' || !isNode(callee) || !Array.isArray(given)) return [];
    const isTaker = isNode(callee.property) && TAKES_SELECTOR.has(String(callee.property.name));
    const [selector] = given;
    return isTaker && isNode(selector) ? [selector] : [];
  });
}

/** Names in capitals that stand for fixed text, here or (the scan sees that file too) where they are made. */
function constantsOf(program: Node): ReadonlySet<string> {
  const body = Array.isArray(program.body) ? program.body.filter(isNode) : [];
  const imported = body
    .filter(({ type }) => type === 'ImportDeclaration')
    .flatMap(({ specifiers }) => (Array.isArray(specifiers) ? specifiers : []))
    .map(({ local }) => String(local.name));
  const known = new Set(imported.filter((name) => /^[A-Z_]+$/.test(name)));
  const declared = body
    .map((node) => (isNode(node.declaration) ? node.declaration : node))
    .filter(({ type, kind }) => type === 'VariableDeclaration' && kind === 'const')
    .flatMap(({ declarations }) => (Array.isArray(declarations) ? declarations : []));
  for (const { id, init } of declared) {
    if (isNode(init) && isFixed(init, known)) known.add(String(id.name));
  }
  return known;
}

function isFixed(node: Node, constants: ReadonlySet<string>): boolean {
  const { expressions, object, callee } = node;
  switch (node.type) {
    case 'Literal':
      return true;
    case 'Identifier':
      return constants.has(String(node.name));
    case 'TemplateLiteral':
      return (
        Array.isArray(expressions) && expressions.every((part) => isFixed(part as Node, constants))
      );
    case 'MemberExpression':
      return isNode(object) && object.name === 'SELECTORS';
    case 'CallExpression':
      return (
        isNode(callee) &&
        isNode(callee.object) &&
        isNode(callee.property) &&
        callee.object.name === 'CSS' &&
        callee.property.name === 'escape'
      );
    default:
      return false;
  }
}

function parsed(path: string, source: string): { program: Node } {
  const { program, errors } = parseSync(path, source);
  expect(errors).toEqual([]);
  return { program: program as unknown as Node };
}

/** A node and all below it. */
function nodesIn(node: Node): Node[] {
  const below = Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return [node, ...below.filter(isNode).flatMap(nodesIn)];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
