import type { Hash } from '../ids.ts';
import type { DayObject, LoopObject, NoticeObject, Programme, ProgrammeObject, RootObject, What } from './objects.ts';

type Kind = ProgrammeObject['kind'];

/** A link in the tree: the name of an object and what must be found there. */
export type Reference = { hash: Hash; kind: Kind };

/** The objects that this one names, in the order in which they play; repeats stay. */
export function referencesOf(object: RootObject | ProgrammeObject): Reference[] {
  switch (object.kind) {
    case 'root': return [...object.days.map(to('day')), ...Object.values(object.fallback).map(to('loop'))];
    case 'day': return object.segments.flatMap(({ loops }) => Object.values(loops)).map(to('loop'));
    case 'loop': return object.items.flatMap(({ what }) => noticesOf(what)).map(to('notice'));
    case 'notice': return [];
  }
}

/** The notices that one item draws. */
export function noticesOf(what: What): Hash[] {
  if (what.kind === 'notice') return [what.notice];
  return what.kind === 'page' ? what.rows.flat().map(({ notice }) => notice) : [];
}

const to = (kind: Kind) => (hash: Hash): Reference => ({ hash, kind });

/** @throws Error when the programme does not hold that day: it was not compiled or assembled whole */
export function dayIn(programme: Programme, hash: Hash): DayObject {
  const object = programme.objects.get(hash);
  return object?.kind === 'day' ? object : fail(programme, hash, 'day');
}

/** @throws Error when the programme does not hold that loop */
export function loopIn(programme: Programme, hash: Hash): LoopObject {
  const object = programme.objects.get(hash);
  return object?.kind === 'loop' ? object : fail(programme, hash, 'loop');
}

/** @throws Error when the programme does not hold that notice */
export function noticeIn(programme: Programme, hash: Hash): NoticeObject {
  const object = programme.objects.get(hash);
  return object?.kind === 'notice' ? object : fail(programme, hash, 'notice');
}

function fail({ revision }: Programme, hash: Hash, kind: Kind): never {
  throw new Error(`Programme ${revision} holds no ${kind} ${hash}`);
}
