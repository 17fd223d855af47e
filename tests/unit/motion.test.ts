import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What moves, in a style sheet or by script. */
const MOVES = /^(?:transition|animation)(?:-\w+)?:(?!\s*none)|^scroll-behavior:\s*smooth/;
const MOVES_BY_SCRIPT = /behavior: 'smooth'|\.animate\(|startViewTransition/;
const FOR_WHO_LIKES_IT = /prefers-reduced-motion: no-preference/;

/** The declarations of a style sheet that move something for whoever reads it. */
function movesForAll(css: string): string[] {
  const around: string[] = [];
  const found: string[] = [];
  const parts = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').split(/([{};])/);
  for (const [index, part] of parts.entries()) {
    const end = parts[index + 1];
    if (end === '{') around.push(part.trim());
    if (part === '}') around.pop();
    const isFree = around.some((rule) => FOR_WHO_LIKES_IT.test(rule));
    if (end !== '{' && MOVES.test(part.trim()) && !isFree) found.push(part.trim());
  }
  return found;
}

describe('nothing of ours moves for who has asked for less of it (issue 18.4)', () => {
  const sheets = globSync('{components,entrypoints}/**/*.css');

  it.each(sheets)('%s', (path) => {
    expect(movesForAll(readFileSync(path, 'utf8'))).toEqual([]);
  });

  it('no script moves anything', () => {
    const scripts = globSync('{components,entrypoints,utils}/**/*.{ts,tsx}');
    const moving = scripts.filter((path) => MOVES_BY_SCRIPT.test(readFileSync(path, 'utf8')));
    expect(moving).toEqual([]);
  });

  it('what moves is found', () => {
    const inside = (media: string) => `@media (${media}) { .a { color: red; transition: top 1s } }`;
    expect(movesForAll('.a { animation-name: spin; }')).toEqual(['animation-name: spin']);
    expect(movesForAll(inside('max-width: 599px'))).toEqual(['transition: top 1s']);
    expect(movesForAll(inside('prefers-reduced-motion: no-preference'))).toEqual([]);
    expect(movesForAll('.a { transition: none }')).toEqual([]);
  });
});
