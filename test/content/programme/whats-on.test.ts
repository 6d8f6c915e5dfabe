import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hash } from '../../../content/ids.ts';
import { hashOf } from '../../../content/programme/canonical-json.ts';
import { compileFor } from '../../../content/programme/compile.ts';
import { findItem, looksSame } from '../../../content/programme/find-item.ts';
import type { Because, DayObject, LoopItem, LoopObject, NoticeObject, Programme, ProgrammeObject, RootObject } from '../../../content/programme/objects.ts';
import { nextChange, whatsOn } from '../../../content/programme/whats-on.ts';
import { instantNear, sceneArbitrary } from '../../helpers/programme-arbitraries.ts';
import { file, hashText, hour, ids, salvador } from '../../helpers/programme-builders.ts';

const from = 1_000_000;
const day = 24 * hour;
const because: Because = { rule: 'current-notices' };
const seconds = (count: number) => count * 1_000;
const nameOf = (object: ProgrammeObject | RootObject): Hash => hashOf(object, hashText);

function picture(name: string, durationMs: number, parts: Partial<LoopItem> = {}): LoopItem {
  return {
    key: name, what: { kind: 'image', asset: ids.media(name), file: file(name, 1920, 1080), alt: '', blur: '' }, durationMs,
    validFrom: null, validUntil: null, transition: 'fade', ...parts,
  };
}

const noticeObject = (name: string): NoticeObject => ({ kind: 'notice', notice: ids.notice(name), content: { category: 'message', title: name, body: name }, featured: false, newUntil: 0 });

/** A page of rows of cards `[notice, validFrom, validUntil]`. */
function page(key: string, rows: [string, number | null, number | null][][]): LoopItem {
  const cards = rows.map((row) => row.map(([name, validFrom, validUntil]) => ({ notice: nameOf(noticeObject(name)), size: 'medium' as const, validFrom, validUntil })));
  return { key, what: { kind: 'page', rows: cards }, durationMs: seconds(20), validFrom: null, validUntil: null, transition: 'fade' };
}

/** A day whose segments play the given items one after the other, then a fallback for ever. */
function planned(segments: readonly (readonly LoopItem[])[], fallback: readonly LoopItem[] = [], anchor = from): Programme {
  const loops = [...segments, fallback].map((items): LoopObject => ({ kind: 'loop', anchor, items: [...items] }));
  const names = loops.map(nameOf);
  const today: DayObject = {
    kind: 'day',
    segments: segments.map((_, n) => ({ from: from + n * seconds(100), until: from + (n + 1) * seconds(100), loops: { main: names[n] ?? nameOf(loops[0] ?? today) }, because })),
  };
  const last = names.at(-1);
  const root: RootObject = {
    kind: 'root', zone: salvador, format: 'tv', layout: 'tv-full', from, horizon: from + segments.length * seconds(100), days: [nameOf(today)],
    fallback: last === undefined ? {} : { main: last },
  };
  return { revision: nameOf(root), root, objects: new Map<Hash, ProgrammeObject>([...loops, today].map((object) => [nameOf(object), object])) };
}

const main = (programme: Programme, instant: number) => {
  const on = whatsOn(programme, instant)['main'];
  if (on === undefined) throw new Error('no region main');
  return on;
};
const shown = (programme: Programme, instant: number) => main(programme, instant).item?.key ?? null;

describe('whatsOn', () => {
  const two = planned([[picture('a', seconds(10)), picture('b', seconds(20))], [picture('c', seconds(10))]], [picture('d', seconds(10))]);

  it.each([
    ['the first item at the anchor', 0, 'a'], ['it to its last millisecond', 9_999, 'a'], ['the second from then', 10_000, 'b'],
    ['the second to the end of the round', 29_999, 'b'], ['the first again', 30_000, 'a'], ['the same a round later', 40_000, 'b'],
    ['the last moment of the segment', 99_999, 'a'], ['the next segment from its first moment', 100_000, 'c'],
    ['the fallback from the horizon', 200_000, 'd'], ['the fallback years later', 400 * day, 'd'],
    ['the opening loop just before the programme', -1, 'b'], ['and long before, in step', -30_000, 'a'],
  ])('answers %s', (_, offset, key) => {
    expect(shown(two, from + offset)).toBe(key);
  });

  it('says since when, until when, which place in the loop and why', () => {
    expect(main(two, from + 15_000)).toMatchObject({ index: 1, since: from + 10_000, until: from + 30_000, because });
    expect(main(two, from + 250_000)).toMatchObject({ index: 0, because: null });
  });

  it('ends what it shows before the programme where the programme begins', () => {
    const early = planned([[picture('a', seconds(10))], []], [], from + 5_000);
    expect(main(early, from - 1)).toMatchObject({ since: from - 5_000, until: from, because });
    expect(main(planned([[]]), from - 1)).toMatchObject({ item: null, since: -Infinity, until: from });
  });

  it('ends a turn with its segment, yet tells a video that joins late when its turn began', () => {
    const late = planned([[picture('a', seconds(70))], [picture('film', seconds(80))]], [], from);
    expect(main(late, from + 75_000)).toMatchObject({ since: from + 70_000, until: from + 100_000 });
    expect(main(late, from + 110_000)).toMatchObject({ since: from + 80_000, until: from + 160_000 });
  });

  it('shows nothing of an empty loop until the segment ends, and nothing for ever past the horizon', () => {
    const empty = planned([[], [picture('a', seconds(10))]]);
    expect(main(empty, from + 5)).toMatchObject({ item: null, index: null, since: from, until: from + 100_000 });
    expect(main(empty, from + 300_000)).toMatchObject({ item: null, since: from + 200_000, until: Infinity });
    expect(nextChange(empty, from + 300_000)).toBe(from + 300_000 + day);
  });

  it('honours validity in the fallback: what begins joins, what ends leaves, and then nothing is on', () => {
    const horizon = from + 100_000;
    const programme = planned([[]], [picture('a', seconds(10), { validUntil: horizon + 50_000 }), picture('b', seconds(10), { validFrom: horizon + 20_000, validUntil: horizon + 70_000 })], horizon);
    const keys = [0, 15, 20, 30, 50, 69].map((second) => shown(programme, horizon + seconds(second)));
    expect(keys).toEqual(['a', 'a', 'a', 'b', 'b', 'b']);
    expect(main(programme, horizon + 15_000).until).toBe(horizon + 20_000);
    expect(main(programme, horizon + 70_000)).toMatchObject({ item: null, since: horizon + 70_000, until: Infinity });
  });

  it('drops an expired card from its page, an empty row with it, and an empty page', () => {
    const t = from + 200_000;
    const programme = planned([[], []], [page('p', [[['a', null, t + 10], ['b', null, t + 20]], [['c', null, t + 10]]]), picture('x', seconds(10))], t);
    const cards = (instant: number) => {
      const { item } = main(programme, instant);
      return item?.what.kind === 'page' ? item.what.rows.map((row) => row.map(({ notice }) => notice)) : item?.key;
    };
    const [a, b, c] = ['a', 'b', 'c'].map((name) => nameOf(noticeObject(name)));
    expect(cards(t + 9)).toEqual([[a, b], [c]]);
    expect(cards(t + 10)).toEqual([[b]]);
    expect(cards(t + 20)).toBe('x');
    expect([t, t + 10, t + 20].map((instant) => nextChange(programme, instant))).toEqual([t + 10, t + 20, t + 10_000]);
  });

  it('gives the very item when nothing of it has expired', () => {
    const { item, loop, index } = main(two, from);
    expect(item).toBe(loop.items[index ?? -1]);
  });

  it('refuses to guess when the programme lacks an object', () => {
    expect(() => whatsOn({ ...two, objects: new Map() }, from)).toThrow(/holds no day/);
  });
});

const atAnInstant = sceneArbitrary.chain((scene) => fc.record({ scene: fc.constant(scene), instant: instantNear(scene.now) }));

describe('in any programme', () => {
  it('the position is the time since the anchor, modulo the round', () => {
    fc.assert(fc.property(atAnInstant, ({ scene: { places, library, now }, instant }) => {
      for (const place of places) {
        const programme = compileFor(place, library, now, hashText);
        const { loop, item, index, since } = main(programme, instant);
        if (item === null || instant < programme.root.from || instant >= programme.root.horizon) continue;
        const round = loop.items.reduce((sum, { durationMs }) => sum + durationMs, 0);
        const before = loop.items.slice(0, index ?? 0).reduce((sum, { durationMs }) => sum + durationMs, 0);
        expect((((since - loop.anchor - before) % round) + round) % round).toBe(0);
        expect(instant - since).toBeGreaterThanOrEqual(0);
        expect(instant - since).toBeLessThan(item.durationMs);
      }
    }));
  });

  it('two screens compiled on different days are in step', () => {
    fc.assert(fc.property(atAnInstant, ({ scene: { places, library, now }, instant }) => {
      for (const place of places) {
        const [today, tomorrow] = [now, now + day].map((when) => compileFor(place, library, when, hashText));
        if (today === undefined || tomorrow === undefined || instant < tomorrow.root.from || instant >= today.root.horizon) continue;
        expect(whatsOn(tomorrow, instant)).toEqual(whatsOn(today, instant));
      }
    }));
  });

  it('the answer stays the same until the next change and not beyond', () => {
    fc.assert(fc.property(atAnInstant, fc.double({ min: 0, max: 1, noNaN: true }), ({ scene: { places, library, now }, instant }, part) => {
      for (const place of places) {
        const programme = compileFor(place, library, now, hashText);
        const next = nextChange(programme, instant);
        expect(next).toBeGreaterThan(instant);
        expect(next - instant).toBeLessThanOrEqual(day);
        const between = instant + Math.floor((next - 1 - instant) * part);
        expect(whatsOn(programme, between)).toEqual(whatsOn(programme, instant));
        if (next - instant < day) expect(whatsOn(programme, next)).not.toEqual(whatsOn(programme, instant));
      }
    }));
  });
});

describe('findItem', () => {
  const loop = (items: LoopItem[]): LoopObject => ({ kind: 'loop', anchor: 0, items });

  it('finds what looks the same, under its own name first, whatever its duration', () => {
    const again = picture('a', seconds(10), { key: 'a#2' });
    expect(findItem(loop([picture('b', seconds(5)), again, picture('a', seconds(99))]), picture('a', seconds(10)), 0)?.durationMs).toBe(seconds(99));
    expect(findItem(loop([again]), picture('a', seconds(10)), 0)).toBe(again);
  });

  it('does not find what was changed, removed or has expired', () => {
    expect(findItem(loop([picture('b', seconds(5), { key: 'a' })]), picture('a', seconds(5)), 0)).toBeNull();
    expect(findItem(loop([picture('a', seconds(5), { validUntil: 50 })]), picture('a', seconds(5)), 50)).toBeNull();
    expect(findItem(loop([]), picture('a', seconds(5)), 0)).toBeNull();
  });

  it('compares pages by their cards and places, not by until when they hold', () => {
    expect(looksSame(page('p', [[['a', null, null], ['b', null, null]]]), page('q', [[['a', 5, 10], ['b', null, 7]]]))).toBe(true);
    expect(looksSame(page('p', [[['a', null, null], ['b', null, null]]]), page('p', [[['a', null, null]], [['b', null, null]]]))).toBe(false);
    expect(looksSame(page('p', [[['a', null, null]]]), page('p', [[['c', null, null]]]))).toBe(false);
  });
});
