import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ACCOUNTED_WARNINGS } from '../../../../scripts/test/accounted-warnings.ts';

const SETS_HTML = /\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML/;

it('HTML is set where the add-on linter’s warning is accounted for, and nowhere else (issue 18.5)', () => {
  const files = globSync('{components,entrypoints,utils}/**/*.{ts,tsx}').map((path) =>
    path.replaceAll('\\', '/'),
  );
  expect(files.length).toBeGreaterThan(0);
  const setting = files.filter((path) => SETS_HTML.test(readFileSync(path, 'utf8')));
  expect(setting).toEqual(['utils/mastodon/inert-html.ts']);
  const accounted = ACCOUNTED_WARNINGS.map(({ of }) => of.split(/[:,]/, 1)[0]);
  expect(accounted).toContain('utils/mastodon/inert-html.ts');
});
