import type { Shape } from '../elements/state-mark.ts';
import { matches } from '../notices/words.ts';
import type { DisplayRow } from './display-groups.ts';
import { isConnected } from './display-state.ts';

type Filter = { key: string; label: string; shape: Shape | null; holds: (row: DisplayRow) => boolean };

/** The chips above the list; the first means no filter. `key` is what the address bar carries. */
export const displayFilters: readonly Filter[] = [
  { key: '', label: 'Todas', shape: null, holds: () => true },
  { key: 'sin-conexion', label: 'Sin conexión', shape: 'offline', holds: ({ state }) => state === 'offline' },
  { key: 'con-aviso', label: 'Con aviso', shape: 'warning', holds: ({ state }) => state === 'warning' },
  { key: 'en-linea', label: 'En línea', shape: 'online', holds: ({ state }) => isConnected(state) },
  { key: 'sin-vincular', label: 'Sin vincular', shape: 'unpaired', holds: ({ state }) => state === 'unpaired' },
  { key: 'papel', label: 'Papel', shape: 'paper', holds: ({ state }) => state === 'paper' },
];

export const formatFilters: readonly Filter[] = [
  { key: 'tv', label: 'TV ISSS', shape: null, holds: ({ display }) => display.format === 'tv' },
  { key: 'cartelera', label: 'Carteleras', shape: null, holds: ({ display }) => display.format === 'board' },
];

export type Chosen = { search: string; state: string; format: string };

/** The rows that match the search, the state chip and the format chip. */
export function filterRows(rows: readonly DisplayRow[], { search, state, format }: Chosen): DisplayRow[] {
  const stateFilter = displayFilters.find(({ key }) => key === state);
  const formatFilter = formatFilters.find(({ key }) => key === format);
  return rows.filter((row) => (stateFilter?.holds(row) ?? true) && (formatFilter?.holds(row) ?? true) && isFound(row, search));
}

function isFound({ display, center }: DisplayRow, search: string): boolean {
  return search.trim() === ''
    || matches(search.trim(), [display.name, display.place, center.name, center.municipality, center.department, ...display.tags]);
}
