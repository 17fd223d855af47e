import { describe, expect, it } from 'vitest';
import { withSiteOrder } from '../../../../utils/browser/background/site-order.ts';
import { withChosen } from '../../../../utils/settings/chosen-value.ts';
import { readStored } from '../../../../utils/settings/stored-settings.ts';
import { ORDERS } from '../../../../utils/storage/thread-note.ts';

const SITE = 'harbour.example';

describe('T2: the order of a site is set as by any control of ours', () => {
  it.each<[string, object]>([
    ['nothing', {}],
    [
      'something else',
      { everywhere: { quoteWords: 7 }, sites: { 'reef.example': { isOn: true } } },
    ],
    ['another order', { everywhere: { threadOrder: 'restored' } }],
    ['an order of its own', { sites: { [SITE]: { threadOrder: 'branches', isOn: true } } }],
    [
      'both',
      { everywhere: { threadOrder: 'branches' }, sites: { [SITE]: { threadOrder: 'restored' } } },
    ],
    ['an order that there is not', { everywhere: { threadOrder: 'newest' } }],
    ['no group', { everywhere: 'restored', sites: [] }],
  ])('where there is set %s', (_case, settings) => {
    const stored = readStored(settings);
    for (const order of ORDERS) {
      const expected = withChosen(stored, SITE, 'threadOrder', order);
      expect(withSiteOrder(stored, SITE, order)).toEqual(expected);
    }
  });
});
