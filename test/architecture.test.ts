import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { directionFaults, heavyPlayerPaths, importCycles } from './helpers/architecture/dependencies.ts';
import { contentImpurities, importSideEffects, longFiles } from './helpers/architecture/purity.ts';
import { readTree } from './helpers/architecture/source-tree.ts';

const project = readTree(path.resolve(import.meta.dirname, '..'), ['content', 'server', 'display-client', 'admin', 'test']);
const tree = (files: Record<string, string>) => new Map(Object.entries(files));

describe('the project', () => {
  it('is read whole', () => {
    expect(project.has('content/programme/whats-on.ts')).toBe(true);
    expect(project.has('test/architecture.test.ts')).toBe(true);
    expect(new Set([...project.keys()].map((file) => file.split('/')[0]))).toEqual(new Set(['content', 'server', 'display-client', 'admin', 'test']));
  });

  it('imports only in the direction of its folders', () => {
    expect(directionFaults(project)).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(importCycles(project)).toEqual([]);
  });

  it('keeps content free of the host, the clock and chance', () => {
    expect(contentImpurities(project)).toEqual([]);
  });

  it('keeps the player light', () => {
    expect(heavyPlayerPaths(project)).toEqual([]);
  });

  it('does nothing on import outside the entries of its processes', () => {
    expect(importSideEffects(project)).toEqual([]);
  });

  it('has no file above 250 lines', () => {
    expect(longFiles(project)).toEqual([]);
  });
});

describe('the check of directions', () => {
  it.each([
    ['content/a.ts', "import { x } from '../server/x.ts';"],
    ['content/a.ts', "import type { X } from '../admin/x.ts';"],
    ['content/a.ts', "export * from '../display-client/x.ts';"],
    ['content/a.ts', "const later = () => import('../server/x.ts');"],
    ['content/a.ts', "type X = import('../server/x.ts').X;"],
    ['content/a.ts', "import * as z from 'zod';"],
    ['content/a.ts', "import { readFileSync } from 'node:fs';"],
    ['server/http/a.ts', "import { x } from '../../display-client/templates/x.ts';"],
    ['server/services/a.ts', "import type { X } from '../http/x.ts';"],
    ['server/services/a.ts', "import { x } from '../realtime/x.ts';"],
    ['server/media/a.ts', "import { x } from '../services/x.ts';"],
    ['server/http/a.ts', "import { x } from '../main.ts';"],
    ['display-client/a.ts', "import { x } from '../admin/x.ts';"],
    ['display-client/a.ts', "const worker = new Worker(new URL('../server/x.ts', import.meta.url));"],
    ['display-client/a.ts', "import { join } from 'node:path';"],
    ['admin/a.ts', "import { x } from '../display-client/player.ts';"],
    ['admin/a.ts', "import { x } from '../server/x.ts';"],
    ['admin/a.ts', "import { x } from '../test/x.ts';"],
  ])('finds in %s: %s', (file, text) => {
    expect(directionFaults(tree({ [file]: text }))).toHaveLength(1);
  });

  it('lets pass what the direction allows', () => {
    expect(directionFaults(tree({
      'content/a.ts': "import * as z from 'zod/mini'; import { Temporal } from 'temporal-polyfill'; export { b } from './b.ts';",
      'server/http/a.ts': "import { a } from '../../content/a.ts'; import { s } from '../services/s.ts'; import express from 'express';",
      'server/services/s.ts': "import { m } from '../media/m.ts'; import { AppError } from '../app-error.ts';",
      'server/main.ts': "import { a } from './http/a.ts';",
      'display-client/a.ts': "import { a } from '../content/a.ts'; import { html } from 'lit';",
      'admin/a.ts': "import { a } from '../content/a.ts'; import { t } from '../display-client/templates/t.ts'; import icon from 'icons/x.svg?raw';",
      'test/a.test.ts': "import { a } from '../admin/a.ts'; import { main } from '../server/main.ts';",
    }))).toEqual([]);
  });
});

describe('the check of circles', () => {
  it.each([
    ['values', "import { b } from './b.ts';", "import { a } from './a.ts';"],
    ['types', "import type { B } from './b.ts';", "import { type A } from './a.ts';"],
    ['dynamic imports', "const b = () => import('./b.ts');", "export * from './a.ts';"],
  ])('finds one of %s', (_, a, b) => {
    expect(importCycles(tree({ 'content/a.ts': a, 'content/b.ts': b }))).toEqual(['content/a.ts → content/b.ts → content/a.ts']);
  });

  it('finds none where two files share a third', () => {
    const shared = "import { c } from './c.ts';";
    expect(importCycles(tree({ 'content/a.ts': `import './b.ts'; ${shared}`, 'content/b.ts': shared, 'content/c.ts': '' }))).toEqual([]);
  });
});

describe('the check of purity', () => {
  it.each([
    ['Date', 'export const now = () => Date.now();'], ['Date', 'export const now = new Date();'], ['Math.random', 'export const r = Math.random();'],
    ['performance', 'const f = () => performance.now();'], ['process', 'const { env } = process;'], ['document', 'document.title = "x";'],
    ['window', 'const w = window["x"];'], ['fetch', 'const f = async () => fetch("/x");'], ['setTimeout', 'setTimeout(() => 1, 5);'],
    ['globalThis', 'const g = globalThis;'], ['crypto', 'const id = { id: crypto.randomUUID() };'], ['Temporal.Now', "import { Temporal } from 'temporal-polyfill'; const n = Temporal.Now.instant();"],
    ['import.meta', 'const here = import.meta.url;'], ['navigator', 'const f = (language = navigator.language) => language;'], ['console', 'const f = (x) => x ?? console.log(x);'],
    ['localStorage', 'const x = { [localStorage.length]: 1 };'], ['Buffer', 'const b = Buffer.from("x") as unknown as string;'],
  ])('finds %s in: %s', (name, text) => {
    expect(contentImpurities(tree({ 'content/a.ts': text }))).toEqual([`content/a.ts uses ${name}`]);
  });

  it('does not take a property, a type or a name of its own for the host', () => {
    expect(contentImpurities(tree({
      'content/a.ts': `
        import { Temporal } from 'temporal-polyfill';
        import type { Window } from './b.ts';
        type Page = { document: Document; at: Date };
        export const open = ({ document, window: [screen] }: { document: string; window: string[] }, ...rest: Page[]) => [document, screen, rest.map((page) => page.document)];
        export function wait(fetch: () => Promise<void>): Date | null { try { return fetch() as unknown as Date; } catch (process) { return { process, status: Math.max(0, NaN) } as never; } }
        export const at = Temporal.Instant.from('2026-01-01T00:00Z').window;`,
    }))).toEqual([]);
  });
});

describe('the check of the player', () => {
  const calendar = { 'content/calendar.ts': "import { Temporal } from 'temporal-polyfill';", 'content/check.ts': "import * as z from 'zod';" };

  it('finds a heavy package at the end of any way of loading', () => {
    expect(heavyPlayerPaths(tree({
      ...calendar,
      'display-client/main.ts': "import { a } from '../content/a.ts'; import 'zod/v4';",
      'content/a.ts': "export * from './calendar.ts'; const check = () => import('./check.ts');",
    }))).toEqual([
      'display-client/main.ts → content/a.ts → content/calendar.ts → temporal-polyfill',
      'display-client/main.ts → content/a.ts → content/check.ts → zod',
      'display-client/main.ts → zod/v4',
    ]);
  });

  it('lets pass zod/mini, types, and what only others import', () => {
    expect(heavyPlayerPaths(tree({
      ...calendar, 'server/a.ts': "import '../content/calendar.ts';",
      'display-client/main.ts': "import * as z from 'zod/mini'; import type { C } from '../content/calendar.ts';",
    }))).toEqual([]);
  });
});

describe('the checks of files', () => {
  it('find what acts on import', () => {
    expect(importSideEffects(tree({
      'server/acts.ts': "import { x } from './x.ts';\nx.listen();", 'content/loops.ts': 'for (const x of [1]) x;', 'server/main.ts': 'start();',
      'server/start.mjs': 'start();', 'server/declares.ts': "export const a = 1; function f() {} class C {} export type T = 1; interface I {}",
    }))).toEqual(['server/acts.ts', 'content/loops.ts']);
  });

  it('find the 251st line, but not in tests and samples', () => {
    const lines = (count: number) => 'x;\n'.repeat(count);
    expect(longFiles(tree({ 'admin/a.ts': lines(250), 'admin/b.css': lines(251), 'test/c.ts': lines(999), 'content/samples/d.ts': lines(999) }))).toEqual(['admin/b.css has 251 lines']);
  });
});
