import { afterEach, expect, test } from 'vitest';
import { startServer, type TestServer } from '../../helpers/start-server.ts';

let server: TestServer | undefined;
afterEach(() => server?.stop());

/** Wrong passwords for many names, from an address as a proxy would name it. */
async function attempts(url: string, address: (round: number) => string, rounds: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const response = await fetch(`${url}/api/session`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: url, 'x-forwarded-for': address(round) },
      body: JSON.stringify({ username: `nadie.${round}`, password: 'no es esta' }),
    });
    statuses.push(response.status);
  }
  return statuses;
}

test('a client cannot escape the limit by naming addresses of its own, without a proxy in front', async () => {
  server = await startServer();
  expect(await attempts(server.url, (round) => `198.51.100.${round}`, 62)).toContain(429);
});

test('behind a trusted proxy each client has its own limit', async () => {
  server = await startServer({ trustedProxies: 1 });
  expect(new Set(await attempts(server.url, (round) => `198.51.100.${round}`, 62))).toEqual(new Set([401]));
});

test('behind a trusted proxy that ends TLS the session cookie is Secure', async () => {
  server = await startServer({ trustedProxies: 1 });
  const { url } = server;
  const response = await fetch(`${url}/api/session`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin: url, 'x-forwarded-proto': 'https' },
    body: JSON.stringify({ username: 'admin', password: 'una frase de prueba' }),
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('set-cookie')).toMatch(/; Secure/);
});
