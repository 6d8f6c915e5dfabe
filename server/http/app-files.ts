import path from 'node:path';
import express, { Router, type RequestHandler } from 'express';
import { AppError } from '../app-error.ts';
import { adminHeaders, playerHeaders } from './security-headers.ts';

const forEver = 'public, max-age=31536000, immutable';

/** One built app under its own path. Addresses that name no file are views of the app. */
function appRouter(folder: string, headers: RequestHandler): Router {
  const assets = path.join(folder, 'assets') + path.sep;
  const router = Router();
  router.use(headers);
  router.get('/', (req, res, next) => {
    const [address = '', query] = req.originalUrl.split('?');
    if (address.endsWith('/')) next();
    // Without the slash the page would lie outside the scope of its own service worker.
    else res.redirect(`${address}/${query === undefined ? '' : `?${query}`}`);
  });
  router.use(express.static(folder, {
    index: false,
    redirect: false,
    // What Vite builds into `assets` carries its hash in its name.
    setHeaders: (res, file) => void res.setHeader('Cache-Control', file.startsWith(assets) ? forEver : 'no-cache'),
  }));
  router.get('/{*view}', (req, res, next) => {
    if (path.extname(req.path) !== '') {
      next();
      return;
    }
    res.sendFile('index.html', { root: folder, cacheControl: false, headers: { 'Cache-Control': 'no-cache' } }, (error?: Error) => {
      if (error && !res.headersSent) next(new AppError('not-found', 'La aplicación no está construida. Ejecute npm run build y recargue.'));
    });
  });
  return router;
}

/** The two apps as built by Vite into `dist/`. */
export function appFiles(root: string): Router {
  const router = Router();
  router.get('/', (_req, res) => res.redirect('/admin/'));
  router.use('/admin', appRouter(path.join(root, 'dist', 'admin'), adminHeaders()));
  router.use('/display', appRouter(path.join(root, 'dist', 'display'), playerHeaders()));
  return router;
}
