import { expect, test } from 'vitest';
import { type Audience, everyone, nobody } from '../../../content/model/audience.ts';
import { type Confirmation, byCenter, confirmationFor, reachOf, reachedBy } from '../../../admin/notices/reach.ts';
import { publishWords, reachWords } from '../../../admin/notices/publish-words.ts';
import { apopa, directory, ilopango, liveState, roma, romaTv, romaBoard } from './directory.ts';

const all = reachedBy(everyone, directory);

test('counts centers, screens, paper, and whom nobody hears from', () => {
  const heard = new Map([[romaTv.id, liveState(romaTv.id)], [romaBoard.id, liveState(romaBoard.id, { online: false })]]);
  expect(reachOf(all, (id) => heard.get(id))).toEqual({ centers: 3, screens: 3, sheets: 1, offline: 1, unpaired: 1 });
});

test('lists displays by center and name', () => {
  expect(byCenter(all).map((group) => group.map(({ display }) => display.name))).toEqual([
    ['Cartelera de entrada', 'TV de emergencia'], ['Cartelera'], ['Cartelera de farmacia'],
  ]);
});

test.each<[Confirmation, Audience, number]>([
  ['plain', { include: [{ centers: [roma.id] }], exclude: [] }, 4],
  ['plain', nobody, 4],
  ['summary', { include: [{ centers: [apopa.id, ilopango.id] }], exclude: [] }, 4],
  ['number', everyone, 4],
  ['summary', everyone, 8],
  ['number', everyone, 7],
])('asks for %s confirmation', (confirmation, audience, total) => {
  expect(confirmationFor(reachedBy(audience, directory), total)).toBe(confirmation);
});

test.each([
  ['3 pantallas y 1 cartelera en papel', everyone],
  ['1 cartelera en papel', { include: [{ centers: [ilopango.id] }], exclude: [] }],
  ['2 pantallas', { include: [{ centers: [roma.id] }], exclude: [] }],
])('says %s', (words, audience) => {
  expect(reachWords(reachedBy(audience, directory))).toBe(words);
});

test('the button repeats the verb and the number of the question', () => {
  expect(publishWords(all, false)).toEqual({ question: '¿Publicar en 3 pantallas y 1 cartelera en papel?', action: 'Publicar en 3 pantallas' });
  expect(publishWords(all, true).action).toBe('Guardar y actualizar en 3 pantallas');
});
