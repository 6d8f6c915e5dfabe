import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compileFor } from '../../../content/programme/compile.ts';
import { updateFor } from '../../../content/programme/update.ts';
import { startPollNet } from '../../../display-client/connection/poll-net.ts';
import { fakeTime, type FakeTime } from '../../helpers/fake-time.ts';
import { hashText, library, noon, notice, tv } from '../../helpers/programme-builders.ts';

const settle = () => new Promise((resolve) => { setImmediate(resolve); });
const programme = compileFor(tv, library({ notices: [notice(1)] }), noon, hashText);
const update = { ...updateFor(programme, null), issued: noon };

const unauthenticated = { type: 'urn:cartelera:problem:unauthenticated', title: 'No', status: 401, detail: 'Vincule esta pantalla.' };

let time: FakeTime;
let log: string[];
let updates: number;
let asked: Headers[];
let answer: () => Promise<Response>;
let stop: () => void;

beforeEach(() => {
  time = fakeTime(noon);
  [log, asked, updates] = [[], [], 0];
  answer = async () => Response.json(update);
  vi.stubGlobal('fetch', (_address: string, { headers }: RequestInit) => {
    asked.push(new Headers(headers));
    return answer();
  });
  stop = startPollNet({
    token: 'secret', revision: () => programme.revision, updates: () => updates, after: time.timers.after, random: () => 0.5,
    onProgramme: ({ revision }) => log.push(`programme ${revision}`),
    onUnchanged: () => log.push('unchanged'),
    onInvalidProgramme: ({ revision }) => log.push(`invalid ${revision}`),
    onUnknown: () => log.push('unknown'),
    onError: (message) => log.push(message),
  });
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

const aMinuteLater = async () => {
  time.advance(60_000);
  await settle();
};

describe('the poll net', () => {
  test('asks about once a minute, naming itself and the revision it has', async () => {
    time.advance(59_999);
    expect(asked).toEqual([]);
    time.advance(1);
    await settle();
    await aMinuteLater();
    expect(asked).toHaveLength(2);
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({ 'authorization': 'Bearer secret', 'if-none-match': `"${programme.revision}"` });
  });

  test.each<{ when: string; answer: () => Promise<Response>; expected: string[] }>([
    { when: 'another programme is wanted', answer: async () => Response.json(update), expected: [`programme ${update.revision}`] },
    { when: 'nothing has changed', answer: async () => new Response(null, { status: 304 }), expected: ['unchanged'] },
    { when: 'the token is not known', answer: async () => Response.json(unauthenticated, { status: 401 }), expected: ['unknown'] },
    { when: 'a proxy asks for a password', answer: async () => Response.json({ error: 'Login' }, { status: 401 }), expected: ['poll: HTTP 401'] },
    { when: 'a portal says 401', answer: async () => new Response('<p>', { status: 401 }), expected: [expect.stringContaining('poll: SyntaxError')] },
    { when: 'a portal answers in place of the server', answer: async () => new Response('<p>'), expected: [expect.stringContaining('poll: SyntaxError')] },
    { when: 'a portal answers in JSON', answer: async () => Response.json({ login: '/' }), expected: ['invalid null'] },
    { when: 'the server is in trouble', answer: async () => new Response('', { status: 503 }), expected: ['poll: HTTP 503'] },
    { when: 'the server is away', answer: async () => { throw new TypeError('Failed to fetch'); }, expected: ['poll: TypeError: Failed to fetch'] },
    { when: 'the programme breaks its schema', answer: async () => Response.json({ ...update, root: {} }), expected: [`invalid ${update.revision}`] },
  ])('when $when', async ({ answer: given, expected }) => {
    answer = given;
    await aMinuteLater();
    expect(log).toEqual(expected);
    await aMinuteLater();
    expect(asked).toHaveLength(2);
  });

  test('drops an answer that a push has overtaken', async () => {
    let respond: (response: Response) => void = () => undefined;
    answer = () => new Promise((resolve) => { respond = resolve; });
    await aMinuteLater();
    updates += 1;
    respond(Response.json(update));
    await settle();
    expect(log).toEqual([]);
  });
});
