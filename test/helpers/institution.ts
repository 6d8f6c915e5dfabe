import { everyone, type Audience } from '../../content/model/audience.ts';
import type { Center, CenterInput } from '../../content/model/center.ts';
import type { Display, DisplayInput, Format } from '../../content/model/display.ts';
import type { NoticeInput } from '../../content/model/notice.ts';
import { centerRoutes, displayRoutes } from '../../content/wire/routes.ts';
import type { ApiCaller } from './api-caller.ts';

export const centerInput = (name: string): CenterInput => ({
  name, kind: 'hospital', department: 'San Salvador', municipality: '', zone: 'America/El_Salvador', tags: [],
});

export const displayInput = ({ id }: Pick<Center, 'id'>, format: Format, name = `Pantalla ${format}`): DisplayInput => ({
  center: id, name, place: 'Vestíbulo', format, medium: 'screen', rotation: 0,
  resolution: format === 'tv' ? { width: 1920, height: 1080 } : { width: 1080, height: 1920 },
  panelInches: 43, readingDistanceM: 3, tags: [],
});

export const noticeInput = (title: string, audience: Audience = everyone): NoticeInput => ({
  content: { category: 'message', title, body: 'Traiga su documento.' },
  audience, validity: { from: null, until: null }, featured: false,
});

/** A center with one TV and one board. */
export async function oneCenter(caller: ApiCaller, name = 'Hospital General'): Promise<{ center: Center; tv: Display; board: Display }> {
  const center = await caller.call(centerRoutes.create, { body: centerInput(name) });
  return {
    center,
    tv: await caller.call(displayRoutes.create, { body: displayInput(center, 'tv') }),
    board: await caller.call(displayRoutes.create, { body: displayInput(center, 'board') }),
  };
}
