import { beforeEach, expect, test } from 'vitest';
import { fileUrl } from '../../../content/model/media-asset.ts';
import { assetsOf } from '../../../content/programme/assets-of.ts';
import { compileFor } from '../../../content/programme/compile.ts';
import { memoryDatabase, type Database } from '../../../display-client/programme/database.ts';
import { ProgrammeStore } from '../../../display-client/programme/programme-store.ts';
import type { Identity } from '../../../content/wire/events.ts';
import { entry, hashText, ids, image, library, message, noon, notice, playlist, salvador, tv } from '../../helpers/programme-builders.ts';

const compiled = (title: string) => compileFor(tv, library({ notices: [notice(1, { content: message(title) })] }), noon, hashText);
const [first, second] = [compiled('Primero'), compiled('Segundo')];
const identity: Identity = {
  display: ids.display(1), name: 'TV 1', place: 'Vestíbulo', centerName: 'Ilopango', zone: salvador, format: 'tv', orientation: 'landscape', rotation: 0,
};

let database: Database;
let store: ProgrammeStore;

beforeEach(() => {
  database = memoryDatabase();
  store = new ProgrammeStore(database, 'play', hashText);
});

test('gives back the newest programme, the number of its update, and the identity', async () => {
  await store.saveIdentity(identity);
  await store.saveProgramme(first, 7);
  await store.saveProgramme(second, 8);
  expect(await store.load()).toEqual({ identity, programme: second, issued: 8 });
  await store.saveProgramme(second, 9);
  expect((await store.load()).issued).toBe(9);
});

test('falls back on the programme before when the newest is damaged, and on nothing when both are', async () => {
  await store.saveProgramme(first, 7);
  await store.saveProgramme(second, 7);
  await store.saveProgramme(second, 7);
  await database.put('play/programme', { revision: second.revision, root: second.root, objects: {} });
  expect((await store.load()).programme).toEqual(first);
  await database.put('play/programme-before', 'nonsense');
  expect(await store.load()).toEqual({ identity: null, programme: null, issued: 7 });
});

test('keeps the pages of one browser apart, and forgets one without the other', async () => {
  const demo = new ProgrammeStore(database, 'demo-tv', hashText);
  await store.saveProgramme(first, 7);
  await demo.saveProgramme(second, 7);
  await store.clear();
  expect(await store.load()).toEqual({ identity: null, programme: null, issued: 0 });
  expect((await demo.load()).programme).toEqual(second);
});

test('knows which files its last two programmes need, and those of the other pages of this browser', async () => {
  const showing = (name: string) => compileFor(tv, library({
    media: [image(name)], playlists: [playlist(1, [{ kind: 'media', asset: ids.media(name), durationMs: null }])], entries: [entry(1, 1)],
  }), noon, hashText);
  const [a, b, c, d] = [showing('a'), showing('b'), showing('c'), showing('d')];
  const demo = new ProgrammeStore(database, 'demo-tv', hashText);
  await demo.saveProgramme(d, 7);
  for (const programme of [a, b, c, c]) await store.saveProgramme(programme, 7);
  const files = [b, c, d].flatMap((programme) => assetsOf(programme).map(fileUrl));
  expect(new Set(await store.neededFiles())).toEqual(new Set(files));
  await demo.clear();
  expect(new Set(await store.neededFiles())).toEqual(new Set(files.slice(0, 2)));
});
