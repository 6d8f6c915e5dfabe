import { Router } from 'express';
import { AppError } from '../app-error.ts';
import type { MediaFolder } from '../media/media-folder.ts';

const YEAR_MS = 365 * 24 * 3_600_000;

/**
 * `/media/<hash>.<ext>`: public by an unguessable name, the same bytes for ever, in ranges where asked.
 * What is not there goes on to the error handler and is never cached.
 */
export function mediaFilesRouter(folder: MediaFolder): Router {
  const router = Router();
  router.get('/media/:name', (request, response, next) => {
    const { name } = request.params;
    const place = folder.locate(name);
    if (place === undefined) {
      next(missing());
      return;
    }
    response.set({
      'ETag': `"${name.slice(0, 64)}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    response.sendFile(place, { root: folder.root, immutable: true, maxAge: YEAR_MS, lastModified: false }, (error?: Error & { status?: number }) => {
      if (error === undefined || response.headersSent) return;
      response.removeHeader('ETag');
      response.removeHeader('Cache-Control');
      // `send` has put the size into Content-Range; there is nothing more to say.
      if (error.status === 416) response.status(416).end();
      else next(error.status === 404 ? missing() : error);
    });
  });
  return router;
}

const missing = () => new AppError('not-found', 'Ese archivo ya no existe.');
