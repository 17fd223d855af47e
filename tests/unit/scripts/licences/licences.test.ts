import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { licenceFile } from '../../../../scripts/licences/licence-file.ts';
import { packageFolder } from '../../../../scripts/licences/shipped-packages.ts';

const ROOT = resolve(import.meta.dirname, '../../../..').replaceAll('\\', '/');

describe('the package of a module (issue 18)', () => {
  it.each([
    ['/x/node_modules/idb/build/index.js', '/x/node_modules/idb'],
    ['/x/node_modules/@mozilla/readability/index.js', '/x/node_modules/@mozilla/readability'],
    [
      '/x/node_modules/a/node_modules/b/c.js?commonjs-es-import',
      '/x/node_modules/a/node_modules/b',
    ],
    ['\0/x/node_modules/a/c.js?commonjs-module', '/x/node_modules/a'],
    ['C:\\x\\node_modules\\a\\c.js', 'C:/x/node_modules/a'],
    ['\0vite/preload-helper.js', `${ROOT}/node_modules/vite`],
    ['\0rolldown/runtime.js', `${ROOT}/node_modules/rolldown`],
    ['\0virtual:wxt-plugins', `${ROOT}/node_modules/wxt`],
    ['/x/utils/thread/tree.ts', null],
  ])('of %j is %j', (id, folder) => {
    expect(packageFolder(id)).toBe(folder);
  });

  it('is asked for where nobody knows whose a module is: the build does not go on', () => {
    expect(() => packageFolder('\0another-tool/helper.js')).toThrow('another-tool/helper.js');
  });
});

describe('the file of licences (issue 18)', () => {
  const OWN = { name: 'Throughline (MIT)', text: 'Our own.' };
  let folder = '';

  function packaged(name: string, files: Readonly<Record<string, string>>): string {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    const json = JSON.stringify({ name, version: '1.2.3', license: 'ISC' });
    for (const [file, text] of Object.entries({ 'package.json': json, ...files })) {
      writeFileSync(join(path, file), text);
    }
    return path;
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-licences-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has name, version, licence and every text of each package, ours first', () => {
    const rye = packaged('rye', { 'LICENSE.md': 'May be baked.', NOTICE: 'Of the mill.' });
    const barley = packaged('barley', { LICENCE: 'May be brewed.' });
    const file = licenceFile([rye, barley], OWN);
    const places = [
      OWN.name,
      'barley 1.2.3 (ISC)',
      'rye 1.2.3 (ISC)',
      'Our own.',
      'brewed',
      'baked',
    ];
    expect(places.map((part) => file.indexOf(part))).toEqual(
      places.map((part) => file.indexOf(part)).toSorted((one, other) => one - other),
    );
    for (const part of [...places, 'Of the mill.']) expect(file).toContain(part);
  });

  it('is not made where a package has no text: what nobody may pass on does not ship', () => {
    expect(() => licenceFile([packaged('bare', {})], OWN)).toThrow('bare');
  });
});
