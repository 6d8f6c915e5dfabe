import { randomBytes } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileUrl } from '../../../content/model/media-asset.ts';
import { startServer, type TestServer } from '../../helpers/start-server.ts';

const bytes = randomBytes(10_000);
let server: TestServer;
let url: string;
let etag: string;

beforeAll(async () => {
  server = await startServer();
  const file = await server.components.mediaFolder.putBytes(bytes, 'video/mp4');
  url = fileUrl(file);
  etag = `"${file.hash}"`;
});
afterAll(() => server.stop());

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Over plain HTTP: `fetch` adds `Cache-Control: no-cache` to whatever is conditional. */
function ask(headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(new URL(url, server.url), { method, headers }, (response) => {
      buffer(response).then((body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }), reject);
    }).on('error', reject).end();
  });
}

describe('a media file', () => {
  test('is whole, typed, and may be kept for ever', async () => {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'video/mp4', 'content-length': '10000', 'accept-ranges': 'bytes', etag,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin',
    });
    expect(answer.body.equals(bytes)).toBe(true);
  });

  test.each([['bytes=0-99', 0, 100], ['bytes=9000-', 9000, 10_000], ['bytes=-10', 9990, 10_000], ['bytes=9990-20000', 9990, 10_000]])('answers %s with that part', async (range, from, until) => {
    const answer = await ask({ Range: range });
    expect(answer.status).toBe(206);
    expect(answer.headers['content-range']).toBe(`bytes ${from}-${until - 1}/10000`);
    expect(answer.body.equals(bytes.subarray(from, until))).toBe(true);
  });

  test('answers a range past its end with 416 and its size', async () => {
    const answer = await ask({ Range: 'bytes=10000-' });
    expect([answer.status, answer.headers['content-range']]).toEqual([416, 'bytes */10000']);
  });

  test('answers HEAD without a body', async () => {
    const answer = await ask({}, 'HEAD');
    expect([answer.status, answer.headers['content-length'], answer.body.length]).toEqual([200, '10000', 0]);
  });

  test('answers 304 to who has it, and a part to who still has the same', async () => {
    expect((await ask({ 'If-None-Match': etag })).status).toBe(304);
    expect((await ask({ 'If-Range': etag, Range: 'bytes=0-9' })).status).toBe(206);
    expect((await ask({ 'If-Range': '"another"', Range: 'bytes=0-9' })).status).toBe(200);
  });
});

test.each([
  `/media/${'0'.repeat(64)}.mp4`, '/media/', '/media/..%2f..%2fcatalogue.json', '/media/%2e%2e/catalogue.json', `/media/${'0'.repeat(64)}.html`,
])('%s is a problem that no cache keeps', async (path) => {
  const answer = await server.anyone.fetch(path);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('etag')).toBeNull();
});
