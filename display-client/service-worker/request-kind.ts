import { hashedPath } from './manifest.ts';

/** Who answers a request: the shell (`page` opens it, `probe` tries a new one, `part` is a file of it), the shelf of media files, or the network. */
export type RequestKind = 'page' | 'probe' | 'part' | 'media' | 'network';

const base = '/display/';

/**
 * Sorts the requests of the pages under `/display/`. Previews and sample displays open from the network: they belong to the
 * version of the server that they are opened on.
 */
export function requestKind({ method, mode, cache, url }: Pick<Request, 'method' | 'mode' | 'cache' | 'url'>, ownOrigin: string): RequestKind {
  const { origin, pathname, searchParams } = new URL(url);
  if (method !== 'GET' || origin !== ownOrigin) return 'network';
  if (mode === 'navigate') {
    if (!pathname.startsWith(base) || pathname.includes('.') || searchParams.has('preview') || searchParams.has('demo')) return 'network';
    return searchParams.has('probe') ? 'probe' : 'page';
  }
  if (pathname.startsWith(hashedPath)) return 'part';
  const goesPast = cache === 'no-store' || cache === 'reload';
  return pathname.startsWith('/media/') && !goesPast ? 'media' : 'network';
}
