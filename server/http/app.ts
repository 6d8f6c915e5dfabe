import express, { Router, type Express } from 'express';
import {
  accountRoutes, centerRoutes, displayRoutes, entryRoutes, mediaRoutes, noticeRoutes, otherRoutes, playerRoutes, playlistRoutes, sessionRoutes,
} from '../../content/wire/routes.ts';
import type { Route } from '../../content/wire/route.ts';
import { AppError } from '../app-error.ts';
import { trustedHops } from '../client-address.ts';
import type { Components } from '../components.ts';
import type { Players } from '../services/players.ts';
import { isOwnWrite } from '../same-origin.ts';
import { appFiles } from './app-files.ts';
import { createAuthorise, type Authorise } from './authorise.ts';
import { accountHandlers, centerHandlers, entryHandlers, mediaHandlers, playlistHandlers } from './catalogue-handlers.ts';
import { displayHandlers } from './display-handlers.ts';
import { errorHandler } from './error-handler.ts';
import { healthRouter } from './health.ts';
import { mediaFilesRouter } from './media-files.ts';
import { createMount } from './mount.ts';
import { noticeHandlers } from './notice-handlers.ts';
import { openapiDocument } from './openapi.ts';
import { otherHandlers } from './other-handlers.ts';
import { playerHandlers } from './player-handlers.ts';
import { dataHeaders } from './security-headers.ts';
import { sessionHandlers } from './session-handlers.ts';
import { uploadsRouter } from './uploads.ts';

type Options = { components: Components; players: Players; checkAnswers: boolean };

/** The whole of HTTP, in the order in which a request passes it. `routes` is what the API serves. */
export function createApp({ components, players, checkAnswers }: Options): { app: Express; routes: readonly Route[] } {
  const authorise = createAuthorise(components);
  const app = express();
  app.disable('x-powered-by');
  // Answers that can be held set their own, exact ETag.
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.set('trust proxy', trustedHops(components.config.trustedProxies));

  const { router, routes } = apiRouter({ components, players, checkAnswers }, authorise);
  app.use(healthRouter(components));
  app.use('/api', dataHeaders(), (_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  app.use(uploadsRouter({ uploads: components.uploads, authorise: uploaders(authorise) }));
  app.use('/api', express.json({ limit: '256kb' }));
  app.use(router);
  app.use(mediaFilesRouter(components.mediaFolder));
  app.use(appFiles(components.config.root));
  app.use((req) => {
    throw new AppError('not-found', `No hay nada en ${req.path}. Revise la dirección.`);
  });
  app.use(errorHandler(components.log));
  return { app, routes };
}

function apiRouter({ components, players, checkAnswers }: Options, authorise: Authorise): { router: Router; routes: readonly Route[] } {
  const router = Router();
  const mount = createMount({ router, authorise, checkAnswers });
  let document: Record<string, unknown> | undefined;
  const openapi = (): Record<string, unknown> => (document ??= openapiDocument(mount.routes));

  mount.all(sessionRoutes, sessionHandlers(components));
  mount.all(accountRoutes, accountHandlers(components));
  mount.all(centerRoutes, centerHandlers(components));
  mount.all(displayRoutes, displayHandlers({ ...components, players }));
  mount.all(mediaRoutes, mediaHandlers(components));
  mount.all(noticeRoutes, noticeHandlers(components));
  mount.all(playlistRoutes, playlistHandlers(components));
  mount.all(entryRoutes, entryHandlers(components));
  mount.all(playerRoutes, playerHandlers(components));
  mount.all(otherRoutes, otherHandlers({ ...components, openapi }));
  return { router, routes: mount.routes };
}

/** Whoever may add to the library may upload, and from this site only. */
const uploaders = (authorise: Authorise) => (request: express.Request): void => {
  if (!isOwnWrite(request.headers)) throw new AppError('forbidden', 'La carga viene de otro sitio. Súbala desde la administración.');
  authorise(mediaRoutes.create.access, request);
};
