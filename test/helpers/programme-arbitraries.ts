import * as fc from 'fast-check';
import type { Audience, AudienceClause } from '../../content/model/audience.ts';
import type { MediaAsset } from '../../content/model/media-asset.ts';
import type { Notice, NoticeContent, Validity } from '../../content/model/notice.ts';
import type { Playlist, PlaylistItem, ScheduleEntry } from '../../content/model/playlist.ts';
import type { Library, Place } from '../../content/programme/library.ts';
import { entry, hour, ids, image, notice, place, playlist, salvador, video } from './programme-builders.ts';

/**
 * Random libraries from few names, so that references, clashes, cycles and dangling ids all come up. `now` lies before a
 * change of clocks in both directions and in plain weeks.
 */
export type Scene = { places: Place[]; library: Library; now: number };

const day = 24 * hour;
const nows = [Date.UTC(2026, 10, 21, 18), Date.UTC(2026, 9, 10, 3), Date.UTC(2026, 2, 1, 12)];
const zones = [salvador, 'America/New_York', 'Europe/Madrid', 'Australia/Lord_Howe'];
const names = [1, 2, 3, 4, 5];
const tags = ['emergencia', 'piloto'];

const nameOf = fc.constantFrom(...names);
const someOf = <Value>(values: readonly [Value, ...Value[]]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }), { nil: undefined });

const clauseArbitrary: fc.Arbitrary<AudienceClause> = fc.record({
  centers: someOf([ids.center(1), ids.center(2), ids.center(3)]),
  kinds: someOf(['hospital', 'tower']),
  departments: someOf(['San Salvador', 'Santa Ana']),
  formats: someOf(['tv', 'board']),
  tags: someOf(['emergencia', 'piloto']),
  displays: someOf([ids.display(1), ids.display(2)]),
}).map((facets) => Object.fromEntries(Object.entries(facets).filter(([, values]) => values !== undefined)));

export const audienceArbitrary: fc.Arbitrary<Audience> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Audience>({ include: [{}], exclude: [] }) },
  { weight: 2, arbitrary: fc.record({ include: fc.array(clauseArbitrary, { maxLength: 2 }), exclude: fc.array(clauseArbitrary, { maxLength: 1 }) }) },
);

export const placeArbitrary: fc.Arbitrary<Place> = fc.record({
  id: fc.integer({ min: 1, max: 9 }), centerName: fc.integer({ min: 1, max: 4 }), format: fc.constantFrom('tv' as const, 'board' as const),
  medium: fc.constantFrom('screen' as const, 'screen' as const, 'paper' as const),
  resolution: fc.constantFrom({ width: 1920, height: 1080 }, { width: 1080, height: 1920 }, { width: 2160, height: 3840 }),
  displayTags: fc.subarray(tags), centerTags: fc.subarray(tags), zone: fc.constantFrom(...zones),
  kind: fc.constantFrom('hospital' as const, 'tower' as const), department: fc.constantFrom('San Salvador' as const, 'Santa Ana' as const),
}).map(({ id, centerName, format, medium, resolution, displayTags, centerTags, zone, kind, department }) => place({
  display: { id: ids.display(id), format, medium, resolution, tags: displayTags },
  center: { id: ids.center(centerName), tags: centerTags, zone, kind, department },
}));

const pictureArbitrary = fc.record({ asset: nameOf.map(ids.media), alt: fc.constantFrom('', 'Una enfermera vacuna a un niño') });
const maybePicture = fc.option(pictureArbitrary, { nil: null });
const words = (most: number) => fc.integer({ min: 1, max: most }).map((count) => Array.from({ length: count }, () => 'salud').join(' '));
const title = words(9);
const line = words(7);

const contentArbitrary: fc.Arbitrary<NoticeContent> = fc.oneof(
  fc.record({ category: fc.constant('message' as const), title, body: words(45) }),
  fc.record({
    category: fc.constant('procedure' as const), title, summary: line, place: line, hours: line,
    requirements: fc.array(line, { maxLength: 4 }), contact: line,
  }),
  fc.record({ category: fc.constant('news' as const), title, summary: words(36), picture: maybePicture }),
  fc.record({ category: fc.constant('health-tip' as const), title, advice: words(25), caution: line, picture: maybePicture }),
  fc.record({ category: fc.constant('poster' as const), title, picture: pictureArbitrary }),
);

/** Civil times from three days ago to past the horizon, and often at the very hours at which clocks change. */
const civilNear = (now: number): fc.Arbitrary<string> => fc.tuple(fc.integer({ min: -3, max: 37 }), fc.constantFrom(0, 1, 1.5, 2, 2.5, 3, 8, 16.25, 23.75))
  .map(([days, hours]) => new Date(now - (now % day) + days * day + hours * hour).toISOString().slice(0, 16));

const validityNear = (now: number): fc.Arbitrary<Validity> =>
  fc.tuple(fc.option(civilNear(now), { nil: null, freq: 2 }), fc.option(civilNear(now), { nil: null, freq: 2 }))
    .filter(([a, b]) => a === null || b === null || a !== b)
    .map(([a, b]) => (a !== null && b !== null && b < a ? { from: b, until: a } : { from: a, until: b }));

const noticeNear = (now: number): fc.Arbitrary<Notice> => fc.record({
  name: fc.integer({ min: 1, max: 8 }), content: contentArbitrary, audience: audienceArbitrary, validity: validityNear(now), featured: fc.boolean(),
  state: fc.constantFrom('published' as const, 'published' as const, 'published' as const, 'draft' as const, 'withdrawn' as const),
  age: fc.integer({ min: 0, max: 200 }),
}).map(({ name, age, ...parts }) => notice(name, { ...parts, publishedAt: parts.state === 'draft' ? null : now - age * hour }));

const mediaArbitrary: fc.Arbitrary<MediaAsset> = fc.oneof(
  fc.tuple(nameOf, fc.constantFrom([960, 1920, 3840], [960, 1920], [640])).map(([name, edges]) => image(name, edges)),
  fc.tuple(nameOf, fc.integer({ min: 1, max: 90_000 })).map(([name, durationMs]) => video(name, durationMs)),
);

const duration = fc.option(fc.integer({ min: 2_000, max: 60_000 }), { nil: null });
const itemArbitrary: fc.Arbitrary<PlaylistItem> = fc.oneof(
  fc.record({ kind: fc.constant('media' as const), asset: nameOf.map(ids.media), durationMs: duration }),
  fc.record({ kind: fc.constant('notice' as const), notice: nameOf.map(ids.notice), durationMs: duration }),
  fc.record({ kind: fc.constant('playlist' as const), playlist: nameOf.map(ids.playlist) }),
  fc.record({ kind: fc.constant('current-notices' as const) }),
);

const playlistNear = (now: number): fc.Arbitrary<Playlist> => fc.tuple(nameOf, fc.array(itemArbitrary, { maxLength: 4 }), fc.integer({ min: 0, max: 99 }))
  .map(([name, items, age]) => playlist(name, items, { arrangedAt: now - age * hour }));

const entryNear = (now: number): fc.Arbitrary<ScheduleEntry> => fc.tuple(nameOf, nameOf, audienceArbitrary, fc.integer({ min: 0, max: 99 }))
  .map(([name, list, audience, age]) => entry(name, list, { audience, arrangedAt: now - age * hour }));

const unique = <Value extends { id: string }>(values: fc.Arbitrary<Value>, maxLength: number) =>
  fc.uniqueArray(values, { maxLength, selector: ({ id }) => id });

export const libraryNear = (now: number): fc.Arbitrary<Library> => fc.record({
  notices: unique(noticeNear(now), 7), playlists: unique(playlistNear(now), 4), entries: unique(entryNear(now), 2), media: unique(mediaArbitrary, 5),
});

export const sceneArbitrary: fc.Arbitrary<Scene> = fc.constantFrom(...nows).chain((now) => fc.record({
  places: fc.uniqueArray(placeArbitrary, { minLength: 1, maxLength: 6, selector: ({ display }) => display.id }),
  library: libraryNear(now),
  now: fc.constant(now),
}));

/** An instant from a day before the programme begins to a week past its horizon. */
export const instantNear = (now: number): fc.Arbitrary<number> => fc.integer({ min: now - 2 * day, max: now + 43 * day });
