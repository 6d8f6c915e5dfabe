import type { CenterId } from '../../content/ids.ts';
import { type Display, DisplayInput, type Format, type Orientation, orientationOf } from '../../content/model/display.ts';
import type { FieldError } from '../../content/wire/problem.ts';

/** A display while it is being written: nothing chosen yet is `null` or empty. */
export type DisplayDraft = Omit<DisplayInput, 'center'> & { center: CenterId | null };

const usual: Record<Format, Pick<DisplayInput, 'resolution' | 'panelInches' | 'readingDistanceM'>> = {
  tv: { resolution: { width: 1920, height: 1080 }, panelInches: 55, readingDistanceM: 5 },
  board: { resolution: { width: 1080, height: 1920 }, panelInches: 43, readingDistanceM: 1.5 },
};

/** A new board with the usual panel. */
export const blankDisplay = (center: CenterId | null): DisplayDraft =>
  ({ center, name: '', place: '', format: 'board', medium: 'screen', rotation: 0, tags: [], ...usual.board });

/** What people may change about a display. */
export function inputOf(display: Display): DisplayInput {
  const { center, name, place, format, medium, rotation, resolution, panelInches, readingDistanceM, tags } = display;
  return { center, name, place, format, medium, rotation, resolution, panelInches, readingDistanceM, tags };
}

/** The other format brings its usual panel; a TV is never on paper. */
export const withFormat = (draft: DisplayDraft, format: Format): DisplayDraft =>
  ({ ...draft, format, ...usual[format], medium: format === 'tv' ? 'screen' : draft.medium });

/** The panel hung the other way round. */
export function withOrientation(draft: DisplayDraft, orientation: Orientation): DisplayDraft {
  const { width, height } = draft.resolution;
  return orientation === orientationOf(draft.resolution) ? draft : { ...draft, resolution: { width: height, height: width } };
}

const messages: Record<string, string> = {
  center: 'Elija el centro de atención.',
  name: 'Escriba un nombre de hasta 80 caracteres, por ejemplo «Cartelera de entrada».',
  place: 'El lugar puede llevar hasta 80 caracteres.',
  resolution: 'La resolución va de 320 a 7680 píxeles por lado.',
  panelInches: 'El tamaño va de 7 a 120 pulgadas.',
  readingDistanceM: 'La distancia va de 0.3 a 20 metros.',
  tags: 'Escriba hasta 20 etiquetas de 40 caracteres o menos.',
};

/** What is sent, or what has to be corrected first, field by field. */
export function checkDisplay(draft: DisplayDraft): { input: DisplayInput } | { errors: FieldError[] } {
  const parsed = DisplayInput.safeParse(draft);
  if (parsed.success) return { input: parsed.data };
  const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return { errors: [...fields].map((field) => ({ field, message: messages[field] ?? 'Revise este dato.' })) };
}
