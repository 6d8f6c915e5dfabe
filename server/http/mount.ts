import type { Request, Response, Router } from 'express';
import type { Received, Route } from '../../content/wire/route.ts';
import { AppError } from '../app-error.ts';
import { readInput } from '../read-input.ts';
import { isOwnWrite } from '../same-origin.ts';
import type { Authorise } from './authorise.ts';
import type { Call, Handler, Handlers } from './handler.ts';
import { isHeld } from './if-none-match.ts';

type Options = {
  router: Router;
  authorise: Authorise;
  /** Parses every answer by its schema too: what the tests run with. */
  checkAnswers: boolean;
};

/** Serves routes from the tables of content/wire/routes.ts, each with the same checks in the same order. */
export interface Mount {
  all<Table extends Record<string, Route>>(table: Table, handlers: Handlers<Table>): void;
  /** What has been mounted so far. */
  readonly routes: readonly Route[];
}

export function createMount({ router, authorise, checkAnswers }: Options): Mount {
  const routes: Route[] = [];

  const answer = async (route: Route, handle: Handler<Route>, req: Request, res: Response): Promise<void> => {
    if (route.method !== 'get') refuseForeignWrite(route, req);
    const caller = authorise(route.access, req);
    const call = { ...receive(route, req), caller, ip: req.ip ?? '', req, res } as unknown as Call<Route>;
    const value: unknown = await handle(call);
    if (route.response === null) {
      res.status(route.status).end();
      return;
    }
    if (checkAnswers) route.response.parse(value);
    // The caller may hold this very answer: a handler that knows its version has set the ETag.
    if (isHeld(req.get('if-none-match'), res.get('etag'))) res.status(304).end();
    else res.status(route.status).json(value);
  };

  return {
    routes,
    all(table, handlers) {
      for (const [name, route] of Object.entries(table)) {
        routes.push(route);
        // `Handlers` gives each route of the table its own handler, by name.
        const handle = handlers[name] as unknown as Handler<Route>;
        router[route.method](route.path, (req, res) => answer(route, handle, req, res));
      }
    },
  };
}

/** Another site must not write in the name of whoever is signed in; a form cannot even send JSON. */
function refuseForeignWrite({ body }: Route, req: Request): void {
  if (!isOwnWrite(req.headers)) {
    throw new AppError('forbidden', 'La petición viene de otro sitio. Abra la administración en su propia dirección e inténtelo ahí.');
  }
  if (body !== null && !req.is('application/json')) {
    throw new AppError('unsupported-media', 'Envíe los datos como JSON, con Content-Type: application/json.');
  }
}

function receive({ params, query, body }: Route, req: Request): Received<Route> {
  return {
    params: params === null ? undefined : readInput(params, req.params),
    query: query === null ? undefined : readInput(query, req.query),
    body: body === null ? undefined : readInput(body, req.body),
  } as Received<Route>;
}
