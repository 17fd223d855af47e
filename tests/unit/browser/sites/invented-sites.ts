/** Two sites, and what is remembered of them. Needs wxt’s fake browser. */
import type { Site } from '../../../../utils/browser/sites/sites.ts';
import { loadSettings } from '../../../../utils/settings/settings-store.ts';
import { wishFor } from '../../../../utils/settings/stored-settings.ts';

export const HERE: Site = { host: 'harbour.example', pattern: 'https://harbour.example/*' };
export const LOCAL: Site = { host: 'localhost:3000', pattern: 'http://localhost/*' };

export const wishAt = async ({ host }: Site) => wishFor(await loadSettings(), host);
