import type { DisplayId, Hash } from '../../content/ids.ts';
import type { Delivery, LiveDisplay } from '../../content/wire/events.ts';
import { countOf, formatMoment } from '../format.ts';
import type { Reached } from './reach.ts';

/** How far a change came on one screen. The order is the order of the way. */
export const stages = ['sent', 'received', 'ready', 'showing'] as const;
export type Stage = (typeof stages)[number];

export type Arrival = Reached & {
  stage: Stage;
  online: boolean;
  paired: boolean;
  /** When what holds it up began: the last contact, or the change itself; `null` if never heard from. */
  since: number | null;
  /** What follows, for the person who waits. */
  next: string;
};

/** What a write said it sent: each screen and the revision it should come to show. */
export type Expected = ReadonlyMap<DisplayId, Hash>;

export const expectedFrom = (delivery: Delivery): Expected => new Map(delivery.map(({ display, target }) => [display, target]));

/**
 * The expectations that the live state has not caught up with. Until it has, a screen that shows its *previous* target
 * looks finished; from then on its live target is the better word, since it may move on with later changes.
 */
export function stillExpected(expected: Expected, live: ReadonlyMap<DisplayId, LiveDisplay>): Expected {
  return new Map([...expected].filter(([display, target]) => live.get(display)?.target !== target));
}

function stageOf(state: LiveDisplay | undefined, awaited: boolean): Stage {
  if (state === undefined || state.target === null || awaited) return 'sent';
  const { target } = state;
  if (state.showing?.revision === target) return 'showing';
  if (state.ready === target) return 'ready';
  return state.received === target ? 'received' : 'sent';
}

/** How far each screen came with what it should show now. */
export function arrivals(screens: readonly Reached[], live: ReadonlyMap<DisplayId, LiveDisplay>, expected: Expected, sentAt: number | null): Arrival[] {
  return screens.map((reached) => {
    const state = live.get(reached.display.id);
    const stage = stageOf(state, expected.has(reached.display.id));
    const online = state?.online === true;
    const paired = state?.paired === true;
    const since = online ? sentAt : state?.lastSeen ?? null;
    return { ...reached, stage, online, paired, since, next: nextStep(stage, { online, paired }) };
  });
}

function nextStep(stage: Stage, { online, paired }: { online: boolean; paired: boolean }): string {
  if (stage === 'showing') return online ? 'Está a la vista.' : 'Sin conexión; lo muestra con copia local.';
  if (!paired) return 'Sin reproductor vinculado. Vincúlela para que lo muestre.';
  if (!online) return stage === 'ready' ? 'Sin conexión; ya lo tiene y lo mostrará sola.' : 'Sin conexión. Lo recibirá sola al volver.';
  return { sent: 'En camino.', received: 'Descarga los archivos que le faltan.', ready: 'Entra al terminar lo que se ve ahora.' }[stage];
}

/** How many screens reached a stage or went past it. */
export const countAt = (list: readonly Arrival[], stage: Stage): number =>
  list.filter((arrival) => stages.indexOf(arrival.stage) >= stages.indexOf(stage)).length;

/** Screens of one center that are held up in the same way, as one line. */
export type Missing = { centerName: string; who: string; stage: Stage; online: boolean; paired: boolean; since: string; next: string };

/** Who is missing, worst first: offline, then never received, then on their way; those without a player, as one line, last. */
export function missingFrom(list: readonly Arrival[], now: number): Missing[] {
  const missing = list.filter(({ stage }) => stage !== 'showing');
  const groups = new Map<string, Arrival[]>();
  for (const arrival of missing.filter(({ paired }) => paired)) {
    const key = `${arrival.center.id} ${arrival.stage} ${arrival.next}`;
    groups.set(key, [...groups.get(key) ?? [], arrival]);
  }
  const lines = [...groups.values()].flatMap((group) => lineOf(group, now)).toSorted((one, other) => rank(one) - rank(other));
  return [...lines, ...unpairedLine(missing.filter(({ paired }) => !paired))];
}

function unpairedLine(unpaired: readonly Arrival[]): Missing[] {
  const [first] = unpaired;
  if (first === undefined) return [];
  const centers = new Set(unpaired.map(({ center }) => center.id)).size;
  return [{
    centerName: centers === 1 ? first.center.name : countOf(centers, 'centro de atención', 'centros de atención'),
    who: unpaired.length === 1 ? first.display.name : countOf(unpaired.length, 'pantalla', 'pantallas'),
    stage: 'sent', online: false, paired: false, since: '', next: unpaired.length === 1 ? first.next : inPlural(first.next),
  }];
}

function lineOf(group: readonly Arrival[], now: number): Missing[] {
  const [first] = group;
  if (first === undefined) return [];
  const many = group.length > 1;
  const heard = group.flatMap(({ since }) => (since === null ? [] : [since]));
  return [{
    centerName: first.center.name,
    who: many ? countOf(group.length, 'pantalla', 'pantallas') : first.display.name,
    stage: first.stage, online: first.online, paired: first.paired,
    since: heard.length === 0 ? 'sin contacto' : formatMoment(Math.min(...heard), now).replace(/^hoy /, ''),
    next: many ? inPlural(first.next) : first.next,
  }];
}

const inPlural = (text: string): string => text
  .replace('Lo recibirá sola', 'Lo recibirán solas').replace('ya lo tiene y lo mostrará sola', 'ya lo tienen y lo mostrarán solas')
  .replace('Vincúlela para que lo muestre', 'Vincúlelas para que lo muestren').replace('que le faltan', 'que les faltan').replace('Descarga ', 'Descargan ').replace('Entra ', 'Entran ');

const rank = ({ online, stage }: Missing): number => (online ? stages.length : 0) + stages.indexOf(stage);

/** `50 de 57 pantallas mostrando`, and what a withdrawal counts instead. */
export function deliverySentence(list: readonly Arrival[], withdrawn: boolean): string {
  const shown = countAt(list, 'showing');
  const total = list.length;
  const noun = total === 1 ? 'pantalla' : 'pantallas';
  if (withdrawn) return `${shown} de ${total} ${noun} ya no lo ${shown === 1 ? 'muestra' : 'muestran'}`;
  return `${shown} de ${total} ${noun} mostrando`;
}
