import { expect, it } from 'vitest';
import { createLog } from '../../server/log.ts';

it('writes one JSON object a line, without any secret', () => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  log.info({
    password: 'hush', token: 'hush', account: { passwordHash: 'hush', name: 'Alma' },
    req: { headers: { cookie: 'hush', authorization: 'hush', accept: 'text/html' } }, res: { headers: { 'set-cookie': 'hush' } },
  }, 'Sesión abierta');
  log.error({ err: new Error('algo falló') }, 'Error');
  expect(lines).toHaveLength(2);
  expect(lines.join('')).not.toContain('hush');
  const [first, second] = lines.map((line): unknown => JSON.parse(line));
  expect(first).toMatchObject({ level: 'info', msg: 'Sesión abierta', account: { name: 'Alma' }, req: { headers: { accept: 'text/html' } } });
  expect(second).toMatchObject({ level: 'error', err: { message: 'algo falló' } });
});
