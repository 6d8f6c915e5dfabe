import type { Center } from '../../../content/model/center.ts';
import type { Display } from '../../../content/model/display.ts';
import type { LiveDisplay } from '../../../content/wire/events.ts';
import type { Directory } from '../../../admin/notices/audience-directory.ts';
import { Hash } from '../../../content/ids.ts';
import type { Notice } from '../../../content/model/notice.ts';
import { everyone } from '../../../content/model/audience.ts';
import { hashText, ids, noon, salvador } from '../../helpers/programme-builders.ts';

const stored = { version: 1, updatedAt: noon, updatedBy: 'system' as const };

export const center = (name: string, parts: Partial<Center> = {}): Center => ({
  id: ids.center(name), name, kind: 'hospital', department: 'San Salvador', municipality: '', zone: salvador, tags: [], ...stored, ...parts,
});

export const display = (name: string, at: Center, parts: Partial<Display> = {}): Display => ({
  id: ids.display(name), center: at.id, name, place: '', format: 'board', medium: 'screen', rotation: 0,
  resolution: { width: 1080, height: 1920 }, panelInches: 43, readingDistanceM: 1.5, tags: [], ...stored, ...parts,
});

export const roma = center('roma', { name: 'Hospital Roma', tags: ['piloto'] });
export const apopa = center('apopa', { name: 'Unidad Médica Apopa', kind: 'medical-unit' });
export const ilopango = center('ilopango', { name: 'Ilopango', kind: 'medical-unit' });

export const romaTv = display('roma-tv', roma, { name: 'TV de emergencia', format: 'tv', resolution: { width: 1920, height: 1080 } });
export const romaBoard = display('roma-board', roma, { name: 'Cartelera de entrada' });
export const apopaBoard = display('apopa-board', apopa, { name: 'Cartelera de farmacia', tags: ['farmacia'] });
export const ilopangoPaper = display('ilopango-paper', ilopango, { name: 'Cartelera', medium: 'paper' });

export const directory: Directory = { centers: [roma, apopa, ilopango], displays: [romaTv, romaBoard, apopaBoard, ilopangoPaper] };

export const revision = (name: string) => Hash.parse(hashText(name));

export const liveState = (id: Display['id'], parts: Partial<LiveDisplay> = {}): LiveDisplay => ({
  display: id, paired: true, online: true, since: noon, lastSeen: noon, target: null, received: null, ready: null, showing: null, errors: [], ...parts,
});

export const stage = (to: 'received' | 'ready' | 'showing', target: Hash): Partial<LiveDisplay> => ({
  target, received: target,
  ...(to !== 'received' && { ready: target }),
  ...(to === 'showing' && { showing: { revision: target, item: 'a', since: noon } }),
});

export const aNotice = (parts: Partial<Notice> = {}): Notice => ({
  id: ids.notice('a'), content: { category: 'message', title: 'Pida su cita', body: 'Llame al 2244-4777.' }, audience: everyone,
  validity: { from: null, until: null }, featured: false, state: 'published', publishedAt: noon, withdrawal: null, ...stored, ...parts,
});
