import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

type Directives = Record<string, readonly string[]>;

const strict: Directives = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'", 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
};

/** The player: nothing inline, framed only by the preview of the admin. */
const player = strict;

/** Vaadin sets inline styles and embeds its icon font; the preview is a frame of the player. */
const admin: Directives = { ...strict, 'style-src': ["'self'", "'unsafe-inline'"], 'font-src': ["'self'", 'data:'], 'frame-src': ["'self'"] };

/** Data is never a page. */
const data: Directives = { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"], 'frame-ancestors': ["'none'"] };

/** Older browsers on the walls do not count a WebSocket of this server as `'self'`. */
function ownSockets(request: IncomingMessage): string {
  const { host = '' } = request.headers;
  return /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : '';
}

function headersFor(directives: Directives): RequestHandler {
  const connect = directives === data ? {} : { 'connect-src': ["'self'", ownSockets] };
  const shared = {
    contentSecurityPolicy: { useDefaults: false, directives: { ...directives, ...connect } },
    crossOriginResourcePolicy: { policy: 'same-origin' as const },
    referrerPolicy: { policy: 'same-origin' as const },
    xFrameOptions: { action: 'sameorigin' as const },
    // Plain http on another name is not a secure context, where the browser ignores these two and complains.
    originAgentCluster: false,
    crossOriginOpenerPolicy: false,
  };
  const plain = helmet({ ...shared, strictTransportSecurity: false });
  const secure = helmet({ ...shared, crossOriginOpenerPolicy: true, strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false } });
  return (req, res, next) => (req.secure ? secure : plain)(req, res, next);
}

export const playerHeaders = (): RequestHandler => headersFor(player);
export const adminHeaders = (): RequestHandler => headersFor(admin);
export const dataHeaders = (): RequestHandler => headersFor(data);
