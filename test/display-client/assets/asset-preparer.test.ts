import { beforeEach, describe, expect, test } from 'vitest';
import { fileUrl, type MediaFile } from '../../../content/model/media-asset.ts';
import { AssetPreparer } from '../../../display-client/assets/asset-preparer.ts';
import { Interrupted, Unobtainable } from '../../../display-client/assets/faults.ts';
import { fakeTime, type FakeTime } from '../../helpers/fake-time.ts';
import { file } from '../../helpers/programme-builders.ts';

const settle = () => new Promise((resolve) => { setImmediate(resolve); });
const files = ['a', 'b', 'c', 'd', 'e'].map((name) => file(name, 100, 100));
const [a, b, c, d] = files as [MediaFile, MediaFile, MediaFile, MediaFile];

type Download = { file: MediaFile; signal: AbortSignal; succeed: () => void; fail: (error?: Error) => void };

let time: FakeTime;
let downloads: Download[];
/** Files that are on the device, and whether they are what they should be. */
let here: Map<MediaFile, 'sound' | 'damaged'>;
let changes: number;
let failures: string[];
let proven: MediaFile[];
let kept: ReadonlySet<string>[];
let busy: boolean;
let preparer: AssetPreparer;

beforeEach(() => {
  time = fakeTime(0);
  [downloads, failures, proven, kept, here, changes, busy] = [[], [], [], [], new Map(), 0, false];
  preparer = new AssetPreparer({
    after: time.timers.after, random: () => 0.5, isBusy: () => busy, neededFiles: async () => ['/media/kept.webp'],
    onChange: () => { changes += 1; }, onFailure: (_file, error) => failures.push(String(error)),
    cache: {
      urlOf: fileUrl,
      holds: async (file) => here.has(file),
      isSound: async (file) => {
        proven.push(file);
        const isSound = here.get(file) === 'sound';
        if (!isSound) here.delete(file);
        return isSound;
      },
      keepOnly: async (urls) => void kept.push(urls),
      bring: (file, signal) => new Promise<void>((succeed, reject) => {
        const fail = (error = new Error('no')) => reject(error);
        signal.addEventListener('abort', () => fail());
        downloads.push({ file, signal, succeed, fail });
      }),
    },
  });
});

const brought = () => downloads.map(({ file }) => file);
const failLast = async (error?: Error) => {
  downloads.at(-1)?.fail(error);
  await settle();
};

describe('bringing files', () => {
  test('goes in order, three at a time', async () => {
    await preparer.want(files);
    expect(brought()).toEqual([a, b, c]);
    downloads[1]?.succeed();
    await settle();
    expect(brought()).toEqual([a, b, c, d]);
    expect(changes).toBe(1);
    expect([a, b].map((file) => preparer.isReady(file))).toEqual([false, true]);
  });

  test('goes one at a time while something plays that must not suffer', async () => {
    busy = true;
    await preparer.want(files);
    expect(brought()).toEqual([a]);
    downloads[0]?.succeed();
    await settle();
    expect(brought()).toEqual([a, b]);
    busy = false;
    downloads[1]?.succeed();
    await settle();
    expect(downloads).toHaveLength(5);
  });

  test('tries a file that failed again, later each time, while the others go on', async () => {
    await preparer.want([a]);
    for (const wait of [1_000, 2_000, 4_000]) {
      await failLast();
      const before = downloads.length;
      time.advance(wait - 1);
      expect(downloads).toHaveLength(before);
      time.advance(1);
      expect(downloads).toHaveLength(before + 1);
    }
    expect(failures).toEqual(['Error: no', 'Error: no', 'Error: no']);
    downloads.at(-1)?.succeed();
    await settle();
    expect(preparer.isReady(a)).toBe(true);
  });

  test('goes on soon with a file of which something came before the line broke', async () => {
    await preparer.want([a]);
    for (let cut = 1; cut <= 5; cut += 1) {
      await failLast(new Interrupted('cut'));
      time.advance(1_000);
      expect(downloads).toHaveLength(cut + 1);
    }
  });

  test('goes on with what is still wanted, drops what is not, and does not call that a failure', async () => {
    await preparer.want([a, b]);
    await preparer.want([b, c]);
    await settle();
    expect(downloads.map(({ signal }) => signal.aborted)).toEqual([true, false, false]);
    expect(brought()).toEqual([a, b, c]);
    expect(failures).toEqual([]);
  });

  test('brings again what was dropped and is wanted once more', async () => {
    await preparer.want([a]);
    await preparer.want([]);
    await preparer.want([a]);
    await settle();
    expect(brought()).toEqual([a, a]);
  });

  test.each([
    { when: 'there is a new wish', act: () => preparer.want([a, b]), expected: [a, a, b] },
    { when: 'the server is back', act: async () => preparer.hurry(), expected: [a, a] },
  ])('tries resting files at once when $when', async ({ act, expected }) => {
    await preparer.want([a]);
    await failLast();
    await act();
    expect(brought()).toEqual(expected);
    time.advance(60_000);
    expect(downloads).toHaveLength(expected.length);
  });
});

describe('files that are here already', () => {
  test('count at once, and are read through when there is nothing to bring', async () => {
    here.set(a, 'sound').set(c, 'sound');
    await preparer.want([a, b, c]);
    expect([a, b, c].map((file) => preparer.isReady(file))).toEqual([true, false, true]);
    expect([brought(), proven]).toEqual([[b], []]);
    downloads[0]?.succeed();
    await settle();
    expect(proven).toEqual([a, c]);
    await preparer.want([a, b, c]);
    await settle();
    expect([downloads.length, proven.length]).toEqual([1, 2]);
  });

  test('are looked for again when they were not wanted in between, but not read again', async () => {
    here.set(a, 'sound');
    await preparer.want([a]);
    await settle();
    await preparer.want([]);
    await preparer.want([a]);
    await settle();
    expect([preparer.isReady(a), proven]).toEqual([true, [a]]);
    await preparer.want([]);
    here.delete(a);
    await preparer.want([a]);
    expect(preparer.isReady(a)).toBe(false);
    expect(brought()).toEqual([a]);
  });

  test('go on counting while they are in use, and are not thrown away', async () => {
    here.set(a, 'sound');
    await preparer.want([a]);
    await preparer.want([b], [a]);
    expect(preparer.isReady(a)).toBe(true);
    await preparer.tidy();
    expect([...kept.at(-1) ?? []]).toEqual(['/media/kept.webp', fileUrl(b), fileUrl(a)]);
  });

  test('are brought again, and that is reported, when they turn out to be damaged', async () => {
    here.set(a, 'damaged');
    await preparer.want([a]);
    await settle();
    expect(preparer.isReady(a)).toBe(false);
    expect(failures).toEqual(['Error: was damaged on this device']);
    time.advance(1_000);
    expect(brought()).toEqual([a]);
  });
});

describe('what is not to be had', () => {
  test('is not waited for, though it is still tried', async () => {
    await preparer.want([a]);
    await failLast(new Unobtainable('gone', 2));
    expect(preparer.isSettled(a)).toBe(false);
    time.advance(1_000);
    await failLast(new Unobtainable('gone', 2));
    expect([preparer.isSettled(a), preparer.isReady(a), changes]).toEqual([true, false, 1]);
    time.advance(2_000);
    downloads.at(-1)?.succeed();
    await settle();
    expect(preparer.isReady(a)).toBe(true);
  });

  test('a full disk is tidied once, and what still does not fit is reported and not waited for', async () => {
    const full = new DOMException('Quota exceeded.', 'QuotaExceededError');
    await preparer.want([a, b]);
    downloads[0]?.fail(full);
    await settle();
    expect(kept.map((urls) => [...urls])).toEqual([['/media/kept.webp', fileUrl(a), fileUrl(b)]]);
    expect(failures).toEqual([]);
    await failLast(full);
    expect(failures).toEqual(['QuotaExceededError: Quota exceeded.']);
    expect([a, b].map((file) => preparer.isSettled(file))).toEqual([true, false]);
  });
});
