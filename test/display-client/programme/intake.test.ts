import { beforeEach, describe, expect, test } from 'vitest';
import type { Hash } from '../../../content/ids.ts';
import type { MediaFile } from '../../../content/model/media-asset.ts';
import { assetsAt, assetsOf } from '../../../content/programme/assets-of.ts';
import { compileFor } from '../../../content/programme/compile.ts';
import { updateFor } from '../../../content/programme/update.ts';
import { Intake } from '../../../display-client/programme/intake.ts';
import { fakeTime, type FakeTime } from '../../helpers/fake-time.ts';
import { board, entry, hashText, ids, image, library, message, noon, notice, playlist, tv } from '../../helpers/programme-builders.ts';

const withPicture = compileFor(tv, library({
  media: [image('a')], playlists: [playlist(1, [{ kind: 'media', asset: ids.media('a'), durationMs: null }])], entries: [entry(1, 1)],
}), noon, hashText);
const text = compileFor(board, library({ notices: [notice(1)] }), noon, hashText);
const edited = compileFor(board, library({ notices: [notice(1, { content: message('Nuevo horario') })] }), noon, hashText);

let time: FakeTime;
let log: string[];
let wanted: readonly MediaFile[];
let here: Set<Hash>;
let intake: Intake;

const short = (revision: Hash | null) => ({ [withPicture.revision]: 'picture', [text.revision]: 'text', [edited.revision]: 'edited' })[revision ?? ''] ?? revision;

beforeEach(() => {
  time = fakeTime(noon);
  [log, wanted, here] = [[], [], new Set()];
  intake = new Intake({
    now: time.clock.now, after: time.timers.after, hashText,
    assets: { want: (files) => { wanted = files; }, isReady: ({ hash }) => here.has(hash) },
    listener: {
      onReceived: (revision, missing) => log.push(`received ${short(revision)}, lacks ${missing.length}`),
      onReady: (revision) => log.push(`ready ${short(revision)}`),
      onRefused: ({ revision }) => log.push(`refused ${short(revision)}`),
      onAdopt: ({ revision }) => log.push(`adopt ${short(revision)}`),
    },
  });
});

const arrive = (files: readonly MediaFile[]) => {
  for (const { hash } of files) here.add(hash);
  intake.assetsChanged();
};

describe('an intake', () => {
  test('hands a programme without files on at once', () => {
    intake.take(updateFor(text, null));
    expect(log).toEqual(['received text, lacks 0', 'adopt text', 'ready text']);
    expect(short(intake.playing)).toBe('text');
  });

  test('waits for the files that the new programme needs now', () => {
    intake.take(updateFor(text, null));
    intake.take(updateFor(withPicture, text));
    expect(log.slice(3)).toEqual(['received picture, lacks 0']);
    expect([short(intake.playing), short(intake.revision)]).toEqual(['text', 'picture']);
    expect(wanted).toEqual(assetsOf(withPicture));
    arrive(assetsAt(withPicture, noon));
    expect(log.slice(4)).toEqual(['adopt picture', 'ready picture']);
  });

  test('loses patience after five seconds, and is ready when the files have come', () => {
    intake.take(updateFor(withPicture, null));
    time.advance(4_999);
    expect(log).toHaveLength(1);
    time.advance(1);
    expect(log.slice(1)).toEqual(['adopt picture']);
    arrive(wanted);
    expect(log.slice(2)).toEqual(['ready picture']);
  });

  test('asks for what an update left out, and takes the whole', () => {
    intake.take({ ...updateFor(text, null), objects: {} });
    expect(log[0]).toMatch(/^received text, lacks [1-9]/);
    expect(intake.revision).toBeNull();
    intake.take(updateFor(text, null));
    expect(log.at(-1)).toBe('ready text');
  });

  test('puts a change together with what it holds', () => {
    intake.take(updateFor(text, null));
    intake.take(updateFor(edited, text));
    expect(log.slice(-3)).toEqual(['received edited, lacks 0', 'adopt edited', 'ready edited']);
  });

  test('refuses a programme that is not what its revision names, and goes on with the one it has', () => {
    intake.take(updateFor(text, null));
    intake.take({ ...updateFor(edited, null), revision: withPicture.revision });
    expect(log.at(-1)).toBe('refused picture');
    expect(short(intake.playing)).toBe('text');
  });

  test('says again that it has received what it already plays, without starting it anew', () => {
    intake.take(updateFor(text, null));
    intake.take(updateFor(text, text));
    expect(log.slice(3)).toEqual(['received text, lacks 0']);
  });

  test('drops a programme that a newer one overtakes while its files are on their way', () => {
    intake.take(updateFor(withPicture, null));
    intake.take(updateFor(text, null));
    arrive(assetsOf(withPicture));
    time.advance(60_000);
    expect(log.filter((line) => line.startsWith('adopt'))).toEqual(['adopt text']);
  });

  test('goes on with a kept programme without waiting for its files', () => {
    intake.restore(withPicture);
    expect(log).toEqual(['adopt picture']);
    expect(wanted).toEqual(assetsOf(withPicture));
  });
});
