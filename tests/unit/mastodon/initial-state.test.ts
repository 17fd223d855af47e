// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readInstance } from '../../../utils/mastodon/initial-state.ts';
import { isMastodonPage } from '../../../utils/mastodon/page/detection.ts';
import { sample, VERSIONS } from './page/samples.ts';

const AT = { origin: 'https://social.harbour.example', host: 'social.harbour.example' } as Location;

function pageWith(state: string, type = 'application/json'): Document {
  const html = `<script id="initial-state" type="${type}">${state}</script>`;
  return new DOMParser().parseFromString(html, 'text/html');
}

const meta = (values: object) => pageWith(JSON.stringify({ meta: values }));

describe('what a page says about its instance', () => {
  it('is where it is, its version, its names, and the reader’s token', () => {
    const page = meta({
      domain: 'harbour.example',
      version: '4.6.5',
      access_token: 'secret',
      me: '1',
    });
    expect(readInstance(page, AT)).toEqual({
      origin: 'https://social.harbour.example',
      version: '4.6.5',
      localDomains: ['social.harbour.example', 'harbour.example'],
      token: 'secret',
    });
  });

  it.each([
    ['logged out', { access_token: null }, { token: null }],
    ['without a token', {}, { token: null }],
    ['one name for both', { domain: AT.host }, { localDomains: [AT.host] }],
    ['no domain', {}, { localDomains: [AT.host] }],
    ['no version', {}, { version: '' }],
  ])('%s', (_case, values, expected) => {
    expect(readInstance(meta(values), AT)).toMatchObject(expected);
  });

  it.each([
    ['no state', new DOMParser().parseFromString('<p>x', 'text/html')],
    ['an empty state', pageWith('')],
    ['a state that is not JSON', pageWith('{"meta":')],
    ['a state without meta', pageWith('{}')],
    ['a state of another kind', pageWith('{"meta":[]}')],
    ['a token of another kind', meta({ access_token: 5 })],
    ['a script of another type', pageWith('{"meta":{}}', 'text/javascript')],
  ])('is nothing: %s', (_case, page) => {
    expect(readInstance(page, AT)).toBeNull();
  });
});

describe('a page is Mastodon’s', () => {
  const state = '<script id="initial-state" type="application/json">{}</script>';
  it.each([
    [
      'with its mount point and its state',
      `<div id="mastodon" data-props="{}"></div>${state}`,
      true,
    ],
    ['not without the state', '<div id="mastodon" data-props="{}"></div>', false],
    ['not without the settings', `<div id="mastodon"></div>${state}`, false],
    ['not by its name alone', '<p>#mastodon</p>', false],
  ])('%s', (_case, html, expected) => {
    expect(isMastodonPage(new DOMParser().parseFromString(html, 'text/html'))).toBe(expected);
  });
});

describe.each(VERSIONS)('the head of a page of %s', (version) => {
  it('is read', () => {
    const page = new DOMParser().parseFromString(sample(version, 'head'), 'text/html');
    const instance = readInstance(page, { ...AT, host: 'mastodon.example' });
    expect(instance).toMatchObject({ localDomains: ['mastodon.example'], token: null });
    expect(instance?.version).toMatch(/^[45]\.\d+\.\d/);
  });
});
