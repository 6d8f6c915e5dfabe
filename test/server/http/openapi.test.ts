import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherRoutes, routeTables } from '../../../content/wire/routes.ts';
import type { Route } from '../../../content/wire/route.ts';
import { createServer } from '../../../server/create-server.ts';
import { startServer, type TestServer } from '../../helpers/start-server.ts';

type Operation = { operationId: string; security: unknown[]; parameters?: { name: string; required: boolean }[]; responses: Record<string, unknown> };
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, unknown> } };

let server: TestServer;
let document: Document;
beforeAll(async () => {
  server = await startServer();
  document = await server.anyone.call(otherRoutes.openapi, {}) as Document;
});
afterAll(() => server.stop());

const namesOf = (routes: readonly Route[]): string[] => routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`).sort();
const described = (): string[] => Object.entries(document.paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method} ${path}`)).sort();

type Layered = { stack?: { route?: { path: string; methods: Record<string, boolean> }; handle: Layered }[] };

/** Every route that Express knows, however deep. */
const served = ({ stack = [] }: Layered): string[] => stack.flatMap(({ route, handle }) => (route === undefined
  ? served(handle)
  : Object.keys(route.methods).map((method) => `${method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`)));

describe('the OpenAPI document', () => {
  it('is valid', async () => {
    const result = await new Validator().validate({ ...document });
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('describes what is served and nothing else', () => {
    const tables: readonly Route[] = Object.values(routeTables).flatMap((table): readonly Route[] => Object.values(table));
    expect(namesOf(server.routes)).toEqual(namesOf(tables));
    expect(described().filter((name) => !name.includes('/api/uploads'))).toEqual(namesOf(server.routes));
  });

  it('leaves out no route that Express answers under /api', () => {
    const { app, io } = createServer(server.components);
    const answered = served((app as unknown as { router: Layered }).router).filter((name) => name.includes(' /api'));
    void io.close();
    expect(answered.filter((name) => !name.includes('/api/uploads')).sort()).toEqual(namesOf(server.routes));
  });

  it('is answered at every address it describes', async () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const method of Object.keys(operations)) {
        const address = path.replaceAll(/\{\w+\}/g, '0'.repeat(32));
        const response = await server.anyone.fetch(address, { method: method.toUpperCase() });
        const text = await response.text();
        expect(`${method} ${path}: ${text}`).not.toContain('No hay nada en');
      }
    }
  });

  it('names its operations once, and says who may call them', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    expect(document.paths['/api/notices']?.['get']?.security).toEqual([{ session: [] }]);
    expect(document.paths['/api/player/programme']?.['get']?.security).toEqual([{ player: [] }]);
    expect(document.paths['/api/session']?.['post']?.security).toEqual([]);
  });

  it('refers only to schemas that it holds', () => {
    const references = JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g);
    const missing = Array.from(references, ([, name = '']) => name).filter((name) => !(name in document.components.schemas));
    expect(missing).toEqual([]);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(['Notice', 'Display', 'Problem', 'ProgrammeUpdate']));
  });

  it('makes the page of a list optional', () => {
    const parameters = document.paths['/api/notices']?.['get']?.parameters ?? [];
    expect(parameters.map(({ name, required }) => [name, required])).toEqual([['q', false], ['page', false], ['size', false], ['state', false], ['category', false]]);
  });
});
