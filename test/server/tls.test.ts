import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import path from 'node:path';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTls } from '../../server/tls.ts';
import { makeCertificate, type Certificate } from '../helpers/certificate.ts';
import { say } from '../helpers/sockets.ts';
import { adminPassword, startServer, type TestServer } from '../helpers/start-server.ts';

let certificate: Certificate;
let other: Certificate;
beforeAll(async () => {
  [certificate, other] = await Promise.all([makeCertificate(), makeCertificate()]);
});
afterAll(() => Promise.all([certificate.dispose(), other.dispose()]));

describe('readTls', () => {
  it('reads a certificate and its key, and nothing where none is wanted', async () => {
    expect(await readTls(certificate.files)).toEqual({ cert: certificate.cert, key: certificate.key });
    expect(await readTls(null)).toBeNull();
  });

  it.each([
    ['a file that is not there', () => ({ ...certificate.files, cert: '/no/hay.pem' }), /No se puede leer el archivo de TLS_CERT: \/no\/hay\.pem/],
    ['a folder', () => ({ ...certificate.files, key: path.dirname(certificate.files.key) }), /No se puede leer el archivo de TLS_KEY/],
    ['a key in place of the certificate', () => ({ cert: certificate.files.key, key: certificate.files.key }), /TLS_CERT no contiene un certificado/],
    ['a certificate in place of the key', () => ({ cert: certificate.files.cert, key: certificate.files.cert }), /TLS_KEY no contiene una clave privada/],
    ['the key of another certificate', () => ({ cert: certificate.files.cert, key: other.files.key }), /no corresponde al certificado/],
  ])('refuses %s in words for the operator', async (_what, files, words) => {
    await expect(readTls(files())).rejects.toMatchObject({ code: 'unavailable', message: expect.stringMatching(words) as string });
  });
});

describe('a server with a certificate', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ tls: certificate.files });
  });
  afterAll(() => server.stop());

  const exchange = (place: string, body?: object) => new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request(new URL(place, server.url), { ca: certificate.cert, method: body === undefined ? 'GET' : 'POST', headers: { 'content-type': 'application/json' } }, (answer) => {
      answer.resume();
      resolve(answer);
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });

  it('serves by https, tells the browser to stay there, and keeps its cookie there', async () => {
    const page = await exchange('/admin/');
    expect(page.statusCode).toBe(200);
    expect(page.headers['strict-transport-security']).toBe('max-age=31536000');
    const session = await exchange('/api/session', { username: 'admin', password: adminPassword });
    expect(session.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('takes players over secure sockets', async () => {
    const socket = io(`${server.url}/pairing`, { transports: ['websocket'], reconnection: false, ca: certificate.cert });
    expect(await say(socket, 'pairing:begin', { viewport: { width: 1920, height: 1080 } })).toMatchObject({ ok: true });
    socket.disconnect();
  });
});
