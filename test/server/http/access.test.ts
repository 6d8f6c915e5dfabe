import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type Role } from '../../../content/model/account.ts';
import type { Access, Route } from '../../../content/wire/route.ts';
import { routeTables } from '../../../content/wire/routes.ts';
import type { ApiCaller } from '../../helpers/api-caller.ts';
import { oneCenter } from '../../helpers/institution.ts';
import { startServer, type TestServer } from '../../helpers/start-server.ts';

const routes: readonly Route[] = Object.values(routeTables).flatMap((table): readonly Route[] => Object.values(table));
const callers = ['anyone', 'player', ...roles] as const;
type Who = (typeof callers)[number];

let server: TestServer;
let as: Record<Who, () => Promise<ApiCaller>>;

beforeAll(async () => {
  server = await startServer();
  const administrator = await server.signIn('administrator');
  const { center, tv } = await oneCenter(administrator);
  const token = await server.components.trust.grant(tv.id, { actor: 'system', action: 'test' });
  const people = new Map<Role, ApiCaller>();
  const person = (role: Role) => async () => {
    // Signing out is one of the routes, after which the role needs someone new.
    const signedIn = people.get(role);
    if (signedIn && (await signedIn.fetch('/api/session')).ok) return signedIn;
    const fresh = await server.signIn(role, role === 'center-contact' ? center.id : undefined);
    people.set(role, fresh);
    return fresh;
  };
  as = {
    'anyone': async () => server.anyone,
    'player': async () => server.anyone.withHeaders({ Authorization: `Bearer ${token}` }),
    'administrator': person('administrator'),
    'publisher': person('publisher'),
    'editor': person('editor'),
    'center-contact': person('center-contact'),
    'auditor': person('auditor'),
  };
});
afterAll(() => server.stop());

/** What the table of routes says, in the simplest words. */
function verdict(access: Access, who: Who): 'in' | 401 | 403 {
  if (access === 'public') return 'in';
  if (access === 'display') return who === 'player' ? 'in' : 401;
  if (who === 'anyone' || who === 'player') return 401;
  return access === 'signed-in' || access.includes(who) ? 'in' : 403;
}

/** A call that is let in and then fails on its input: nothing is created by asking. */
const knock = (caller: ApiCaller, { method, path, body }: Route): Promise<Response> => caller.fetch(path.replaceAll(/:\w+/g, 'nada'), {
  method: method.toUpperCase(),
  ...body === null ? {} : { body: '{"nonsense":true}', headers: { 'Content-Type': 'application/json' } },
});

describe('every route', () => {
  it.each(callers)('lets %s in exactly where its table says', async (who) => {
    const answers: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const route of routes) {
      const { status } = await knock(await as[who](), route);
      const name = `${route.method} ${route.path}`;
      answers[name] = status === 401 || status === 403 ? status : 'in';
      expected[name] = verdict(route.access, who);
    }
    // The demo is public for this machine, and these calls come from it; the samples are not loaded.
    expect(answers).toEqual(expected);
  });
});

describe('what the roles of the domain must never do', () => {
  const allowed = (who: Role) => routes.filter(({ access, method }) => method !== 'get' && verdict(access, who) === 'in').map(({ method, path }) => `${method} ${path}`);
  const own = ['post /api/session', 'delete /api/session', 'put /api/session/password', 'post /api/audience/reach', 'post /api/player/demo'];

  it('auditors change nothing but their own session', () => {
    expect(allowed('auditor').sort()).toEqual([...own].sort());
  });

  it('editors and center contacts draft and upload, and publish nothing', () => {
    const drafting = ['post /api/media', 'put /api/media/:id', 'post /api/notices', 'put /api/notices/:id', 'delete /api/notices/:id'];
    expect(allowed('editor').sort()).toEqual([...own, ...drafting].sort());
    expect(allowed('center-contact').sort()).toEqual([...own, ...drafting].sort());
  });

  it('only administrators write accounts', () => {
    for (const role of roles) expect(allowed(role).includes('post /api/accounts')).toBe(role === 'administrator');
  });
});
