import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether the page that speaks, if any, is of this server; scripts and players outside a browser name no origin. The
 * scheme is left out because a proxy in front may speak TLS for this server.
 */
export function isOwnOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** The same for a write over HTTP, of which newer browsers also say whether it crosses sites. */
export function isOwnWrite(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return (site === undefined || site === 'same-origin' || site === 'none') && isOwnOrigin(headers);
}
