import * as z from 'zod/mini';
import { type StoredSettings, withValue } from '../../settings/stored-settings.ts';
import { ORDERS, orderSchema } from '../../storage/thread-note.ts';

const everywhereSchema = z.object({ threadOrder: orderSchema });

/**
 * T2: sets the order of a site as `withChosen` does, which stores only what differs from everywhere else. That
 * would bring all settings to the background.
 */
export function withSiteOrder(
  stored: StoredSettings,
  host: string,
  order: (typeof ORDERS)[number],
): StoredSettings {
  const everywhere = z.safeParse(everywhereSchema, stored.everywhere);
  const [byDefault] = ORDERS;
  const without = everywhere.success ? everywhere.data.threadOrder : byDefault;
  return withValue(stored, host, 'threadOrder', order === without ? undefined : order);
}
