import { describe, expect, it } from 'vitest';
import { storedToken } from '../../display-client/device-token.ts';
import { memoryDatabase } from '../../display-client/programme/database.ts';

function memoryStorage() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

describe('the token of a player', () => {
  it('is known again from either place', async () => {
    const [storage, database] = [memoryStorage(), memoryDatabase()];
    await storedToken({ storage, database, slot: 'play' }).write('secreto');
    expect(await storedToken({ storage: memoryStorage(), database, slot: 'play' }).read()).toBe('secreto');
    expect(await storedToken({ storage, database: memoryDatabase(), slot: 'play' }).read()).toBe('secreto');
    expect(await storedToken({ storage, database, slot: 'demo-tv' }).read()).toBeNull();
  });

  it('is gone from both when it is cleared', async () => {
    const places = { storage: memoryStorage(), database: memoryDatabase(), slot: 'play' };
    await storedToken(places).write('secreto');
    await storedToken(places).clear();
    expect(await storedToken({ ...places, storage: memoryStorage() }).read()).toBeNull();
    expect(await storedToken({ ...places, database: memoryDatabase() }).read()).toBeNull();
  });

  it('does without a database that is broken or full', async () => {
    const broken = () => Promise.reject(new Error('QuotaExceededError'));
    const token = storedToken({ storage: memoryStorage(), database: { get: broken, put: broken, remove: broken }, slot: 'play' });
    expect(await token.read()).toBeNull();
    await token.write('secreto');
    expect(await token.read()).toBe('secreto');
    await token.clear();
    expect(await token.read()).toBeNull();
  });
});
