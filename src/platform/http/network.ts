import { isIP, isIPv6 } from 'node:net';

/** What is looked at of a request. */
interface Asked {
  env: unknown;
  var: { app: { baseUrl: string | undefined } };
  req: { header(name: string): string | undefined };
}

/**
 * The network that a request comes from, for counting failures: an IPv4 address, or the first half of an IPv6 one (one
 * subscriber has the whole second half). Never stored, never logged.
 */
export function networkOf(c: Asked): string {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
    ?.remoteAddress;
  const forwarded = bare(c.req.header('x-forwarded-for')?.split(',').at(-1));
  // A public address says that a proxy of our own stands before us, on this machine or in its private network. Without
  // one the private addresses are the phones in the room, and what they say of themselves is a claim.
  const believed = socket === undefined || (c.var.app.baseUrl !== undefined && isPrivate(socket));
  return firstHalf((believed ? forwarded : undefined) ?? socket ?? 'unknown');
}

function isPrivate(address: string): boolean {
  return /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/.test(address);
}

/** The address without the port that some proxies put behind it; undefined when it is none. */
function bare(text: string | undefined): string | undefined {
  const address = text?.trim().replace(/^\[(.*)\](:\d+)?$|^([\d.]+):\d+$/, '$1$3') ?? '';
  return isIP(address) ? address : undefined;
}

// An address can leave out its noughts: '2001:db8::1' is '2001:db8:0:0:0:0:0:1'.
function firstHalf(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '');
  if (!isIPv6(plain)) return plain;
  const [before = '', after] = plain.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after ? after.split(':') : [];
  const noughts = after === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array<string>(Math.max(0, noughts)).fill('0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
