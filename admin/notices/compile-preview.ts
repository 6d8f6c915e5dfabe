import { CenterId, DisplayId, NoticeId } from '../../content/ids.ts';
import { everyone } from '../../content/model/audience.ts';
import type { Format } from '../../content/model/display.ts';
import type { MediaAsset } from '../../content/model/media-asset.ts';
import type { Notice, NoticeContent } from '../../content/model/notice.ts';
import { compileFor } from '../../content/programme/compile.ts';
import type { Programme, ProgrammeUpdate } from '../../content/programme/objects.ts';
import { updateFor } from '../../content/programme/update.ts';
import type { Identity } from '../../content/wire/events.ts';
import { hashText } from '../hash-text.ts';
import type { ContentDraft } from './categories.ts';
import { fieldsOf } from './fields.ts';
import type { NoticeDraft } from './notice-draft.ts';
import type { Reached } from './reach.ts';

const previewId = NoticeId.parse('ntc_vista-previa');

/**
 * The content as it would be drawn now: trimmed, cut at the limits of the schema, and with a placeholder in required
 * fields that are still empty. `null` for a poster without its picture.
 */
export function drawable(content: ContentDraft): NoticeContent | null {
  if (content.category === 'poster' && content.picture === null) return null;
  const values: Record<string, unknown> = { ...content };
  for (const { name, kind, max, most, blank } of fieldsOf(content.category)) {
    const value = values[name];
    if (kind === 'picture') continue;
    values[name] = Array.isArray(value)
      ? value.map((line) => fitted(line, max, '')).filter((line) => line !== '').slice(0, most)
      : fitted(value, max, blank);
  }
  // Every text is within its limits now, and a poster has its picture.
  return values as NoticeContent;
}

const fitted = (value: unknown, max: number, blank: string): string => String(value ?? '').trim().slice(0, max).trim() || blank;

type Around = {
  /** The display on which the draft is tried. */
  place: Reached;
  /** What else is on boards now; a TV shows the draft alone. */
  others: readonly Notice[];
  media: readonly MediaAsset[];
  now: number;
  /** When the draft is taken to have been published: fixed while editing, so that the loop does not restart. */
  publishedAt: number;
};

/** As many neighbours as a first page of a board may hold. */
const mostNeighbours = 7;

/**
 * Compiles the draft with the real compiler, as if it had just been published. On a board it stands among as many
 * current notices as leave it on the only page; `null` while there is nothing to draw.
 */
export function previewOf(draft: NoticeDraft, { place, others, media, now, publishedAt }: Around): ProgrammeUpdate | null {
  const content = drawable(draft.content);
  if (content === null) return null;
  const notice: Notice = {
    id: previewId, content, audience: everyone, validity: { from: null, until: null }, featured: draft.featured,
    state: 'published', publishedAt, withdrawal: null, version: 1, updatedAt: publishedAt, updatedBy: 'system',
  };
  const compile = (neighbours: readonly Notice[]): Programme =>
    compileFor(place, { notices: [notice, ...neighbours], playlists: [], entries: [], media }, now, hashText);
  if (place.display.format === 'tv') return updateFor(compile([]), null);
  for (let count = Math.min(mostNeighbours, others.length); count > 0; count -= 1) {
    const programme = compile(others.slice(0, count));
    if (itemsIn(programme) === 1) return updateFor(programme, null);
  }
  return updateFor(compile([]), null);
}

function itemsIn({ objects }: Programme): number {
  const lengths = [...objects.values()].map((object) => (object.kind === 'loop' ? object.items.length : 0));
  return Math.max(...lengths);
}

/** How the previewed display is called on its own screen. */
export function identityOf({ display, center }: Reached): Identity {
  const { width, height } = display.resolution;
  return {
    display: display.id, name: display.name, place: display.place, centerName: center.name, zone: center.zone,
    format: display.format, orientation: width > height ? 'landscape' : 'portrait', rotation: 0,
  };
}

const imaginaryResolution: Record<Format, { width: number; height: number }> = {
  tv: { width: 1920, height: 1080 }, board: { width: 1080, height: 1920 },
};

/** A display of each format for an institution that has none yet. */
function imaginaryPlace(format: Format): Reached {
  const stored = { version: 1, updatedAt: 0, updatedBy: 'system' as const };
  const center = CenterId.parse('ctr_vista-previa');
  return {
    center: { id: center, name: 'Centro de atención', kind: 'hospital', department: 'San Salvador', municipality: '', zone: 'America/El_Salvador', tags: [], ...stored },
    display: {
      id: DisplayId.parse('dsp_vista-previa'), center, name: format === 'tv' ? 'TV ISSS' : 'Cartelera', place: '', format, medium: 'screen', rotation: 0,
      resolution: imaginaryResolution[format], panelInches: 43, readingDistanceM: format === 'tv' ? 5 : 1.5, tags: [], ...stored,
    },
  };
}

/** The display on which to try a format: the chosen one, else the first that is reached, else any, else an imaginary one. */
export function previewPlace(format: Format, chosen: string | null, reached: readonly Reached[], all: readonly Reached[]): Reached {
  const ofFormat = ({ display }: Reached) => display.format === format;
  const screens = reached.filter(({ display }) => display.medium === 'screen');
  return all.find((each) => ofFormat(each) && each.display.id === chosen)
    ?? screens.find(ofFormat) ?? reached.find(ofFormat) ?? all.find(ofFormat) ?? imaginaryPlace(format);
}
