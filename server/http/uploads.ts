import { randomBytes } from 'node:crypto';
import { Metadata, Server } from '@tus/server';
import { type Request, Router } from 'express';
import { AppError } from '../app-error.ts';
import { maxBytes } from '../media/media-limits.ts';
import type { UploadFolder } from '../media/upload-folder.ts';
import { checkAnnounced } from '../media/upload-rules.ts';

type Parts = {
  uploads: UploadFolder;
  /** Lets the request pass, or throws: only those who may write to the library, from this site. */
  authorise: (request: Request) => void | Promise<void>;
};

/** What of tus 1.0 is served. Reading an upload back (GET) is not: nothing unchecked leaves this server. */
const methods = new Set(['OPTIONS', 'POST', 'HEAD', 'PATCH', 'DELETE']);

/** Resumable uploads at `/api/uploads` (tus 1.0). A finished one becomes an asset by `POST /api/media`. */
export function uploadsRouter({ uploads, authorise }: Parts): Router {
  const tus = new Server({
    path: '/api/uploads',
    datastore: uploads.store,
    maxSize: maxBytes.video,
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: () => randomBytes(16).toString('hex'),
    getFileIdFromRequest: (_request, last) => (last !== undefined && /^[0-9a-f]{32}$/.test(last) ? last : undefined),
  });
  const router = Router();
  router.all('/api/uploads{/*rest}', async (request, response) => {
    await authorise(request);
    if (!methods.has(request.method)) throw new AppError('not-found', 'Una carga no se puede leer; incorpórela a la biblioteca.');
    if (request.method === 'POST') await checkAnnounced(announced(request), uploads.store.directory);
    await tus.handle(request, response);
  });
  return router;
}

function announced(request: Request): { bytes: number; mime: string } {
  // A length still to be told could not be refused early.
  const length = request.get('upload-length');
  return { bytes: length === undefined ? Number.NaN : Number(length), mime: metadataOf(request)['filetype'] ?? '' };
}

function metadataOf(request: Request): Record<string, string | null> {
  const header = request.get('upload-metadata');
  if (header === undefined) return {};
  try {
    return Metadata.parse(header);
  } catch (error) {
    throw new AppError('invalid', 'Los datos de la carga no se entienden. Recargue la página y suba el archivo de nuevo.', { cause: error });
  }
}
