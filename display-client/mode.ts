import { Format } from '../content/model/display.ts';

/**
 * What this page was opened for: to play, to play a sample display, to show a draft inside the admin, or, in a hidden frame, to
 * prove that this version of the player works.
 */
export type Mode = { kind: 'play' } | { kind: 'demo'; format: Format } | { kind: 'preview' } | { kind: 'probe' };

/** Reads the query of the address: `?preview`, `?demo=tv`, `?demo=board`, `?probe`, else normal play. */
export function modeOf(search: string): Mode {
  const query = new URLSearchParams(search);
  if (query.has('preview')) return { kind: 'preview' };
  if (query.has('probe')) return { kind: 'probe' };
  const format = Format.safeParse(query.get('demo'));
  return format.success ? { kind: 'demo', format: format.data } : { kind: 'play' };
}

/** Keeps what one kind of page stores apart from what another does in the same browser. */
export const slotOf = (mode: Mode): string => (mode.kind === 'demo' ? `demo-${mode.format}` : mode.kind);
