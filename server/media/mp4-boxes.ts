import { open, type FileHandle } from 'node:fs/promises';

/** A top-level box of an MP4 or QuickTime file (ISO/IEC 14496-12, 4.2). */
export type Box = { type: string; start: number; size: number };

/** A two-hour fragmented film has about 15,000 boxes; more is a trap. */
const MOST_BOXES = 100_000;
const HEADER = 16;

/**
 * The top-level boxes in file order. `complete` is false when the last one claims more bytes than there are: the
 * file was cut.
 */
export async function topLevelBoxes(path: string): Promise<{ boxes: Box[]; complete: boolean }> {
  const file = await open(path);
  try {
    return await walk(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

async function walk(file: FileHandle, end: number): Promise<{ boxes: Box[]; complete: boolean }> {
  const boxes: Box[] = [];
  let start = 0;
  while (start + 8 <= end) {
    const box = await readBox(file, start, end);
    if (box.size < 8 || boxes.length >= MOST_BOXES) return { boxes, complete: false };
    boxes.push(box);
    start += box.size;
  }
  return { boxes, complete: start <= end };
}

async function readBox(file: FileHandle, start: number, end: number): Promise<Box> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER), 0, HEADER, start);
  const type = buffer.toString('latin1', 4, 8);
  const declared = buffer.readUInt32BE(0);
  if (declared === 0) return { type, start, size: end - start };
  if (declared !== 1) return { type, start, size: declared };
  return { type, start, size: bytesRead < HEADER ? Infinity : Number(buffer.readBigUInt64BE(8)) };
}

/** Whether playback can begin before the whole file has arrived: the index stands before the pictures. */
export function startsFast(boxes: readonly Box[]): boolean {
  const place = (type: string) => boxes.findIndex((box) => box.type === type);
  return place('moov') !== -1 && (place('mdat') === -1 || place('moov') < place('mdat'));
}
