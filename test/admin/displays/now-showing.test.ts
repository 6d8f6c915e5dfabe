import { expect, test } from 'vitest';
import { boardProgrammesOf } from '../../../admin/displays/board-programmes.ts';
import { type Lookups, nowShowing } from '../../../admin/displays/now-showing.ts';
import { whatsOn } from '../../../content/programme/whats-on.ts';
import { ids, image, library, noon, notice } from '../../helpers/programme-builders.ts';
import { center, display, row } from './rows.ts';

const lookups: Lookups = {
  notices: new Map([[ids.notice(1), notice(1)]]),
  media: new Map([[ids.media(1), image(1)]]),
  programmes: new Map(),
};
const showing = (item: string) => ({ showing: { revision: row('a').live?.target ?? expect.fail(), item, since: noon } });

test('a notice is told by its title, whichever of its screens is on', () => {
  expect(nowShowing(row('a', { live: showing(`${ids.notice(1)}/2`) }), lookups)).toMatchObject({ title: 'Aviso 1', note: 'desde 12:00\u00a0m.' });
});

test('a file is told by its name, whichever of its turns is on', () => {
  expect(nowShowing(row('a', { live: showing(`${ids.media(1)}#3`) }), lookups)?.title).toBe('Foto 1');
});

test('a page of a known programme is told by how many notices it holds', () => {
  const shown = display('a');
  const notices = [notice(1), notice(2), notice(3)];
  const programmes = boardProgrammesOf([shown], new Map([[ids.center('a'), center('a')]]), library({ notices }), noon);
  const [programme] = [...programmes.values()];
  const item = programme && whatsOn(programme, noon)['main']?.item;
  if (programme === undefined || item === null || item === undefined) expect.fail('the board shows nothing');
  const told = nowShowing(row('a', { live: { showing: { revision: programme.revision, item: item.key, since: noon } } }), { ...lookups, programmes });
  expect(told?.title).toBe('Mural de 3 avisos');
});

test('a page of another programme is still a mural', () => {
  expect(nowShowing(row('a'), lookups)?.title).toBe('Mural de avisos');
});

test('a display that is offline is believed to show what it showed last', () => {
  expect(nowShowing(row('a', { live: { online: false } }), lookups)?.note).toBe('según su último contacto');
});

test('nothing is claimed of a display that never reported or has no player', () => {
  expect(nowShowing(row('a', { live: { showing: null } }), lookups)).toBeNull();
  expect(nowShowing(row('a', { live: { paired: false } }), lookups)).toBeNull();
});
