import { describe, expect, test } from 'vitest';
import type { LoopItem, LoopObject } from '../../../content/programme/objects.ts';
import { decide, type Part } from '../../../display-client/play/switching.ts';
import { file, ids } from '../../helpers/programme-builders.ts';

const now = 1_000_000;

const picture = (name: string, parts: Partial<LoopItem> = {}): LoopItem => ({
  key: `med_${name}`, durationMs: 10_000, validFrom: null, validUntil: null, transition: 'fade', ...parts,
  what: { kind: 'image', asset: ids.media(name), file: file(name, 1920, 1080), alt: '', blur: 'data:image/webp;base64,AAAA' },
});
const loop = (...items: LoopItem[]): LoopObject => ({ kind: 'loop', anchor: 0, items });
const part = (item: LoopItem | null, from: LoopObject, until: number): Part => ({ item, loop: from, until, endsAt: until, fills: false });

const [a, b, c] = [picture('a'), picture('b'), picture('c')];
const ab = loop(a, b);
const shown = part(a, ab, now + 4_000);

describe('decide()', () => {
  test.each<{ when: string; shown: Part | null; due: Part; decision: ReturnType<typeof decide> }>([
    { when: 'nothing is on', shown: null, due: part(a, ab, now + 9_000), decision: { act: 'interrupt' } },
    { when: 'the item on screen is due', shown, due: part(a, ab, now + 4_000), decision: { act: 'stay', until: now + 4_000 } },
    { when: 'it is due longer in the new loop', shown, due: part(a, loop(a), now + 90_000), decision: { act: 'stay', until: now + 90_000 } },
    { when: 'another is due and it is still in the loop', shown, due: part(b, loop(b, a), now + 9_000), decision: { act: 'stay', until: now + 4_000 } },
    { when: 'its turn has ended', shown: part(a, ab, now), due: part(b, ab, now + 9_000), decision: { act: 'follow' } },
    { when: 'it is no longer in the loop', shown, due: part(b, loop(b), now + 9_000), decision: { act: 'remove' } },
    { when: 'it was changed under the same key', shown, due: part({ ...b, key: a.key }, loop({ ...b, key: a.key }), now + 9_000), decision: { act: 'remove' } },
    { when: 'it is in the loop and has expired', shown, due: part(b, loop(b, { ...a, validUntil: now }), now + 9_000), decision: { act: 'remove' } },
    { when: 'nothing is left to show', shown, due: part(null, loop(), Infinity), decision: { act: 'remove' } },
    { when: 'an item that was not there before is due', shown, due: part(c, loop(a, b, c), now + 9_000), decision: { act: 'interrupt' } },
    { when: 'it would expire before its turn ends', shown, due: part(b, loop({ ...a, validUntil: now + 1_000 }, b), now + 9_000), decision: { act: 'stay', until: now + 1_000 } },
    { when: 'what is due would be gone in a glimpse', shown: part(a, ab, now), due: part(b, ab, now + 1_999), decision: { act: 'stay', until: now + 1_999 } },
    { when: 'it fills the turn of another, which can be drawn now', shown: { ...shown, fills: true }, due: part(b, ab, now + 9_000), decision: { act: 'follow' } },
    { when: 'it fills a turn, and what is due would only fill it too', shown: { ...shown, fills: true }, due: { ...part(b, ab, now + 9_000), fills: true }, decision: { act: 'stay', until: now + 4_000 } },
    { when: 'it fills a turn of which only a glimpse is left', shown: { ...shown, fills: true }, due: part(b, ab, now + 1_999), decision: { act: 'stay', until: now + 1_999 } },
    { when: 'nothing was on and still nothing is', shown: part(null, loop(), now), due: part(null, loop(), Infinity), decision: { act: 'stay', until: Infinity } },
    { when: 'nothing was on and now something is', shown: part(null, loop(), now + 9_000), due: part(a, ab, now + 9_000), decision: { act: 'interrupt' } },
  ])('$decision.act when $when', ({ shown, due, decision }) => {
    expect(decide(shown, due, now)).toEqual(decision);
  });
});
