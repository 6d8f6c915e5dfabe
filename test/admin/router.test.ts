import { expect, test } from 'vitest';
import { placeOf } from '../../admin/router.ts';

test('a path names a section and what is open in it', () => {
  expect(placeOf('/admin/listas')).toEqual({ section: 'listas', id: null });
  expect(placeOf('/admin/listas/')).toEqual({ section: 'listas', id: null });
  expect(placeOf('/admin/avisos/ntc_1234')).toEqual({ section: 'avisos', id: 'ntc_1234' });
});

test('the bare address and an unknown one lead to the notices', () => {
  expect(placeOf('/admin/')).toEqual({ section: 'avisos', id: null });
  expect(placeOf('/admin/despliegue/7')).toEqual({ section: 'avisos', id: null });
});
