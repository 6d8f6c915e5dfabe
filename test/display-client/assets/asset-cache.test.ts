import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Hash } from '../../../content/ids.ts';
import { fileUrl, type MediaFile } from '../../../content/model/media-asset.ts';
import { createAssetCache, type AssetCache } from '../../../display-client/assets/asset-cache.ts';
import { Interrupted, isDiskFull, Unobtainable } from '../../../display-client/assets/faults.ts';
import { fakeTime, type FakeTime } from '../../helpers/fake-time.ts';
import { memoryShelf, type MemoryShelf } from '../../helpers/memory-shelf.ts';

const settle = () => new Promise((resolve) => { setImmediate(resolve); });
const mebibyte = 2 ** 20;

function fileOf(bytes: Buffer, mime: MediaFile['mime'] = 'video/mp4'): MediaFile {
  return { hash: Hash.parse(createHash('sha256').update(bytes).digest('hex')), bytes: bytes.length, mime, width: 1920, height: 1080 };
}

const content = Buffer.from(randomBytes(3.5 * mebibyte));
const video = fileOf(content);
const url = fileUrl(video);
const pieceBytes = 64 * 1024;

let time: FakeTime;
let shelf: MemoryShelf;
let parts: MemoryShelf;
let cache: AssetCache;
/** What was asked for, by the byte it should begin at. */
let asked: number[];
/** How the next answers differ from an honest server's; then it is one. */
let answers: (((from: number, signal: AbortSignal) => Response) | undefined)[];

/** The bytes from `from`, of which the line lets `length` through before it breaks. */
function cutAfter(length: number): (from: number) => Response {
  return (from) => {
    let at = from;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= from + length) {
          controller.error(new TypeError('network error'));
          return;
        }
        const end = Math.min(at + pieceBytes, from + length);
        controller.enqueue(content.subarray(at, end));
        at = end;
      },
    });
    return new Response(body, honestly(from));
  };
}

const honestly = (from: number): ResponseInit => ({
  status: from > 0 ? 206 : 200,
  headers: { 'Content-Type': 'video/mp4', ...(from > 0 && { 'Content-Range': `bytes ${from}-${content.length - 1}/${content.length}` }) },
});
const honest = (from: number) => new Response(content.subarray(from), honestly(from));

beforeEach(() => {
  time = fakeTime(0);
  [shelf, parts, asked, answers] = [memoryShelf(), memoryShelf(), [], []];
  cache = createAssetCache({ shelf, parts, after: time.timers.after });
  vi.stubGlobal('fetch', async (_address: string, { headers, signal }: { headers: Record<string, string>; signal: AbortSignal }) => {
    const from = Number(/^bytes=(\d+)-$/.exec(headers['Range'] ?? 'bytes=0-')?.[1]);
    asked.push(from);
    return (answers.shift() ?? honest)(from, signal);
  });
});

afterEach(() => void vi.unstubAllGlobals());

const bring = (file = video) => cache.bring(file, new AbortController().signal);
const failure = async () => bring().then(() => new Error('It came'), (error: unknown) => error);

describe('bringing a file', () => {
  test('puts it on the shelf whole, under its address, as the service worker expects it', async () => {
    expect(await cache.holds(video)).toBe(false);
    await bring();
    expect([...shelf.entries.keys()]).toEqual([url]);
    const kept = await shelf.match(url);
    expect([kept?.status, kept?.headers.get('Content-Type'), kept?.headers.get('Content-Length')]).toEqual([200, 'video/mp4', String(content.length)]);
    expect(Buffer.from(await kept?.arrayBuffer() ?? new ArrayBuffer(0)).equals(content)).toBe(true);
    expect(await cache.holds(video)).toBe(true);
    expect(parts.entries.size).toBe(0);
  });

  test('goes on where it was cut, also after a reload', async () => {
    answers = [cutAfter(1.25 * mebibyte), cutAfter(0.5 * mebibyte)];
    expect(await failure()).toBeInstanceOf(Interrupted);
    expect(await failure()).toBeInstanceOf(Interrupted);
    expect(shelf.entries.size).toBe(0);
    cache = createAssetCache({ shelf, parts, after: time.timers.after });
    await bring();
    expect(asked).toEqual([0, 1.25 * mebibyte, 1.75 * mebibyte]);
    expect(await cache.isSound(video)).toBe(true);
    expect(parts.entries.size).toBe(0);
  });

  test('loses no more than a mebibyte when the power goes', async () => {
    // A line that never ends and a page that is never heard of again.
    answers = [(from) => {
      let at = from;
      return new Response(new ReadableStream<Uint8Array>({
        pull(controller) {
          if (at < 2.5 * mebibyte) controller.enqueue(content.subarray(at, at += pieceBytes));
        },
      }), honestly(from));
    }];
    void bring();
    await vi.waitUntil(() => parts.entries.size === 2);
    cache = createAssetCache({ shelf, parts, after: time.timers.after });
    await bring();
    expect(asked).toEqual([0, 2 * mebibyte]);
  });

  test('starts over with a server that knows no ranges', async () => {
    answers = [cutAfter(mebibyte), () => honest(0)];
    await failure();
    await bring();
    expect(await cache.isSound(video)).toBe(true);
  });

  test('drops what came of it when the bytes were changed on the way, and says that it may be hopeless', async () => {
    answers = [() => new Response(Buffer.concat([content.subarray(0, -1), Buffer.from([content.at(-1) === 0 ? 1 : 0])]), honestly(0))];
    expect(await failure()).toMatchObject({ name: 'Unobtainable', attempts: 3 });
    expect([shelf.entries.size, parts.entries.size]).toEqual([0, 0]);
    await bring();
    expect(asked).toEqual([0, 0]);
  });

  const portal = () => new Response('<!doctype html><title>Bienvenido</title>', { headers: { 'Content-Type': 'text/html' } });
  const problem = { type: 'urn:cartelera:problem:not-found', title: 'No', status: 404, detail: 'Ese archivo ya no existe.' };
  test.each<{ what: string; answer: (from: number) => Response; hopeless?: boolean }>([
    { what: 'a portal page', answer: portal },
    { what: 'a portal page that calls itself a video', answer: () => new Response('<!doctype html>', honestly(0)), hopeless: true },
    { what: 'a portal page with status 404', answer: () => new Response('<!doctype html>', { status: 404 }) },
    { what: 'a file too long', answer: () => new Response(Buffer.concat([content, content]), honestly(0)), hopeless: true },
    { what: 'another range', answer: () => new Response(content, { status: 206, headers: { 'Content-Type': 'video/mp4', 'Content-Range': 'bytes 0-9/10' } }) },
    { what: 'a server in trouble', answer: () => new Response('', { status: 500 }) },
    { what: 'a server that has it no longer', answer: () => Response.json(problem, { status: 404 }), hopeless: true },
  ])('refuses $what', async ({ answer, hopeless = false }) => {
    answers = [answer];
    expect(await failure() instanceof Unobtainable).toBe(hopeless);
    expect([shelf.entries.size, parts.entries.size]).toEqual([0, 0]);
    await bring();
    expect(asked).toEqual([0, 0]);
    expect(await cache.isSound(video)).toBe(true);
  });

  test('gives up on a line that has gone silent, and keeps what it brought', async () => {
    answers = [(from) => new Response(new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(content.subarray(0, pieceBytes)),
    }), honestly(from))];
    const failed = failure();
    await settle();
    await settle();
    time.advance(20_000);
    expect(await failed).toBeInstanceOf(Interrupted);
    await bring();
    expect(asked).toEqual([0, pieceBytes]);
  });

  test('stops when nobody wants the file any longer', async () => {
    const unwanted = new AbortController();
    answers = [(_from, signal) => new Response(new ReadableStream({ start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)) }), honestly(0))];
    const ended = cache.bring(video, unwanted.signal);
    await vi.waitUntil(() => asked.length === 1);
    unwanted.abort();
    await expect(ended).rejects.toThrow();
  });
});

describe('a full disk', () => {
  test('is told, and leaves no part of the file behind in the place of others', async () => {
    parts.quota = 1.5 * mebibyte;
    expect(isDiskFull(await failure())).toBe(true);
    expect([shelf.entries.size, parts.entries.size]).toEqual([0, 0]);
  });

  test('takes the file once there is room', async () => {
    shelf.quota = mebibyte;
    expect(isDiskFull(await failure())).toBe(true);
    shelf.quota = Infinity;
    await bring();
    expect(await cache.holds(video)).toBe(true);
  });
});

describe('what is kept', () => {
  test('is thrown away when it is damaged', async () => {
    await bring();
    const { bytes } = shelf.entries.get(url) ?? {};
    if (bytes !== undefined) bytes[mebibyte] = (bytes[mebibyte] ?? 0) ^ 1;
    expect([await cache.holds(video), await cache.isSound(video), await cache.holds(video)]).toEqual([true, false, false]);
  });

  test('does not count when it is of another length', async () => {
    await shelf.put(url, new Response('half', { headers: { 'Content-Length': '4' } }));
    expect(await cache.holds(video)).toBe(false);
  });

  test('is only what is needed after a clearing, whole files and parts', async () => {
    const [other, third] = [fileOf(randomBytes(10)), fileOf(randomBytes(12))];
    for (const { hash } of [video, other]) await shelf.put(`/media/${hash}.mp4`, new Response('x'));
    for (const { hash } of [video, third]) await parts.put(`/media/${hash}.mp4?from=0`, new Response('x'));
    await cache.keepOnly(new Set([fileUrl(other), fileUrl(third)]));
    expect([[...shelf.entries.keys()], [...parts.entries.keys()]]).toEqual([[fileUrl(other)], [`${fileUrl(third)}?from=0`]]);
  });
});

describe('without Cache Storage', () => {
  test('lets the HTTP cache keep files, but not one that has failed', async () => {
    const modes: (RequestCache | undefined)[] = [];
    vi.stubGlobal('fetch', async (_address: string, { cache }: RequestInit) => {
      modes.push(cache);
      return modes.length === 1 ? new Response('', { status: 500 }) : honest(0);
    });
    cache = createAssetCache({ shelf: null, parts: null, after: time.timers.after });
    await failure();
    await bring();
    expect(modes).toEqual(['default', 'reload']);
    expect(await cache.holds(video)).toBe(false);
  });
});
