import { expect, test } from 'vitest';
import { ErrorLog } from '../../display-client/error-log.ts';

test('notes each thing once, the latest twenty, cut to what the report may hold, and forgets what was handed out', () => {
  const log = new ErrorLog();
  for (let n = 0; n < 25; n += 1) log.add(`fault ${n}`);
  log.add('fault 24');
  log.add('x'.repeat(1_000));
  const taken = log.take();
  expect(taken).toHaveLength(20);
  expect(taken[0]).toBe('fault 6');
  expect(taken.at(-1)).toHaveLength(300);
  expect(log.take()).toEqual([]);
});
