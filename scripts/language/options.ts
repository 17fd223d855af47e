import { parseArgs } from 'node:util';
import { UsageError } from '../start/options.ts';

const USAGE = `npm run language -- TAG [--leave-out]
  TAG            of the language, as browsers have it: pl, pt-BR
  --leave-out    take out what is still English`;

export interface LanguageOptions {
  readonly tag: string;
  readonly leavesOut: boolean;
}

/** @throws UsageError that says what may be asked. */
export function readLanguageOptions(args: readonly string[]): LanguageOptions {
  const { positionals, values } = parse(args);
  const [tag = '', ...more] = positionals;
  if (more.length > 0 || !isLanguage(tag)) throw new UsageError(USAGE);
  if (tag === 'en') throw new UsageError('English is what the others are made from.');
  return { tag, leavesOut: values['leave-out'] };
}

/** The folder of a language: browsers want `pt_BR` where its tag is `pt-BR`. */
export function folderOf(tag: string): string {
  return tag.replaceAll('-', '_');
}

/** Written as browsers write it, and known to them: its plural forms are. */
function isLanguage(tag: string): boolean {
  try {
    const isCanonical = Intl.getCanonicalLocales(tag)[0] === tag;
    return isCanonical && Intl.PluralRules.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'leave-out': { type: 'boolean', default: false } },
    });
  } catch {
    throw new UsageError(USAGE);
  }
}
