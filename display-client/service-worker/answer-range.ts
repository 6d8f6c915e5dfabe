import { byteRange } from './byte-range.ts';

/** Answers a request from a file that is kept whole: all of it, the range it asks for (206), or 416. */
export async function answerRange(request: Request, held: Response): Promise<Response> {
  const asked = request.headers.get('Range');
  if (asked === null) return held;
  // Backed by the disk: neither this nor the slice reads the file into memory.
  const file = await held.blob();
  const range = byteRange(asked, file.size);
  const type = held.headers.get('Content-Type') ?? '';
  if (range.kind === 'beyond') return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.size}` } });
  if (range.kind === 'whole') return new Response(file, { headers: { 'Content-Type': type, 'Content-Length': String(file.size) } });
  const { first, last } = range;
  return new Response(file.slice(first, last + 1, type), {
    status: 206,
    headers: {
      'Content-Type': type, 'Accept-Ranges': 'bytes',
      'Content-Length': String(last - first + 1), 'Content-Range': `bytes ${first}-${last}/${file.size}`,
    },
  });
}
