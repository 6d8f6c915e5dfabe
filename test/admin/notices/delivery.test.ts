import { describe, expect, test } from 'vitest';
import { everyone } from '../../../content/model/audience.ts';
import type { LiveDisplay } from '../../../content/wire/events.ts';
import {
  arrivals, countAt, deliverySentence, expectedFrom, missingFrom, stillExpected,
} from '../../../admin/notices/delivery.ts';
import { isScreen, reachedBy } from '../../../admin/notices/reach.ts';
import { noon } from '../../helpers/programme-builders.ts';
import { apopaBoard, directory, liveState, revision, romaBoard, romaTv, stage } from './directory.ts';

const screens = reachedBy(everyone, directory).filter(isScreen);
const target = revision('new');
const live = (...states: LiveDisplay[]) => new Map(states.map((state) => [state.display, state]));
const none = new Map();

describe('how far each screen came', () => {
  test('counts every stage with those that went past it', () => {
    const list = arrivals(screens, live(
      liveState(romaTv.id, stage('showing', target)), liveState(romaBoard.id, stage('ready', target)), liveState(apopaBoard.id, stage('received', target)),
    ), none, noon);
    expect((['received', 'ready', 'showing'] as const).map((each) => countAt(list, each))).toEqual([3, 2, 1]);
    expect(deliverySentence(list, false)).toBe('1 de 3 pantallas mostrando');
    expect(deliverySentence(list, true)).toBe('1 de 3 pantallas ya no lo muestra');
  });

  test('a screen that still shows its previous target has not arrived', () => {
    const before = live(liveState(romaTv.id, stage('showing', revision('old'))));
    const expected = expectedFrom([{ display: romaTv.id, target }]);
    expect(countAt(arrivals(screens, before, stillExpected(expected, before), noon), 'showing')).toBe(0);
    const after = live(liveState(romaTv.id, { ...stage('showing', revision('old')), target }));
    expect(countAt(arrivals(screens, after, stillExpected(expected, after), noon), 'showing')).toBe(0);
  });

  test('once the live state knew the target, later targets count as well', () => {
    const expected = stillExpected(expectedFrom([{ display: romaTv.id, target }]), live(liveState(romaTv.id, { target })));
    expect(expected.size).toBe(0);
    const later = live(liveState(romaTv.id, stage('showing', revision('later'))));
    expect(countAt(arrivals(screens, later, expected, noon), 'showing')).toBe(1);
  });
});

describe('who is missing', () => {
  const now = noon + 60_000;

  test('offline first, then on their way, those without a player last and together', () => {
    const states = live(
      liveState(romaTv.id, stage('received', target)),
      liveState(romaBoard.id, { target, online: false, lastSeen: noon - 3_600_000 }),
    );
    const lines = missingFrom(arrivals(screens, states, none, noon), now);
    expect(lines.map(({ who, since, next }) => [who, since.replaceAll('\u00a0', ' '), next])).toEqual([
      ['Cartelera de entrada', '11:00 a. m.', 'Sin conexión. Lo recibirá sola al volver.'],
      ['TV de emergencia', '12:00 m.', 'Descarga los archivos que le faltan.'],
      ['Cartelera de farmacia', '', 'Sin reproductor vinculado. Vincúlela para que lo muestre.'],
    ]);
  });

  test('screens of one center that are held up alike are one line, in the plural', () => {
    const off = { target, online: false, lastSeen: noon };
    const lines = missingFrom(arrivals(screens, live(liveState(romaTv.id, off), liveState(romaBoard.id, off)), none, noon), now);
    expect(lines.map(({ centerName, who, next }) => [centerName, who, next])).toEqual([
      ['Hospital Roma', '2 pantallas', 'Sin conexión. Lo recibirán solas al volver.'],
      ['Unidad Médica Apopa', 'Cartelera de farmacia', 'Sin reproductor vinculado. Vincúlela para que lo muestre.'],
    ]);
  });

  test('nobody, when all show it', () => {
    const shown = stage('showing', target);
    const list = arrivals(screens, live(liveState(romaTv.id, shown), liveState(romaBoard.id, shown), liveState(apopaBoard.id, shown)), none, noon);
    expect(missingFrom(list, now)).toEqual([]);
    expect(deliverySentence(list, true)).toBe('3 de 3 pantallas ya no lo muestran');
  });
});
