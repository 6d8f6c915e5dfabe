import { fileUrl, type MediaFile } from '../../content/model/media-asset.ts';
import { hashBody } from '../sha256.ts';
import { within } from '../stage/media.ts';
import type { After } from '../timing/timers.ts';
import { checkAnswer } from './check-answer.ts';
import { Interrupted, Unobtainable } from './faults.ts';
import { sizeOf, type PartStore } from './part-store.ts';

type Line = { signal: AbortSignal; after: After; cache: RequestCache };

/** Bytes written down together: what a reload or a power cut may cost at most. */
const partBytes = 1 << 20;
/** A line that brings less before it breaks is not worth hurrying for. */
const worthwhileBytes = 1 << 14;
/** A line that is silent for so long is held to be dead. A slow one is not. */
const silentMs = 20_000;
/** A line that changes bytes may do better next time; a server whose file is not what it names will not. */
const spoiltAttempts = 3;

/**
 * Brings a file whole and true to its hash, going on where an earlier attempt was cut. What is not this file (a portal's
 * page, another length, changed bytes) is refused.
 */
export async function download(file: MediaFile, parts: PartStore | null, line: Line): Promise<Blob> {
  const url = fileUrl(file);
  const request = new AbortController();
  const abort = () => request.abort();
  line.signal.addEventListener('abort', abort);
  try {
    const from = sizeOf(await parts?.load(url) ?? []);
    const tail = from === file.bytes ? [] : await fetchRest(file, from, parts, { ...line, signal: request.signal });
    const whole = new Blob([...await parts?.load(url) ?? [], ...tail], { type: file.mime });
    const hash = await hashBody(new Response(whole));
    if (hash === file.hash) return whole;
    await parts?.drop(url);
    throw new Unobtainable(`content is ${hash}`, spoiltAttempts);
  } finally {
    line.signal.removeEventListener('abort', abort);
    abort();
  }
}

/** Reads on from byte `from`. Stores full parts, and where it is cut what has come; answers what is not stored. */
async function fetchRest(file: MediaFile, from: number, parts: PartStore | null, { signal, after, cache }: Line): Promise<BlobPart[]> {
  const url = fileUrl(file);
  const headers: HeadersInit = from > 0 ? { Range: `bytes=${from}-` } : {};
  const response = await within(fetch(url, { signal, cache, headers, redirect: 'error', priority: 'low' }), url, after, silentMs);
  await checkAnswer(response, file, from);
  // It starts over where the server gives the whole.
  if (response.status === 200) await parts?.drop(url);
  const start = response.status === 200 ? 0 : from;
  let [stored, at] = [start, start];
  let tail: BlobPart[] = [];
  const store = async () => {
    if (at > stored) await parts?.append(url, stored, new Blob(tail));
    stored = at;
    tail = [];
  };
  try {
    const reader = response.body?.getReader();
    for (;;) {
      const value = await within(read(reader), url, after, silentMs);
      if (value === undefined && at === file.bytes) return tail;
      if (value === undefined || at + value.length > file.bytes) {
        // Whoever ends it properly at another length has sent something else.
        [at, tail] = [stored, []];
        throw new Unobtainable('It is of another length', spoiltAttempts);
      }
      tail.push(value);
      at += value.length;
      if (parts !== null && at - stored >= partBytes) await store();
    }
  } catch (error) {
    await store();
    throw at - start < worthwhileBytes || error instanceof Unobtainable ? error : new Interrupted(String(error));
  }
}

/** The next piece; `undefined` at the end, or where there is nothing to read. */
const read = async (reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined) => (await reader?.read())?.value;
