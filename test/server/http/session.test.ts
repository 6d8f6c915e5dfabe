import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountRoutes, sessionRoutes } from '../../../content/wire/routes.ts';
import { adminPassword, startServer, type TestServer } from '../../helpers/start-server.ts';

let server: TestServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

describe('signing in', () => {
  it('opens a session that a strict cookie carries', async () => {
    const response = await server.anyone.fetch('/api/session', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ username: 'Admin', password: adminPassword }),
    });
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()[0]).toMatch(/^cartelera_session=[\w-]{43}; Max-Age=43200; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
    expect(await response.json()).toMatchObject({ username: 'admin', role: 'administrator' });
  });

  it('says the same for a wrong password and for an unknown person', async () => {
    const wrong = await server.anyone.refusal(sessionRoutes.signIn, { body: { username: 'admin', password: 'otra' } });
    const unknown = await server.anyone.refusal(sessionRoutes.signIn, { body: { username: 'nadie', password: 'otra' } });
    expect(wrong).toMatchObject({ status: 401, type: 'urn:cartelera:problem:unauthenticated' });
    expect(unknown).toEqual(wrong);
  });

  it('ends with signing out, on the server too', async () => {
    const admin = await server.anyone.signIn('admin', adminPassword);
    expect(await admin.call(sessionRoutes.me, {})).toMatchObject({ username: 'admin' });
    await admin.call(sessionRoutes.signOut, {});
    expect(await admin.refusal(sessionRoutes.me, {})).toMatchObject({ status: 401 });
  });

  it('stores neither the token nor the password', async () => {
    const admin = await server.anyone.signIn('admin', adminPassword);
    const { catalogue, ledger } = server.components;
    const token = admin.cookie.split('=')[1] ?? '';
    const stored = JSON.stringify([catalogue.all('sessions'), catalogue.all('credentials'), ledger.audit({ page: 1, size: 500 })]);
    expect(token).toHaveLength(43);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(adminPassword);
    expect(catalogue.all('credentials')[0]?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('locks a name from one address after repeated failures, and says for how long', async () => {
    const guess = () => server.anyone.refusal(sessionRoutes.signIn, { body: { username: 'victima', password: 'adivino' } });
    for (let attempt = 0; attempt < 6; attempt += 1) expect(await guess()).toMatchObject({ status: 401 });
    const locked = await guess();
    expect(locked).toMatchObject({ status: 429 });
    expect(locked.retryAfterSeconds).toBeGreaterThan(0);
  });
});

describe('a password of one’s own', () => {
  it('is changed only by who knows the old one, and ends the other sessions', async () => {
    const person = await server.signIn('editor');
    const { username } = await person.call(sessionRoutes.me, {});
    const elsewhere = await server.anyone.signIn(username, adminPassword);

    const refused = await person.refusal(sessionRoutes.changePassword, { body: { current: 'no es', next: 'otra frase larga' } });
    expect(refused).toMatchObject({ status: 400, errors: [{ field: 'current' }] });

    await person.call(sessionRoutes.changePassword, { body: { current: adminPassword, next: 'otra frase larga' } });
    expect(await elsewhere.refusal(sessionRoutes.me, {})).toMatchObject({ status: 401 });
    expect(await person.call(sessionRoutes.me, {})).toMatchObject({ username });
    await server.anyone.signIn(username, 'otra frase larga');
  });
});

describe('accounts', () => {
  it('cannot be left without an active administrator', async () => {
    const admin = await server.anyone.signIn('admin', adminPassword);
    const { id, version, updatedAt: _at, updatedBy: _by, ...account } = await admin.call(sessionRoutes.me, {});
    for (const change of [{ suspended: true }, { role: 'auditor' as const }]) {
      const refused = await admin.refusal(accountRoutes.update, { params: { id }, body: { version, account: { ...account, ...change } } });
      expect(refused).toMatchObject({ status: 422 });
    }
  });

  it('lose every session when they are suspended', async () => {
    const admin = await server.anyone.signIn('admin', adminPassword);
    const person = await server.signIn('publisher');
    const { id, version, updatedAt: _at, updatedBy: _by, ...account } = await person.call(sessionRoutes.me, {});
    await admin.call(accountRoutes.update, { params: { id }, body: { version, account: { ...account, suspended: true } } });
    expect(await person.refusal(sessionRoutes.me, {})).toMatchObject({ status: 401 });
    const refused = await server.anyone.refusal(sessionRoutes.signIn, { body: { username: account.username, password: adminPassword } });
    expect(refused).toMatchObject({ status: 403 });
  });

  it('have each a name of their own', async () => {
    const admin = await server.anyone.signIn('admin', adminPassword);
    const account = { username: 'admin', name: 'Otra', role: 'auditor' as const, center: null, suspended: false };
    const refused = await admin.refusal(accountRoutes.create, { body: { account, password: adminPassword } });
    expect(refused).toMatchObject({ status: 400, errors: [{ field: 'account.username' }] });
  });
});
