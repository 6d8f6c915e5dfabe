import type { Got, Route, Sent } from '../../content/wire/route.ts';
import { Problem } from '../../content/wire/problem.ts';

/** What the API refused, as it said it. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.detail}`);
    this.problem = problem;
  }
}

/** Calls the routes of the tables, typed by them. */
export type ApiCaller = {
  /** What the server answered. @throws Refused with its problem */
  call<R extends Route>(route: R, sent: Sent<R>): Promise<Got<R>>;
  /** The problem with which the server refused; fails when it did not refuse. */
  refusal<R extends Route>(route: R, sent: Sent<R>): Promise<Problem>;
  /** The bare exchange, for headers and odd bodies. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The same server, as whoever that is. */
  signIn(username: string, password: string): Promise<ApiCaller>;
  withHeaders(more: Record<string, string>): ApiCaller;
  /** The `Cookie` header of a signed-in caller. */
  readonly cookie: string;
};

type Parts = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };

export function createApiCaller(url: string, headers: Record<string, string> = {}): ApiCaller {
  const plainFetch = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, url), { redirect: 'manual', ...init, headers: { ...headers, ...init.headers } });

  const exchange = (route: Route, sent: unknown): Promise<Response> => {
    const { params = {}, query = {}, body } = (sent ?? {}) as Parts;
    const address = new URL(route.path.replaceAll(/:(\w+)/g, (_all, name: string) => encodeURIComponent(params[name] ?? '')), url);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) address.searchParams.set(name, String(value));
    const carried = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
    return plainFetch(address.href, { method: route.method.toUpperCase(), ...carried });
  };

  return {
    cookie: headers['Cookie'] ?? '',
    fetch: plainFetch,
    withHeaders: (more) => createApiCaller(url, { ...headers, ...more }),

    async call(route, sent) {
      const response = await exchange(route, sent);
      if (!response.ok) throw new Refused(Problem.parse(await response.json()));
      return (route.response === null ? undefined : route.response.parse(await response.json())) as Got<typeof route>;
    },

    async refusal(route, sent) {
      const response = await exchange(route, sent);
      if (response.ok) throw new Error(`${route.method} ${route.path} was not refused`);
      return Problem.parse(await response.json());
    },

    async signIn(username, password) {
      const response = await plainFetch('/api/session', {
        method: 'POST', body: JSON.stringify({ username, password }), headers: { 'Content-Type': 'application/json' },
      });
      if (!response.ok) throw new Refused(Problem.parse(await response.json()));
      const [cookie = ''] = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
      return createApiCaller(url, { ...headers, Cookie: cookie });
    },
  };
}
