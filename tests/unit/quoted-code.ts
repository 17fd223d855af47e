import { readFileSync } from 'node:fs';

/** A block of code in a page of ours that says, behind its language, which file it is from. */
export interface QuotedCode {
  path: string;
  code: string;
}

const BLOCK = /^( *)```\w+ (\S+)\n(.*?)\n\1```$/gms;

/** The blocks of code that a page has out of files, without the indentation of the list that they stand in. */
export function quotedCode(page: string): QuotedCode[] {
  const blocks = readFileSync(page, 'utf8').matchAll(BLOCK);
  return [...blocks].map(([, indent = '', path = '', text = '']) => ({
    path,
    code: text
      .split('\n')
      .map((line) => line.slice(indent.length))
      .join('\n'),
  }));
}
