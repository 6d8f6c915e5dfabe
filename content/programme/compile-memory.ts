import { picturesOf } from '../model/notice.ts';
import type { DisplayClass } from './display-classes.ts';
import type { Library, PublishedNotice } from './library.ts';
import type { Programme } from './objects.ts';
import type { Workshop } from './workshop.ts';

/** A programme, and what it was made from. */
export type Made = { cls: DisplayClass; library: Library; workshop: Workshop; programme: Programme };

/** The programmes of the last compilation, each with what it was made from. */
export type CompileMemory = ReadonlyMap<string, Made>;

/**
 * The programme that the class had before, if everything it was made from is the very same value still: catalogue values
 * are immutable, so what is the same object has not changed.
 */
export function recall(memory: CompileMemory, { cls, library, workshop }: Omit<Made, 'programme'>): Programme | null {
  const before = memory.get(cls.key);
  if (before === undefined || !same(before.cls.notices, cls.notices) || !same(before.cls.entries, cls.entries)) return null;
  if (before.programme.root.from !== workshop.days(cls.zone)[0]) return null;
  if (cls.entries.length > 0) return sameLibrary(before.library, library) ? before.programme : null;
  return cls.notices.every((notice) => samePicture(notice, before.workshop, workshop)) ? before.programme : null;
}

/** Playlists may name any notice and any file, so with entries nothing at all may have changed. */
function sameLibrary(a: Library, b: Library): boolean {
  return same(a.playlists, b.playlists) && same(a.notices, b.notices) && same(a.media, b.media);
}

function samePicture({ content }: PublishedNotice, a: Workshop, b: Workshop): boolean {
  return picturesOf(content).every(({ asset }) => a.media.get(asset) === b.media.get(asset));
}

const same = <Value>(a: readonly Value[], b: readonly Value[]): boolean => a.length === b.length && a.every((value, n) => value === b[n]);
