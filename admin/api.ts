import { Problem } from '../content/wire/problem.ts';
import type { Got, Route, Sent } from '../content/wire/route.ts';
import { networkProblem, ProblemError, unreadableAnswer } from './problem-error.ts';

type Options = { signal?: AbortSignal };
type Parts = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };

let onUnauthenticated: () => void = () => undefined;
/** Called whenever the server no longer knows who is calling. */
export function whenUnauthenticated(listener: () => void): void {
  onUnauthenticated = listener;
}

/**
 * Calls one route of the contract and returns its parsed answer.
 * Throws `ProblemError` for every answer that is not a success, and when the server cannot be reached.
 */
export async function call<R extends Route>(route: R, sent: Sent<R>, { signal }: Options = {}): Promise<Got<R>> {
  const { params = {}, query = {}, body } = sent as Parts;
  const response = await send(addressOf(route.path, params, query), {
    method: route.method.toUpperCase(),
    credentials: 'same-origin',
    ...(signal && { signal }),
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  if (!response.ok) throw await problemIn(response);
  // `Got` is what the route's schema yields; a generic route hides it from the compiler.
  if (route.response === null) return undefined as Got<R>;
  const parsed = route.response.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw unreadableAnswer(response.status);
  return parsed.data as Got<R>;
}

type ItemOf<R extends Route> = Got<R> extends { items: (infer Item)[] } ? Item : never;
type QueryOf<R extends Route> = Sent<R> extends { query?: infer Query } ? Omit<NonNullable<Query>, 'page' | 'size'> : never;

/** Every item of a paged list, in the server's order. */
export async function listAll<R extends Route>(route: R, query?: QueryOf<R>, options: Options = {}): Promise<ItemOf<R>[]> {
  const items: ItemOf<R>[] = [];
  for (let page = 1; ; page += 1) {
    const sent = { query: { ...query, page, size: 500 } } as unknown as Sent<R>;
    const answer = await call(route, sent, options) as { items: ItemOf<R>[]; total: number };
    items.push(...answer.items);
    if (items.length >= answer.total || answer.items.length === 0) return items;
  }
}

/** The address of a route with its parameters and query filled in; undefined values are left out. */
export function addressOf(path: string, params: Record<string, unknown>, query: Record<string, unknown>): string {
  const filled = path.replaceAll(/:([a-zA-Z]+)/g, (_whole, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text === '' ? filled : `${filled}?${text}`;
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw networkProblem();
  }
}

async function problemIn(response: Response): Promise<ProblemError> {
  const parsed = Problem.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) return unreadableAnswer(response.status);
  const error = new ProblemError(parsed.data);
  if (error.code === 'unauthenticated') onUnauthenticated();
  return error;
}
