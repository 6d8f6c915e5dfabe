import type { CookieOptions, Request } from 'express';
import type { sessionRoutes } from '../../content/wire/routes.ts';
import type { Components } from '../components.ts';
import { sessionCookie, sessionMs } from '../services/sessions.ts';
import type { Handlers } from './handler.ts';

const cookieFor = (req: Request): CookieOptions => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: req.secure });

export function sessionHandlers({ sessions, signIn }: Pick<Components, 'sessions' | 'signIn'>): Handlers<typeof sessionRoutes> {
  return {
    async signIn({ body, ip, req, res }) {
      const { account, token } = await signIn.signIn({ ...body, ip });
      res.cookie(sessionCookie, token, { ...cookieFor(req), maxAge: sessionMs });
      return account;
    },

    me: ({ caller }) => caller.account,

    async signOut({ caller, req, res }) {
      await sessions.close(caller);
      res.clearCookie(sessionCookie, cookieFor(req));
    },

    changePassword: ({ caller, body }) => signIn.changePassword(caller, body),
  };
}
