import { describe, expect, it } from 'vitest';
import { answerRange } from '../../../display-client/service-worker/answer-range.ts';
import { byteRange } from '../../../display-client/service-worker/byte-range.ts';

const part = (first: number, last: number) => ({ kind: 'part', first, last });
const whole = { kind: 'whole' };
const beyond = { kind: 'beyond' };

describe('byteRange, of 1000 bytes', () => {
  it.each([
    ['bytes=0-499', part(0, 499)], ['bytes=500-999', part(500, 999)], ['bytes=0-0', part(0, 0)], ['bytes=999-999', part(999, 999)],
    ['bytes=0-', part(0, 999)], ['bytes=990-', part(990, 999)], ['bytes=-1', part(999, 999)], ['bytes=-500', part(500, 999)],
    // More than there is: up to the end.
    ['bytes=900-5000', part(900, 999)], ['bytes=-5000', part(0, 999)], ['Bytes=1-2', part(1, 2)], ['bytes= 1-2 ', part(1, 2)],
    ['bytes=1000-', beyond], ['bytes=1000-1001', beyond], ['bytes=-0', beyond],
    // Malformed, another unit, or several at once: the header may be ignored.
    [null, whole], ['', whole], ['bytes', whole], ['bytes=', whole], ['bytes=-', whole], ['bytes=5-2', whole], ['bytes=a-b', whole],
    ['items=0-5', whole], ['bytes=0-1,5-6', whole], ['bytes=1.5-2', whole], ['bytes=--5', whole],
  ])('%s', (header, expected) => {
    expect(byteRange(header, 1000)).toEqual(expected);
  });

  it('has no part of an empty file', () => {
    expect([byteRange('bytes=0-', 0), byteRange('bytes=-5', 0), byteRange(null, 0)]).toEqual([beyond, beyond, whole]);
  });
});

describe('answerRange', () => {
  const text = 'abcdefghij';
  const held = () => new Response(text, { headers: { 'Content-Type': 'video/mp4', 'Content-Length': '10' } });
  const ask = (range?: string) => answerRange(new Request('http://pantalla.test/media/x.mp4', range === undefined ? {} : { headers: { Range: range } }), held());

  it('answers 206 with just the bytes, their place and the type', async () => {
    const answer = await ask('bytes=2-4');
    expect([answer.status, await answer.text()]).toEqual([206, 'cde']);
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-type': 'video/mp4', 'accept-ranges': 'bytes', 'content-length': '3', 'content-range': 'bytes 2-4/10',
    });
  });

  it('answers 206 for the whole as a range, as videos are asked for first', async () => {
    const answer = await ask('bytes=0-');
    expect([answer.status, answer.headers.get('Content-Range'), await answer.text()]).toEqual([206, 'bytes 0-9/10', text]);
  });

  it.each([undefined, 'bytes=0-1,3-4'])('answers 200 with everything to Range: %s', async (range) => {
    const answer = await ask(range);
    expect([answer.status, answer.headers.get('Content-Length'), await answer.text()]).toEqual([200, '10', text]);
  });

  it('answers 416 past the end, and says how long the file is', async () => {
    const answer = await ask('bytes=10-');
    expect([answer.status, answer.headers.get('Content-Range'), await answer.text()]).toEqual([416, 'bytes */10', '']);
  });
});
