import type { Request, Response } from 'express';
import type { DisplayId } from '../../content/ids.ts';
import type { Access, Answered, Received, Route } from '../../content/wire/route.ts';
import type { OpenSession } from '../services/sessions.ts';

/** Who calls, as far as the route asks: nobody in particular, a display, or a signed-in person with one of the roles. */
export type Caller<A extends Access> = A extends 'public' ? null : A extends 'display' ? DisplayId : OpenSession;

/** One call of a route: its parts parsed, its caller let in. `req` and `res` are for headers and cookies only. */
export type Call<R extends Route> = Received<R> & { caller: Caller<R['access']>; ip: string; req: Request; res: Response };

export type Handler<R extends Route> = (call: Call<R>) => Answered<R> | Promise<Answered<R>>;

/** A handler for each route of a table: one that is missing does not compile. */
export type Handlers<Table extends Record<string, Route>> = { [Name in keyof Table]: Handler<Table[Name]> };
