import { createHash } from 'node:crypto';
import { array, assert, asyncProperty, property, string, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashBody, hashText } from '../../display-client/sha256.ts';

const expected = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const bodyOf = (pieces: Uint8Array[]) => new Response(new ReadableStream({
  start(controller) {
    for (const piece of pieces) controller.enqueue(piece);
    controller.close();
  },
}));

describe('the hash of the player', () => {
  it('is the SHA-256 of a text in UTF-8', () => {
    assert(property(string({ unit: 'binary' }), (text) => {
      expect(hashText(text)).toBe(expected(text));
    }));
    expect(hashText('¿Año niño? 🩺')).toBe(expected('¿Año niño? 🩺'));
  });

  it('is right at every length around its blocks', () => {
    for (let length = 0; length < 200; length += 1) expect(hashText('a'.repeat(length))).toBe(expected('a'.repeat(length)));
  });

  it('is the same however the bytes of a file arrive', async () => {
    await assert(asyncProperty(array(uint8Array({ maxLength: 300 }), { maxLength: 12 }), async (pieces) => {
      expect(await hashBody(bodyOf(pieces))).toBe(expected(Buffer.concat(pieces)));
    }));
  });

  it('is right for a body of several megabytes', async () => {
    const piece = Uint8Array.from({ length: 1 << 20 }, (_, index) => index * 31);
    const pieces = [piece, piece.subarray(7), piece.subarray(0, 100_001)];
    expect(await hashBody(bodyOf(pieces))).toBe(expected(Buffer.concat(pieces)));
  });

  it('is that of nothing for a body that is none', async () => {
    expect(await hashBody(new Response(null))).toBe(expected(''));
  });
});
