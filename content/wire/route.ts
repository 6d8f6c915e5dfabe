import * as z from 'zod/mini';
import type { Role } from '../model/account.ts';

type Schema = z.ZodMiniType;

/** Who may call: anyone, a paired display, any signed-in person, or the roles named. */
export type Access = 'public' | 'display' | 'signed-in' | readonly Role[];

/**
 * One HTTP route: the single source for the server's checks, the typed client and the OpenAPI document.
 * Paths use `:name` for parameters. Bodies and responses are JSON; `response: null` answers 204 without a body.
 */
export type Route = {
  method: 'get' | 'post' | 'put' | 'delete';
  path: `/api/${string}`;
  summary: string;
  access: Access;
  status: 200 | 201 | 204;
  params: Schema | null;
  query: Schema | null;
  body: Schema | null;
  response: Schema | null;
};

type Parts = Pick<Route, 'method' | 'path' | 'summary' | 'access'>;
type Rest = Omit<Route, keyof Parts>;
type Chosen<R, Key extends keyof Rest> = R extends Record<Key, infer Value> ? Value : null;
type Defined<R extends Parts> = Omit<Parts, 'access'> & Pick<R, 'access'> & { status: Route['status'] } & { [Key in Exclude<keyof Rest, 'status'>]: Chosen<R, Key> };

/** Fills in what a route leaves out, keeping the exact schema types. */
export function defineRoute<const R extends Parts & Partial<Rest>>(route: R): Defined<R> {
  const { params = null, query = null, body = null, response = null } = route;
  const status = route.status ?? (response === null ? 204 : 200);
  // The spread forgets which schema stands where; `Defined` is what it says.
  return { ...route, status, params, query, body, response } as unknown as Defined<R>;
}

type OutputOf<S> = S extends Schema ? z.output<S> : undefined;
type InputOf<S> = S extends Schema ? z.input<S> : undefined;

/** What a handler receives, parsed. */
export type Received<R extends Route> = { params: OutputOf<R['params']>; query: OutputOf<R['query']>; body: OutputOf<R['body']> };
/** What a handler answers. */
export type Answered<R extends Route> = R['response'] extends Schema ? z.input<R['response']> : void;
/** What a caller sends: only the parts the route has. */
export type Sent<R extends Route> =
  (R['params'] extends Schema ? { params: InputOf<R['params']> } : unknown) &
  (R['query'] extends Schema ? { query?: InputOf<R['query']> } : unknown) &
  (R['body'] extends Schema ? { body: InputOf<R['body']> } : unknown);
/** What a caller gets back. */
export type Got<R extends Route> = R['response'] extends Schema ? z.output<R['response']> : void;

/** The query of a list: one page, a search text, and the filters of the collection. */
export const pageQuery = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(100))),
  page: z._default(z.coerce.number().check(z.int(), z.gte(1)), 1),
  size: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(500)), 50),
};

/** One page of a list; `total` counts every match. */
export const pageOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.strictObject({ items: z.array(item), total: z.int(), page: z.int(), size: z.int() });

/** A write states the version it was based on; a stale one is answered 409 with both sides. */
export const versionField = { version: z.coerce.number().check(z.int(), z.gte(1)) };
