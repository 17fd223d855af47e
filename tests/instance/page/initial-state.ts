import { SHAPES, type Shape } from './shape.ts';

interface Meta {
  access_token: string | null;
  domain: string;
  locale: string;
  version: string;
  me?: string;
  advanced_layout?: boolean;
}

const element = document.getElementById('initial-state');

const state: { meta: Meta; languages: [code: string, english: string, own: string][] } = JSON.parse(
  element?.textContent ?? '{}',
);

/** What the server put into the page, read once. */
export const { meta, languages } = state;

/** The version that this page imitates. */
export const shape: Shape =
  Object.values(SHAPES).find(({ version }) => version === meta.version) ?? SHAPES['4.6'];

/** Several columns side by side. Only `/deck/…` shows them, as on real instances. */
export const inColumns = meta.advanced_layout === true && location.pathname.startsWith('/deck');
