import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { centerRoutes, displayRoutes, noticeRoutes, playerRoutes } from '../../../content/wire/routes.ts';
import type { ApiCaller } from '../../helpers/api-caller.ts';
import { centerInput, noticeInput } from '../../helpers/institution.ts';
import { startServer, type TestServer } from '../../helpers/start-server.ts';

let server: TestServer;
let publisher: ApiCaller;
beforeAll(async () => {
  server = await startServer();
  publisher = await server.signIn('publisher');
});
afterAll(() => server.stop());

const post = (body: string, headers: Record<string, string> = {}) =>
  publisher.fetch('/api/centers', { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });
const good = JSON.stringify(centerInput('Unidad Médica Apopa'));

describe('a write', () => {
  it('is refused from another site, whatever the browser says it with', async () => {
    for (const headers of [{ Origin: 'https://otro.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }]) {
      expect(await (await post(good, headers as Record<string, string>)).json()).toMatchObject({ status: 403, type: 'urn:cartelera:problem:forbidden' });
    }
  });

  it('is taken from this site', async () => {
    expect((await post(good, { 'Origin': server.url, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
  });

  it('must be JSON, which no form can send', async () => {
    expect((await post(good, { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await post('name=x', { 'Content-Type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  });
});

describe('a problem', () => {
  it('is RFC 9457 in Spanish, with each field at fault and what is legal in it', async () => {
    const response = await post(JSON.stringify({ ...centerInput(''), kind: 'castillo', extra: 1 }));
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toMatchObject({
      type: 'urn:cartelera:problem:invalid', title: 'Datos no válidos', status: 400,
      errors: [
        { field: 'name', message: 'No puede quedar vacío.' },
        { field: 'kind', message: 'Debe ser tower, hospital, medical-unit o community-clinic.' },
        { field: '', message: 'Sobra: extra.' },
      ],
    });
  });

  it('names malformed JSON, an oversized body and a broken address as such', async () => {
    expect(await (await post('{"name":')).json()).toMatchObject({ status: 400, detail: expect.stringContaining('JSON') as string });
    expect((await post(JSON.stringify({ name: 'x'.repeat(300_000) }))).status).toBe(413);
    expect(await (await publisher.fetch('/api/centers/%E0%A4%A')).json()).toMatchObject({ status: 400 });
    expect(await (await publisher.fetch('/api/nada')).json()).toMatchObject({ status: 404 });
    expect(await (await publisher.fetch('/api/centers', { method: 'PATCH' })).json()).toMatchObject({ status: 404 });
  });

  it('with a list out of its limits says so', async () => {
    expect(await publisher.refusal(centerRoutes.list, { query: { size: 501 } })).toMatchObject({ status: 400, errors: [{ field: 'size' }] });
  });

  it('masks what is internal', async () => {
    const broken = await startServer();
    const administrator = await broken.signIn('administrator');
    broken.components.ledger.close();
    const response = await administrator.fetch('/api/audit');
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const problem = await response.text();
    expect(JSON.parse(problem)).toMatchObject({ status: 500, type: 'urn:cartelera:problem:internal' });
    expect(problem).not.toMatch(/database|sqlite|at /i);
    await broken.stop();
  });
});

describe('a stale write', () => {
  it('is answered with both sides, and changes nothing', async () => {
    const { id, version } = await publisher.call(centerRoutes.create, { body: centerInput('Clínica Comunal Monte María') });
    const first = await publisher.call(centerRoutes.update, { params: { id }, body: { version, center: centerInput('Primera') } });
    const refused = await publisher.refusal(centerRoutes.update, { params: { id }, body: { version, center: centerInput('Segunda') } });
    expect(refused).toMatchObject({ status: 409, type: 'urn:cartelera:problem:conflict', current: { name: 'Primera', version: 2 }, submitted: { name: 'Segunda' } });
    expect(await publisher.call(centerRoutes.read, { params: { id } })).toEqual(first);
  });

  it('holds for publishing too', async () => {
    const { id, version } = await publisher.call(noticeRoutes.create, { body: noticeInput('Aviso') });
    await publisher.call(noticeRoutes.publish, { params: { id }, body: { version } });
    expect(await publisher.refusal(noticeRoutes.publish, { params: { id }, body: { version } })).toMatchObject({ status: 409, current: { state: 'published' } });
  });
});

describe('the demo', () => {
  it('is refused to a request that came through something', async () => {
    const far = server.anyone.withHeaders({ 'X-Forwarded-For': '203.0.113.9' });
    expect(await far.refusal(playerRoutes.demo, { body: { format: 'tv' } })).toMatchObject({ status: 403 });
  });

  it('does not exist without the samples', async () => {
    expect(await server.anyone.refusal(playerRoutes.demo, { body: { format: 'tv' } })).toMatchObject({ status: 404 });
  });
});

describe('security headers', () => {
  const policyOf = async (path: string) => (await server.anyone.fetch(path)).headers.get('content-security-policy');

  it('keep the player strict, let the admin have inline styles, and make data no page at all', async () => {
    expect(await policyOf('/display/')).toContain("style-src 'self';");
    expect(await policyOf('/display/')).toContain(`connect-src 'self' ws://${new URL(server.url).host}`);
    expect(await policyOf('/admin/')).toContain("style-src 'self' 'unsafe-inline'");
    expect(await policyOf('/admin/')).toContain("frame-ancestors 'self'");
    expect(await policyOf('/api/openapi.json')).toContain("default-src 'none'");
  });

  it('promise no TLS over plain http', async () => {
    expect((await server.anyone.fetch('/admin/')).headers.get('strict-transport-security')).toBeNull();
  });
});

describe('health and addresses', () => {
  it('tells whether the server serves', async () => {
    expect(await (await server.anyone.fetch('/healthz')).json()).toMatchObject({ status: 'ok', version: expect.stringMatching(/^\d/) as string, uptime: expect.any(Number) as number, store: { kind: 'lowdb' } });
  });

  it('sends the root to the admin, and a bare app address to its folder', async () => {
    const target = async (path: string) => (await server.anyone.fetch(path)).headers.get('location');
    expect(await target('/')).toBe('/admin/');
    expect(await target('/display?demo=tv')).toBe('/display/?demo=tv');
  });

  it('serves no file outside the apps', async () => {
    const { hostname, port } = new URL(server.url);
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.end('GET /admin/../../package.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'));
      socket.on('data', (chunk) => { text += chunk.toString(); }).on('end', () => resolve(text)).on('error', reject);
    });
    expect(answer).not.toContain('"name": "cartelera"');
  });
});

describe('removing', () => {
  it('is refused while something is in use, and names where', async () => {
    const administrator = await server.signIn('administrator');
    const center = await administrator.call(centerRoutes.create, { body: centerInput('Hospital Amatepec') });
    const display = await administrator.call(displayRoutes.create, {
      body: {
        center: center.id, name: 'TV de emergencias', place: '', format: 'tv', medium: 'screen', rotation: 0,
        resolution: { width: 1920, height: 1080 }, panelInches: 43, readingDistanceM: 5, tags: [],
      },
    });
    const removeCenter = { params: { id: center.id }, query: { version: center.version } };
    expect(await administrator.refusal(centerRoutes.remove, removeCenter)).toMatchObject({
      status: 409, type: 'urn:cartelera:problem:in-use', detail: expect.stringContaining('«TV de emergencias»') as string,
    });
    await administrator.call(displayRoutes.remove, { params: { id: display.id }, query: { version: display.version } });
    await administrator.call(centerRoutes.remove, removeCenter);
    expect(await administrator.refusal(centerRoutes.read, { params: { id: center.id } })).toMatchObject({ status: 404 });
  });
});
