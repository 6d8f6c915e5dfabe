import { expect, test, vi } from 'vitest';
import { networkProblem, ProblemError } from '../../admin/problem-error.ts';
import { Shelf } from '../../admin/shelf.ts';
import { problemType } from '../../content/wire/problem.ts';

type Item = { id: string; version: number };
const change = (id: string, version: number | null) => ({ collection: 'displays' as const, id, version });
const notFound = () => new ProblemError({ type: problemType('not-found'), title: '', status: 404, detail: '' });

async function shelfOf(items: Item[], read = vi.fn((id: string): Promise<Item> => Promise.resolve({ id, version: 9 }))) {
  const list = vi.fn(() => Promise.resolve(items));
  const shelf = new Shelf<string, Item>({ list, read });
  await shelf.load();
  return { shelf, list, read };
}

test('a change that is already known costs no request', async () => {
  const { shelf, read } = await shelfOf([{ id: 'a', version: 2 }]);
  shelf.put({ id: 'a', version: 3 });
  await shelf.follow([change('a', 3)]);
  expect(read).not.toHaveBeenCalled();
});

test('only what changed is read again, and subscribers hear of it', async () => {
  const { shelf, list, read } = await shelfOf([{ id: 'a', version: 1 }, { id: 'b', version: 1 }]);
  const heard = vi.fn();
  shelf.subscribe(heard);
  await shelf.follow([change('a', 9), change('b', null)]);
  expect(read.mock.calls).toEqual([['a']]);
  expect(list).toHaveBeenCalledTimes(1);
  expect(shelf.all).toEqual([{ id: 'a', version: 9 }]);
  expect(heard).toHaveBeenCalledTimes(2);
});

test('an older answer never replaces a newer one', async () => {
  const { shelf } = await shelfOf([{ id: 'a', version: 5 }]);
  shelf.put({ id: 'a', version: 4 });
  expect(shelf.get('a')?.version).toBe(5);
});

test('what is gone by the time it is read leaves the shelf; a lost connection leaves it as it was', async () => {
  const read = vi.fn<(id: string) => Promise<Item>>().mockRejectedValueOnce(notFound()).mockRejectedValueOnce(networkProblem());
  const { shelf } = await shelfOf([{ id: 'a', version: 1 }, { id: 'b', version: 1 }], read);
  await shelf.follow([change('a', 2)]);
  await shelf.follow([change('b', 2)]);
  expect(shelf.all).toEqual([{ id: 'b', version: 1 }]);
});

test('a failed reload keeps what was there; a failed first load says so', async () => {
  const list = vi.fn<() => Promise<Item[]>>().mockRejectedValueOnce(networkProblem()).mockResolvedValueOnce([{ id: 'a', version: 1 }]).mockRejectedValueOnce(networkProblem());
  const shelf = new Shelf<string, Item>({ list });
  await shelf.load();
  expect(shelf.status).toBe('failed');
  await shelf.load();
  await shelf.load();
  expect([shelf.status, shelf.size]).toEqual(['ready', 1]);
});
