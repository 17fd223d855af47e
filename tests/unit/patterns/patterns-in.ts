import { parseSync } from 'vite';
import * as z from 'zod/mini';

/** A pattern of the code, and where it stands. */
export interface Pattern {
  source: string;
  flags: string;
  file: string;
}

export interface Patterns {
  patterns: Pattern[];
  /** Where a pattern is made of more than constants of its own file: of what is only known while it runs. */
  made: string[];
}

const literalSchema = z.object({
  type: z.literal('Literal'),
  regex: z.object({ pattern: z.string(), flags: z.string() }),
});
const nodeSchema = z.looseObject({ type: z.string() });
type Node = z.infer<typeof nodeSchema>;

/** All regular expressions that a file holds: those that it spells, and those that it makes of constants. */
export function patternsIn(file: string, code: string): Patterns {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const constants = constantsOf(nodesIn(program));
  const found: Patterns = { patterns: [], made: [] };
  const callees = new Set<unknown>();
  for (const node of nodesIn(program)) {
    const literal = z.safeParse(literalSchema, node);
    if (literal.success) {
      const { pattern, flags } = literal.data.regex;
      found.patterns.push({ source: pattern, flags, file });
    } else if (isName(node.callee, 'RegExp')) {
      callees.add(node.callee);
      const [source, flags = ''] = listOf(node.arguments).map((each) => textOf(each, constants));
      if (source === undefined || source === null || flags === null) found.made.push(file);
      else found.patterns.push({ source, flags, file });
    } else if (isName(node, 'RegExp') && !callees.has(node)) {
      // Handed on as it is, it could make a pattern of anything.
      found.made.push(file);
    }
  }
  return found;
}

/** Every node, each before those inside it; types are no code. */
function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const each of value) yield* nodesIn(each);
    return;
  }
  const node = z.safeParse(nodeSchema, value);
  if (!node.success || isType(node.data.type)) return;
  // The node itself, not Zod's copy of it: nodes are told apart by what they are.
  yield value as Node;
  for (const inner of Object.values(value as Node)) {
    if (typeof inner === 'object') yield* nodesIn(inner);
  }
}

function isType(type: string): boolean {
  return /^TS(?:Type|Interface|Union|Array|Tuple)/.test(type);
}

function constantsOf(nodes: Iterable<Node>): ReadonlyMap<string, unknown> {
  const constants = new Map<string, unknown>();
  for (const { type, kind, declarations } of nodes) {
    if (type !== 'VariableDeclaration' || kind !== 'const') continue;
    for (const declared of listOf(declarations)) {
      const { id, init } = declared;
      const name = nodeOf(id)?.name;
      if (typeof name !== 'string') continue;
      // A name that stands twice in a file may be anything.
      constants.set(name, constants.has(name) ? null : init);
    }
  }
  return constants;
}

/** The text that an expression of constants has; null for any other. */
function textOf(value: unknown, constants: ReadonlyMap<string, unknown>): string | null {
  const node = nodeOf(value);
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node?.type === 'Identifier') return textOf(constants.get(String(node.name)), constants);
  if (node?.type === 'TemplateLiteral') return templateText(node, 'cooked', constants);
  if (node?.type !== 'TaggedTemplateExpression') return null;
  const tag = nodeOf(node.tag);
  const isRaw = isName(tag?.object, 'String') && isName(tag?.property, 'raw');
  const template = nodeOf(node.quasi);
  return isRaw && template ? templateText(template, 'raw', constants) : null;
}

function templateText(
  { quasis, expressions }: Node,
  form: 'raw' | 'cooked',
  constants: ReadonlyMap<string, unknown>,
): string | null {
  const values = listOf(expressions).map((each) => textOf(each, constants));
  const parts = listOf(quasis).map(({ value }) => z.parse(partSchema, value)[form]);
  return values.includes(null) ? null : parts.map((part, at) => part + (values[at] ?? '')).join('');
}

const partSchema = z.object({ raw: z.string(), cooked: z.string() });

function isName(value: unknown, name: string): boolean {
  const node = nodeOf(value);
  return node?.type === 'Identifier' && node.name === name;
}

function nodeOf(value: unknown): Node | null {
  return z.safeParse(nodeSchema, value).success ? (value as Node) : null;
}

function listOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.flatMap((each) => nodeOf(each) ?? []) : [];
}
