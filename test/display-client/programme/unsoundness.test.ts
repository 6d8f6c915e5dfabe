import { describe, expect, test } from 'vitest';
import type { Hash } from '../../../content/ids.ts';
import { compileFor } from '../../../content/programme/compile.ts';
import type { LoopItem, LoopObject, Programme } from '../../../content/programme/objects.ts';
import { unsoundness } from '../../../display-client/programme/unsoundness.ts';
import { entry, hashText, ids, image, library, noon, notice, playlist, tv } from '../../helpers/programme-builders.ts';

const good = compileFor(tv, library({
  notices: [notice(1)], media: [image('a')],
  playlists: [playlist(1, [{ kind: 'media', asset: ids.media('a'), durationMs: null }, { kind: 'current-notices' }])], entries: [entry(1, 1)],
}), noon, hashText);

/** The programme with each of its loops changed. Its hashes are taken as checked. */
function withLoops(change: (loop: LoopObject) => LoopObject): Programme {
  return { ...good, objects: new Map([...good.objects].map(([hash, object]) => [hash, object.kind === 'loop' ? change(object) : object])) };
}

const withItems = (change: (item: LoopItem) => LoopItem) => withLoops((loop) => ({ ...loop, items: loop.items.map(change) }));
const otherRegion = ({ main }: Readonly<Record<string, Hash>>) => ({ side: main as Hash });

describe('unsoundness()', () => {
  test('finds nothing in what the compiler makes', () => {
    expect(unsoundness(good)).toBeNull();
  });

  test.each<{ what: string; programme: Programme; reason: RegExp }>([
    { what: 'items too short to see', programme: withItems((item) => ({ ...item, durationMs: 1 })), reason: /lasts 1 ms/ },
    { what: 'a loop without end', programme: withLoops((loop) => ({ ...loop, items: Array.from({ length: 6_000 }, () => loop.items).flat() })), reason: /a loop of \d+ items/ },
    {
      what: 'a file larger than any disk',
      programme: withItems((item) => (item.what.kind === 'image' ? { ...item, what: { ...item.what, file: { ...item.what.file, bytes: 2 ** 50 } } } : item)),
      reason: /a file of \d+ bytes/,
    },
    { what: 'a fallback for another layout', programme: { ...good, root: { ...good.root, fallback: otherRegion(good.root.fallback) } }, reason: /no region main/ },
    {
      what: 'a day for another layout',
      programme: {
        ...good,
        objects: new Map([...good.objects].map(([hash, object]) => [hash, object.kind === 'day'
          ? { ...object, segments: object.segments.map((segment) => ({ ...segment, loops: otherRegion(segment.loops) })) }
          : object])),
      },
      reason: /no region main/,
    },
    {
      what: 'more objects than a screen can hold',
      programme: { ...good, objects: new Map(Array.from({ length: 20_001 }, (_, n) => [hashText(String(n)) as Hash, [...good.objects.values()][0] ?? { kind: 'loop', anchor: 0, items: [] }])) },
      reason: /20001 objects/,
    },
  ])('refuses $what', ({ programme, reason }) => {
    expect(unsoundness(programme)).toMatch(reason);
  });
});
