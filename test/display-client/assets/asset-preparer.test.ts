import { beforeEach, expect, test } from 'vitest';
import type { MediaFile } from '../../../content/model/media-asset.ts';
import { AssetPreparer } from '../../../display-client/assets/asset-preparer.ts';
import { fakeTime, type FakeTime } from '../../helpers/fake-time.ts';
import { file } from '../../helpers/programme-builders.ts';

const settle = () => new Promise((resolve) => { setImmediate(resolve); });
const files = ['a', 'b', 'c', 'd', 'e'].map((name) => file(name, 100, 100));
const [a, b, c, d] = files as [MediaFile, MediaFile, MediaFile, MediaFile];

type Download = { file: MediaFile; signal: AbortSignal; succeed: () => void; fail: () => void };

let time: FakeTime;
let downloads: Download[];
let ready: MediaFile[];
let failures: MediaFile[];
let preparer: AssetPreparer;

beforeEach(() => {
  time = fakeTime(0);
  [downloads, ready, failures] = [[], [], []];
  preparer = new AssetPreparer({
    after: time.timers.after, random: () => 0.5,
    onReady: (file) => ready.push(file), onFailure: (file) => failures.push(file),
    cache: {
      ensure: (file, signal) => new Promise((succeed, reject) => {
        const fail = () => reject(new Error('no'));
        signal.addEventListener('abort', fail);
        downloads.push({ file, signal, succeed, fail });
      }),
    },
  });
});

test('brings files in order, three at a time', async () => {
  preparer.want(files);
  expect(downloads.map(({ file }) => file)).toEqual([a, b, c]);
  downloads[1]?.succeed();
  await settle();
  expect(downloads.map(({ file }) => file)).toEqual([a, b, c, d]);
  expect(ready).toEqual([b]);
  expect([a, b].map((file) => preparer.isReady(file))).toEqual([false, true]);
});

test('tries a file that failed again, later each time, while the others go on', async () => {
  preparer.want([a]);
  for (const wait of [1_000, 2_000, 4_000]) {
    downloads.at(-1)?.fail();
    await settle();
    time.advance(wait - 1);
    expect(downloads.at(-1)?.file).toBe(a);
    const before = downloads.length;
    time.advance(1);
    expect(downloads).toHaveLength(before + 1);
  }
  expect(failures).toEqual([a, a, a]);
  downloads.at(-1)?.succeed();
  await settle();
  expect(ready).toEqual([a]);
});

test('goes on with what is still wanted, drops what is not, and does not call that a failure', async () => {
  preparer.want([a, b]);
  preparer.want([b, c]);
  await settle();
  expect(downloads.map(({ signal }) => signal.aborted)).toEqual([true, false, false]);
  expect(downloads.map(({ file }) => file)).toEqual([a, b, c]);
  expect(failures).toEqual([]);
});

test('brings again what was dropped and is wanted once more', async () => {
  preparer.want([a]);
  preparer.want([]);
  preparer.want([a]);
  await settle();
  expect(downloads.map(({ file }) => file)).toEqual([a, a]);
});

test('a new wish tries resting files at once', async () => {
  preparer.want([a]);
  downloads[0]?.fail();
  await settle();
  preparer.want([a, b]);
  expect(downloads.map(({ file }) => file)).toEqual([a, a, b]);
  time.advance(60_000);
  expect(downloads).toHaveLength(3);
});
