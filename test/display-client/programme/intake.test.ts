import { beforeEach, describe, expect, test } from 'vitest';
import type { Hash } from '../../../content/ids.ts';
import type { MediaFile } from '../../../content/model/media-asset.ts';
import type { Notice } from '../../../content/model/notice.ts';
import { assetsAt, assetsOf } from '../../../content/programme/assets-of.ts';
import { compileFor } from '../../../content/programme/compile.ts';
import type { Programme } from '../../../content/programme/objects.ts';
import { updateFor } from '../../../content/programme/update.ts';
import { Intake } from '../../../display-client/programme/intake.ts';
import { fakeTime, type FakeTime } from '../../helpers/fake-time.ts';
import { entry, hashText, hour, ids, image, library, message, noon, notice, playlist, tv, video } from '../../helpers/programme-builders.ts';

const settle = () => new Promise((resolve) => { setImmediate(resolve); });

/** A TV that plays these notices and media. */
function programme(notices: Notice[], assets: ('image' | 'video')[] = []): Programme {
  const media = [image('image'), video('video')];
  const items = [...assets.map((name) => ({ kind: 'media', asset: ids.media(name), durationMs: null }) as const), { kind: 'current-notices' } as const];
  return compileFor(tv, library({ notices, media, playlists: [playlist(1, items)], entries: [entry(1, 1)] }), noon, hashText);
}

const text = programme([notice(1)]);
const withVideo = programme([notice(1)], ['video']);
const videoInstead = programme([notice(2)], ['video']);
const edited = programme([notice(1, { content: message('Nuevo horario') })]);
const names = new Map<Hash | null, string>([
  [text.revision, 'text'], [withVideo.revision, 'with video'], [videoInstead.revision, 'video instead'], [edited.revision, 'edited'],
]);

let time: FakeTime;
let log: string[];
let wanted: readonly MediaFile[];
let inUse: readonly MediaFile[];
let here: Set<Hash>;
let lost: Set<Hash>;
/** Lets `want` tell what is here. */
let known: () => Promise<void>;
let intake: Intake;

const short = (revision: Hash | null) => names.get(revision) ?? revision;

beforeEach(() => {
  time = fakeTime(noon);
  [log, wanted, inUse, here, lost] = [[], [], [], new Set(), new Set()];
  known = async () => undefined;
  intake = new Intake({
    now: time.clock.now, after: time.timers.after, hashText,
    assets: {
      want: (files, used = []) => {
        [wanted, inUse] = [files, used];
        return known();
      },
      isReady: ({ hash }) => here.has(hash),
      isSettled: ({ hash }) => here.has(hash) || lost.has(hash),
    },
    listener: {
      onReceived: (revision, missing) => log.push(`received ${short(revision)}${missing.length > 0 ? ', lacking' : ''}`),
      onReady: (revision) => log.push(`ready ${short(revision)}`),
      onRefused: ({ revision, reason }) => log.push(`refused ${short(revision)}: ${reason.replaceAll(/[0-9a-f]{64}/g, '…')}`),
      onAdopt: ({ revision }) => log.push(`adopt ${short(revision)}`),
    },
  });
});

/** What it does about it, beside what it did before. */
async function after(act: () => void): Promise<string[]> {
  const before = log.length;
  act();
  await settle();
  return log.slice(before);
}

const take = (next: Programme, held: Programme | null = null) => after(() => intake.take(updateFor(next, held)));
const arrive = (files: readonly MediaFile[]) => after(() => {
  for (const { hash } of files) here.add(hash);
  intake.reconsider();
});

describe('switching', () => {
  test('is at once where no file is needed', async () => {
    expect(await take(text)).toEqual(['received text', 'adopt text', 'ready text']);
    expect(short(intake.playing)).toBe('text');
  });

  test('waits, however long, for every file that is needed now, while what is on is still wanted', async () => {
    await take(text);
    expect(await take(withVideo, text)).toEqual(['received with video']);
    expect([short(intake.playing), short(intake.revision)]).toEqual(['text', 'with video']);
    expect(wanted).toEqual(assetsOf(withVideo));
    const [poster, film] = assetsAt(withVideo, noon);
    expect(await arrive(poster === undefined ? [] : [poster])).toEqual([]);
    expect(await after(() => time.advance(2 * hour))).toEqual([]);
    expect(await arrive(film === undefined ? [] : [film])).toEqual(['adopt with video', 'ready with video']);
  });

  test('is at once where something that plays was withdrawn or edited, whatever is still to come', async () => {
    await take(text);
    expect(await take(videoInstead)).toEqual(['received video instead', 'adopt video instead']);
    expect(await take(edited)).toEqual(['received edited', 'adopt edited', 'ready edited']);
  });

  test('comes when what is on expires while it waits', async () => {
    const expiring = programme([notice(1), notice(3, { validity: { from: null, until: '2026-11-21T13:00' } })]);
    const shortened = programme([notice(1), notice(3, { validity: { from: null, until: '2026-11-21T12:30' } })], ['video']);
    await take(expiring);
    await take(shortened);
    await after(() => time.advance(hour / 2 - 1));
    expect(intake.playing).toBe(expiring.revision);
    await after(() => time.advance(1));
    expect(intake.playing).toBe(shortened.revision);
  });

  test('does not wait for a file that is not to be had, and does not call itself ready without it', async () => {
    await take(text);
    await take(withVideo);
    for (const { hash } of assetsAt(withVideo, noon)) lost.add(hash);
    expect(await after(intake.reconsider)).toEqual(['adopt with video']);
    expect(await arrive(assetsAt(withVideo, noon))).toEqual(['ready with video']);
  });

  test('waits for nothing where nothing is on', async () => {
    expect(await take(withVideo)).toEqual(['received with video', 'adopt with video']);
    expect(await arrive(assetsAt(withVideo, noon))).toEqual(['ready with video']);
  });

  test('goes back to what is on when the server does', async () => {
    await take(text);
    await take(withVideo);
    expect(await take(text)).toEqual(['received text', 'ready text']);
    expect(short(intake.revision)).toBe('text');
    expect(await arrive(assetsOf(withVideo))).toEqual([]);
  });

  test('leaves the files of what is on alone while it waits', async () => {
    await take(withVideo);
    await arrive(wanted);
    const more = programme([notice(1)], ['video', 'image']);
    await take(more);
    expect(inUse).toEqual(assetsOf(withVideo));
  });

  test('drops a programme that a newer one overtakes while its files are on their way', async () => {
    await take(text);
    await take(withVideo);
    await take(edited);
    expect(await arrive(assetsOf(withVideo))).toEqual([]);
    expect(short(intake.playing)).toBe('edited');
  });
});

describe('a kept programme', () => {
  test('goes on once it is known what is here, and waits for nothing else', async () => {
    let tell: () => void = () => undefined;
    known = () => new Promise<void>((resolve) => { tell = resolve; });
    expect(await after(() => intake.restore(withVideo, 5))).toEqual([]);
    expect(await after(() => tell())).toEqual(['adopt with video']);
    expect(wanted).toEqual(assetsOf(withVideo));
  });

  test('is what a new one is held against, however soon that comes', async () => {
    intake.restore(text, 5);
    expect(await take(withVideo)).toEqual(['received with video', 'adopt text']);
    expect(short(intake.playing)).toBe('text');
  });
});

describe('what arrives', () => {
  test('is put together with what is held', async () => {
    await take(text);
    expect(await take(edited, text)).toEqual(['received edited', 'adopt edited', 'ready edited']);
  });

  test('is received again when it plays already, without starting anew', async () => {
    await take(text);
    expect(await take(text, text)).toEqual(['received text']);
  });

  const incomplete = { ...updateFor(text, null), objects: {} };

  test('is asked for whole where it left something out', async () => {
    expect(await after(() => intake.take(incomplete))).toEqual(['received text, lacking']);
    expect(intake.revision).toBeNull();
    expect((await take(text)).at(-1)).toBe('ready text');
    expect(await after(() => intake.take({ ...updateFor(edited, null), objects: {} }))).toEqual(['received edited, lacking']);
  });

  test('is refused, not asked for again and again, where the answer lacks it too', async () => {
    await take(edited);
    await after(() => intake.take(incomplete));
    expect(await after(() => intake.take(incomplete))).toEqual([expect.stringMatching(/^refused text: lacks \d+ objects, … first$/)]);
    expect(short(intake.playing)).toBe('edited');
  });

  test('is refused where it is not what its revision names, and what is held goes on', async () => {
    await take(text);
    expect(await after(() => intake.take({ ...updateFor(edited, null), revision: withVideo.revision }))).toEqual(['refused with video: root is not …']);
    expect(short(intake.playing)).toBe('text');
  });
});

describe('what was overtaken on its way', () => {
  const issued = (next: Programme, number: number) => after(() => intake.take({ ...updateFor(next, null), issued: number }));

  test('is ignored, and not even called received', async () => {
    await issued(edited, 6);
    expect(await issued(text, 5)).toEqual([]);
    expect([short(intake.revision), intake.updates]).toEqual(['edited', 1]);
    expect((await issued(text, 7)).at(-1)).toBe('ready text');
  });

  test('is ignored after one that was refused or not whole, too', async () => {
    await after(() => intake.take({ ...updateFor(edited, null), objects: {}, issued: 6 }));
    expect(await issued(text, 5)).toEqual([]);
    expect((await issued(edited, 6)).at(-1)).toBe('ready edited');
  });

  test('is ignored also where the newer one is only known from before a restart', async () => {
    await after(() => intake.restore(edited, 6));
    expect(await issued(text, 5)).toEqual([]);
    expect((await issued(edited, 6))[0]).toBe('received edited');
  });

  test('is no longer what a server sends that has been set back, once it has been asked', async () => {
    await issued(edited, 6);
    intake.renumber(3);
    expect((await issued(text, 3)).at(-1)).toBe('ready text');
    expect(await issued(edited, 2)).toEqual([]);
  });
});

test('what is on is ready only once all that it needs now is here', async () => {
  expect(intake.ready).toBeNull();
  await take(withVideo);
  expect([short(intake.playing), intake.ready]).toEqual(['with video', null]);
  await arrive(wanted);
  expect(short(intake.ready)).toBe('with video');
});
