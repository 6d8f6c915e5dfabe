/**
 * Whether the caller already holds what `etag` names. Express's own `req.fresh` will not do: it gives way to
 * `Cache-Control: no-cache`, which `fetch` adds by itself to a request that carries `If-None-Match`.
 */
export function isHeld(ifNoneMatch: string | undefined, etag: string | undefined): boolean {
  if (ifNoneMatch === undefined || etag === undefined) return false;
  return ifNoneMatch.split(',').some((held) => held.trim().replace(/^W\//, '') === etag);
}
