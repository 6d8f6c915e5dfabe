import { describe, expect, test } from 'vitest';
import { ProgrammeUpdate } from '../../../content/programme/objects.ts';
import { answerOf, Refused, isProblem } from '../../../display-client/connection/ask.ts';
import { refusedUpdate } from '../../../display-client/connection/refused-update.ts';
import { displayCommands } from '../../../content/wire/events.ts';

const revision = 'a'.repeat(64);
const reasonOf = (fact: unknown) => {
  const parsed = ProgrammeUpdate.safeParse(fact);
  if (parsed.success) throw new Error('It was valid');
  return refusedUpdate(fact, parsed.error);
};

describe('refusedUpdate()', () => {
  test('names the revision where it can be read', () => {
    expect(reasonOf({ revision, root: {}, objects: {} })).toMatchObject({ revision, reason: expect.stringContaining('root') });
    expect(reasonOf({ revision: 'new', root: {}, objects: {} }).revision).toBeNull();
    expect(reasonOf(null).revision).toBeNull();
  });

  test('fits the report', () => {
    const objects = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`object ${n}`, { kind: 'unknown' }]));
    expect(reasonOf({ revision, root: {}, objects }).reason.length).toBeLessThanOrEqual(500);
  });
});

const problem = { type: 'urn:cartelera:problem:unauthenticated', title: 'No', status: 401, detail: 'Vincúlelo de nuevo.' };

describe('answerOf()', () => {
  const { output } = displayCommands['display:heartbeat'];

  test('gives the value of an ack that its schema accepts', () => {
    expect(answerOf(output, { ok: true, value: { now: 5 } })).toEqual({ now: 5 });
    expect(() => answerOf(output, { ok: true, value: { now: 'soon' } })).toThrow();
  });

  test('throws what the server said when it refused, and anything else that is no ack', () => {
    expect(() => answerOf(output, { ok: false, problem })).toThrow(new Refused(problem));
    for (const ack of [undefined, null, 'yes', {}, { ok: false }]) expect(() => answerOf(output, ack)).toThrow();
  });
});

test('only a server that does not know the token sends a player back to pairing', () => {
  expect(isProblem(problem, 'unauthenticated')).toBe(true);
  expect(isProblem({ ...problem, type: 'urn:cartelera:problem:internal' }, 'unauthenticated')).toBe(false);
  expect(isProblem(undefined, 'unauthenticated')).toBe(false);
});
