/**
 * Blocks of IPv4 addresses that are not of the public internet (IANA's special-purpose registry, RFC 6890;
 * multicast and what is reserved, RFC 1112): the first address, and how many bits of it count.
 */
const SPECIAL_BLOCKS: readonly (readonly [first: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
const IPV4_BITS = 32;

/** As `URL` writes one, whatever it was written as: decimal, octal and hexadecimal forms are the same by then. */
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * Names that lead into a network of one's own: RFC 6761 and 6762, RFC 8375, ICANN's `.internal` (2024), and those
 * that routers and offices use though nobody reserved them (RFC 6762, appendix G).
 */
const LOCAL_NAMES = [
  ...['localhost', 'local', 'internal', 'home.arpa'],
  ...['localdomain', 'lan', 'home', 'corp', 'intranet', 'private'],
];

/**
 * Whether a host is not of the public internet by its very name: an address of a private network, or a name that
 * only such a network knows (L5, issue 14). A name of the public internet may lead to a private address all the
 * same: an extension cannot look names up in every browser.
 *
 * @param hostname as `URL.hostname` gives it.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = withoutDot(hostname);
  if (host.startsWith('[')) return isSpecialIpv6(host.slice(1, -1));
  if (IPV4.test(host)) return isSpecialIpv4(host);
  return (
    !host.includes('.') || LOCAL_NAMES.some((name) => host === name || host.endsWith(`.${name}`))
  );
}

/** A host without the full stop that may end it, and that changes nothing (RFC 1034, 3.1). */
export function withoutDot(hostname: string): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}

function isSpecialIpv4(host: string): boolean {
  return SPECIAL_BLOCKS.some(([first, bits]) => {
    const size = 2 ** (IPV4_BITS - bits);
    return Math.floor(numberOf(host) / size) === Math.floor(numberOf(first) / size);
  });
}

function numberOf(ipv4: string): number {
  return ipv4.split('.').reduce((number, byte) => number * 256 + Number(byte), 0);
}

/**
 * All that is public is within 2000::/3 (IANA's IPv6 address space): this leaves out loopback, local, multicast and
 * what holds an IPv4 address (mapped, NAT64). Of 2000::/3 itself, what is for protocols (2001::/23, with Teredo),
 * for documents (2001:db8::/32, 3fff::/20), and 6to4 (2002::/16), which holds an IPv4 address.
 */
function isSpecialIpv6(address: string): boolean {
  const [first = 0, second = 0] = address
    .split(':')
    .map((group) => Number.parseInt(group || '0', 16));
  if (first < 0x2000 || first > 0x3fff || first === 0x2002) return true;
  if (first === 0x2001) return second < 0x200 || second === 0xdb8;
  return first === 0x3fff && second < 0x1000;
}
