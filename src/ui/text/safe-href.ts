/**
 * Lets through only addresses that cannot run anything: http(s), mailto, tel and relative ones. Anything else (such as
 * `javascript:`, also when hidden behind spaces or control characters) becomes '#'.
 */
export function safeHref(url: string): string {
  // Browsers drop these characters before they read the scheme, so we must as well.
  const bare = url.replace(/[\p{Cc}\u0020\u00a0]/gu, '');
  const scheme = /^([^/?#:]*):/.exec(bare)?.[1];
  if (scheme === undefined) return url;
  return /^(https?|mailto|tel)$/i.test(scheme) ? url : '#';
}
