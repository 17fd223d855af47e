import { parseArgs } from 'node:util';
import type { BrowserName } from '../../tests/drivers/browser-under-test.ts';
import { browserNamed } from '../probe/options.ts';
import { UsageError } from '../start/options.ts';
import { ORDERS, type WalkedOrder } from './order-deeds.ts';

const USAGE = `npm run shake -- URL [options]
  --actions N      how many random actions (default: 1000)
  --seed N         which ones: the same number means the same actions
  --browser NAME   chromium (default) or firefox
  --order ORDER    page, restored or branches: the order to begin with, and orders and branches are tried
  --live PATH      where the instance takes posts that then arrive on the page; the test Mastodon: /_test/push`;

export interface ShakeOptions {
  url: string;
  actions: number;
  seed: number;
  browser: BrowserName;
  live: string | null;
  /** T2: null where a walk does nothing to the order of a thread. */
  order: WalkedOrder | null;
}

/** Reads the arguments of `npm run shake`. Throws `UsageError`. */
export function readShakeOptions(args: readonly string[]): ShakeOptions {
  const { values, positionals } = parse(args);
  const [url] = positionals;
  if (values.help || !url || !URL.canParse(url)) throw new UsageError(USAGE);
  return {
    url,
    actions: wholeNumber(values.actions),
    seed: values.seed === undefined ? Date.now() % 1_000_000 : wholeNumber(values.seed),
    browser: browserNamed(values.browser),
    live: values.live ?? null,
    order: orderNamed(values.order),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        actions: { type: 'string', default: '1000' },
        seed: { type: 'string' },
        browser: { type: 'string', default: 'chromium' },
        live: { type: 'string' },
        order: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}

function orderNamed(written: string | undefined): WalkedOrder | null {
  if (written === undefined) return null;
  const order = ORDERS.find((one) => one === written);
  if (!order) throw new UsageError(`${written} is no order.\n${USAGE}`);
  return order;
}

function wholeNumber(written: string): number {
  if (!/^\d+$/.test(written)) throw new UsageError(`${written} is no number.\n${USAGE}`);
  return Number(written);
}
