import type { Request } from 'express';
import type { playerRoutes } from '../../content/wire/routes.ts';
import { updateFor } from '../../content/programme/update.ts';
import { AppError } from '../app-error.ts';
import type { Components } from '../components.ts';
import type { Handlers } from './handler.ts';
import { isHeld } from './if-none-match.ts';

/** What a proxy adds: with any of these, the caller may be far from this machine. */
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** Whether the request was made on this very machine, with nothing in between. */
function isFromThisMachine({ socket, headers }: Request): boolean {
  const address = socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  return (address === '::1' || address.startsWith('127.')) && forwarding.every((name) => headers[name] === undefined);
}

export function playerHandlers({ programmes, demo }: Pick<Components, 'programmes' | 'demo'>): Handlers<typeof playerRoutes> {
  return {
    programme({ caller, req, res }) {
      const programme = programmes.of(caller);
      const etag = `"${programme.revision}"`;
      res.set({ 'ETag': etag, 'Cache-Control': 'private, no-cache' });
      // For who holds it already the update stays empty: `mount` answers 304 without it.
      return { ...updateFor(programme, isHeld(req.get('if-none-match'), etag) ? programme : null), issued: programmes.issued };
    },

    object({ caller, params, res }) {
      const object = programmes.of(caller).objects.get(params.hash);
      if (object === undefined) throw new AppError('not-found', 'El programa de esta pantalla no contiene ese objeto.');
      res.set({ 'ETag': `"${params.hash}"`, 'Cache-Control': 'private, max-age=31536000, immutable' });
      return object;
    },

    async demo({ body, req }) {
      if (!isFromThisMachine(req)) throw new AppError('forbidden', 'La demostración se abre solo en la máquina del servidor. Vincule esta pantalla con un código.');
      return { token: await demo.pair(body.format) };
    },
  };
}
