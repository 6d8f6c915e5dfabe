import type { Request } from 'express';
import type { DisplayId } from '../../content/ids.ts';
import type { Access } from '../../content/wire/route.ts';
import { AppError } from '../app-error.ts';
import { readCookie } from '../read-cookie.ts';
import type { PlayerTrust } from '../services/player-trust.ts';
import { sessionCookie, type OpenSession, type Sessions } from '../services/sessions.ts';

/** Lets the caller of a route in. @throws AppError `unauthenticated` or `forbidden` */
export type Authorise = (access: Access, request: Request) => null | DisplayId | OpenSession;

export function createAuthorise({ sessions, trust }: { sessions: Sessions; trust: PlayerTrust }): Authorise {
  const display = (request: Request): DisplayId => {
    const found = trust.displayOf(/^Bearer ([\w-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1]);
    if (found !== null) return found;
    throw new AppError('unauthenticated', 'Este reproductor ya no está vinculado. Vincúlelo con el código que muestra.');
  };

  const person = (request: Request): OpenSession => {
    const session = sessions.find(readCookie(request.headers.cookie, sessionCookie));
    if (session !== null) return session;
    throw new AppError('unauthenticated', 'La sesión no existe o ya terminó. Inicie sesión.');
  };

  return (access, request) => {
    if (access === 'public') return null;
    if (access === 'display') return display(request);
    const session = person(request);
    if (access === 'signed-in' || access.includes(session.account.role)) return session;
    throw new AppError('forbidden', 'Su cuenta no tiene permiso para esto. Pídalo a quien administra el sistema.');
  };
}
