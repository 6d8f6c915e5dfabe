import { Hash, PlayId } from '../../content/ids.ts';
import type { Play, PlaySum } from '../../content/model/play.ts';
import { hashText, ids, noon } from './programme-builders.ts';

export const playId = (name: string | number): PlayId => PlayId.parse(`ply_${String(name).padStart(4, '0')}`);

/** Ten seconds of notice `a`, at noon. */
export const play = (name: string | number, parts: Partial<Play> = {}): Play => ({
  id: playId(name), revision: Hash.parse(hashText('programme')), item: ids.notice('a'), contents: [ids.notice('a')],
  from: noon, durationMs: 10_000, ending: 'completed', reason: null, ...parts,
});

/** Six plays of notice `a`, in the hour from noon. */
export const playSum = (name: string | number, parts: Partial<PlaySum> = {}): PlaySum => ({
  id: playId(name), revision: Hash.parse(hashText('programme')), item: ids.notice('a'), contents: [ids.notice('a')],
  hour: noon, count: 6, durationMs: 60_000, ...parts,
});
