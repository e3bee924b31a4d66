import type { AppContext } from './env.ts';

/**
 * The network that a request comes from, for counting failures: an IPv4 address, or the first half of an IPv6 one (one
 * subscriber has the whole second half). Never stored, never logged.
 */
export function networkOf(c: AppContext): string {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
    ?.remoteAddress;
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  // A proxy of our own stands on this machine or in its private network; anybody else's header is a claim.
  const address = forwarded && (socket === undefined || isPrivate(socket)) ? forwarded : (socket ?? 'unknown');
  return address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address;
}

function isPrivate(address: string): boolean {
  return /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/.test(address);
}
