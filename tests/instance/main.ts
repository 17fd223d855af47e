import { parseArgs } from 'node:util';
import { SHAPES, type Version } from './page/shape.ts';
import { type InstanceOptions, startInstance } from './server.ts';

const USAGE = `node tests/instance/main.ts --thread FILE [--thread FILE …]
  --version ${Object.keys(SHAPES).join('|')}   (4.6)
  --logged-in   --layout single|advanced   --theme dark|light|contrast   --locale en|de|ar
  --port N (4000)   --latency MS   --rate-limit N   --redirect-remote`;

const { values } = parseArgs({
  options: {
    thread: { type: 'string', multiple: true },
    version: { type: 'string', default: '4.6' },
    'logged-in': { type: 'boolean', default: false },
    layout: { type: 'string', default: 'single' },
    theme: { type: 'string', default: 'dark' },
    locale: { type: 'string', default: 'en' },
    port: { type: 'string', default: '4000' },
    latency: { type: 'string', default: '0' },
    'rate-limit': { type: 'string', default: '300' },
    'redirect-remote': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help || !values.thread) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

const options: InstanceOptions = {
  threads: values.thread,
  version: oneOf<Version>(values.version, Object.keys(SHAPES)),
  loggedIn: values['logged-in'],
  layout: oneOf(values.layout, ['single', 'advanced']),
  theme: oneOf(values.theme, ['dark', 'light', 'contrast']),
  locale: values.locale,
  port: Number(values.port),
  latencyMs: Number(values.latency),
  rateLimit: { limit: Number(values['rate-limit']) },
  redirectRemote: values['redirect-remote'],
};
const instance = await startInstance(options);
console.log(`Mastodon ${values.version}, as ${instance.domain}, on ${instance.origin}`);
for (const { title, focused } of instance.threads) {
  console.log(`  ${instance.threadUrl(focused)}  ${title}`);
}

function oneOf<Value extends string>(given: string, allowed: readonly string[]): Value {
  if (allowed.includes(given)) return given as Value;
  console.error(`${given} is none of ${allowed.join(', ')}\n${USAGE}`);
  process.exit(2);
}
