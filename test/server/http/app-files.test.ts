import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../helpers/start-server.ts';

let root: string;
let server: TestServer;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'installation-'));
  const display = path.join(root, 'dist', 'display');
  await mkdir(path.join(display, 'assets'), { recursive: true });
  await writeFile(path.join(root, 'package.json'), '{"version":"0.0.0"}');
  for (const name of ['index.html', 'shell.json', 'service-worker.js', 'assets/index-abc.js']) await writeFile(path.join(display, name), name);
  server = await startServer({ root });
});
afterAll(async () => {
  await server.stop();
  await rm(root, { recursive: true });
});

it.each([
  ['/display/', 'no-cache'], ['/display/index.html', 'no-cache'], ['/display/shell.json', 'no-cache'], ['/display/service-worker.js', 'no-cache'],
  ['/display/assets/index-abc.js', 'public, max-age=31536000, immutable'],
])('%s may be kept: %s', async (address, expected) => {
  const response = await server.anyone.fetch(address);
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, expected]);
});

it('gives the service worker as a script, under a policy that lets it fetch from here alone', async () => {
  const { headers } = await server.anyone.fetch('/display/service-worker.js');
  expect(headers.get('content-type')).toContain('javascript');
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
});

it('does not take a file that is missing for a view', async () => {
  expect((await server.anyone.fetch('/display/assets/index-old.js')).status).toBe(404);
  expect((await server.anyone.fetch('/display/otra.json')).status).toBe(404);
});
