import type { Center } from '../../../content/model/center.ts';
import type { Display } from '../../../content/model/display.ts';
import type { LiveDisplay } from '../../../content/wire/events.ts';
import type { DisplayRow } from '../../../admin/displays/display-groups.ts';
import { stateOf } from '../../../admin/displays/display-state.ts';
import { file, ids, noon, salvador } from '../../helpers/programme-builders.ts';

const stored = { version: 1, updatedAt: noon, updatedBy: 'system' as const };

export const center = (name: string): Center => ({
  id: ids.center(name), name: `Centro ${name}`, kind: 'hospital', department: 'Santa Ana', municipality: 'Metapán', zone: salvador, tags: [], ...stored,
});

export const display = (name: string, parts: Partial<Display> = {}): Display => ({
  id: ids.display(name), center: ids.center('a'), name: `Cartelera ${name}`, place: '', format: 'board', medium: 'screen', rotation: 0,
  resolution: { width: 1080, height: 1920 }, panelInches: 43, readingDistanceM: 1.5, tags: [], ...stored, ...parts,
});

export const revision = file('programa', 1, 1).hash;

/** A paired display that shows what it should. */
export const liveState = (name: string, parts: Partial<LiveDisplay> = {}): LiveDisplay => ({
  display: ids.display(name), paired: true, online: true, since: noon, lastSeen: noon, target: revision, received: revision, ready: revision,
  showing: { revision, item: 'page#1', since: noon }, errors: [], ...parts,
});

export function row(name: string, { live = {}, ...parts }: Partial<Display> & { live?: Partial<LiveDisplay> } = {}): DisplayRow {
  const shown = display(name, parts);
  const state = liveState(name, live);
  return { display: shown, center: { ...center('a'), id: shown.center, name: `Centro ${shown.center.slice(-1)}` }, live: state, state: stateOf(shown, state) };
}
