import * as z from 'zod/mini';
import { Account } from '../../content/model/account.ts';
import { Audience } from '../../content/model/audience.ts';
import { AuditEntry } from '../../content/model/audit-entry.ts';
import { Center, CenterInput } from '../../content/model/center.ts';
import { Display, DisplayInput } from '../../content/model/display.ts';
import { MediaAsset, MediaFile } from '../../content/model/media-asset.ts';
import { Notice, NoticeContent, NoticeInput } from '../../content/model/notice.ts';
import { EntryInput, Playlist, PlaylistInput, ScheduleEntry } from '../../content/model/playlist.ts';
import { Play, PlaySum } from '../../content/model/play.ts';
import { ProgrammeObject, ProgrammeUpdate, RootObject } from '../../content/programme/objects.ts';
import { Identity, IssuedUpdate } from '../../content/wire/events.ts';
import { Problem } from '../../content/wire/problem.ts';
import type { Access, Route } from '../../content/wire/route.ts';
import { sessionCookie } from '../services/sessions.ts';
import { uploadPaths } from './openapi-uploads.ts';

type Json = Record<string, unknown>;

/** Schemas that have a name of their own in the document. */
const named = {
  Account, Audience, AuditEntry, Center, CenterInput, Display, DisplayInput, EntryInput, Identity, IssuedUpdate, MediaAsset, MediaFile, Notice,
  NoticeContent, NoticeInput, Play, PlaySum, Playlist, PlaylistInput, Problem, ProgrammeObject, ProgrammeUpdate, RootObject, ScheduleEntry,
};

/** Turns schemas into JSON Schema, gathering the named ones under `components`. */
function createSchemaWriter(): { write: (schema: z.ZodMiniType) => Json; components: Json } {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const components: Json = {};
  return {
    components,
    write(schema) {
      const { $schema: _dialect, $defs = {}, ...written } = z.toJSONSchema(schema, { metadata: registry, unrepresentable: 'any' });
      for (const [id, definition] of Object.entries($defs)) components[id] = withRefs(definition);
      return withRefs(written);
    },
  };
}

/** JSON Schema keeps definitions beside the schema, OpenAPI in one place; an `id` there would move the base of references. */
function withRefs(value: unknown): Json {
  return JSON.parse(JSON.stringify(value, (key: string, part: unknown) => {
    if (key === '$ref' && typeof part === 'string') return part.replace('#/$defs/', '#/components/schemas/');
    // Every integer of JavaScript has these bounds; they tell a reader nothing.
    if ((key === 'minimum' || key === 'maximum') && Math.abs(Number(part)) === Number.MAX_SAFE_INTEGER) return undefined;
    return key === 'id' && typeof part === 'string' ? undefined : part;
  })) as Json;
}

const security: Record<string, readonly Json[]> = { public: [], display: [{ player: [] }], staff: [{ session: [] }] };
const securityOf = (access: Access): readonly Json[] => security[typeof access === 'string' && access !== 'signed-in' ? access : 'staff'] ?? [];

const problemAnswer = (description: string): Json => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } });

function parameters(place: 'path' | 'query', schema: z.ZodMiniType | null, write: (schema: z.ZodMiniType) => Json): Json[] {
  if (schema === null) return [];
  const { properties = {}, required = [] } = write(schema) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({
    name, in: place, schema: property, required: place === 'path' || (required.includes(name) && !('default' in property)),
  }));
}

function operation(route: Route, name: string, write: (schema: z.ZodMiniType) => Json): Json {
  const { params, query, body, response, status, summary, access } = route;
  const answer = response === null ? {} : { content: { 'application/json': { schema: write(response) } } };
  return {
    operationId: name,
    summary,
    ...typeof access === 'string' ? {} : { 'x-roles': access },
    security: securityOf(access),
    parameters: [...parameters('path', params, write), ...parameters('query', query, write)],
    ...body === null ? {} : { requestBody: { required: true, content: { 'application/json': { schema: write(body) } } } },
    responses: { [status]: { description: summary, ...answer }, default: problemAnswer('Un problema, en español y con su remedio (RFC 9457)') },
  };
}

/** `/api/notices/:id/publish` → `post_notices_id_publish`. */
const operationName = ({ method, path }: Route): string => [method, ...path.replace('/api/', '').split(/[^a-z]+/i)].join('_');

/** The API as an OpenAPI 3.1 document, from the same schemas that check every call. */
export function openapiDocument(routes: readonly Route[]): Json {
  const { write, components } = createSchemaWriter();
  write(Problem);
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const address = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[address] = { ...paths[address], [route.method]: operation(route, operationName(route), write) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Cartelera', version: '1', description: 'Avisos, videos y listas para las pantallas y carteleras de los centros de atención.' },
    servers: [{ url: '/' }],
    paths: { ...paths, ...uploadPaths(problemAnswer) },
    components: {
      schemas: components,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
        player: { type: 'http', scheme: 'bearer', description: 'El testigo que el reproductor recibió al vincularse' },
      },
    },
  };
}
