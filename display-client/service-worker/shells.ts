/** A version of the player by the hash of its files. */
export type Build = string;

/**
 * The versions of the player on this device: the one that is known to work, and a newer one that has yet to prove itself,
 * first in a hidden frame (`proven`), then on the screen. `tries` counts the attempts at the present step, `client` is the
 * page on which it is being tried. `refused` failed, and is left alone for a while.
 */
export type Shells = {
  readonly current: Build | null;
  readonly next: { readonly build: Build; readonly proven: boolean; readonly tries: number; readonly client: string | null } | null;
  readonly refused: { readonly build: Build; readonly at: number } | null;
};

export const noShells: Shells = { current: null, next: null, refused: null };

/** A power cut in the middle of a trial is not the fault of the new version; two would be. */
const mostTries = 2;
/** It may have been the fault of something else. */
const refusedForMs = 7 * 24 * 3_600_000;

/** Whether the version that the server offers should be brought here. */
export function wants({ current, next, refused }: Shells, build: Build, now: number): boolean {
  // Either way, for the clock of a display may jump.
  const isRefused = refused?.build === build && Math.abs(now - refused.at) < refusedForMs;
  return build !== current && build !== next?.build && !isRefused;
}

/** The version is here, whole. The first one has nothing to prove: there is none to go back to. */
export function arrived(shells: Shells, build: Build): Shells {
  if (shells.current === null) return { ...noShells, current: build };
  return { ...shells, next: { build, proven: false, tries: 0, client: null } };
}

/** The server offers another than the one that waits: that one has been taken back, or is old already. */
export const takenBack = (shells: Shells): Shells => ({ ...shells, next: null });

/** The new version does not work here. */
export function refuse(shells: Shells, now: number): Shells {
  return shells.next === null ? shells : { ...shells, next: null, refused: { build: shells.next.build, at: now } };
}

/** One more attempt at the step that the new version has come to, on that page; too many and it is refused. */
export function attempt(shells: Shells, now: number, client: string | null): Shells {
  const { next } = shells;
  if (next === null) return shells;
  if (next.tries >= mostTries) return refuse(shells, now);
  return { ...shells, next: { ...next, tries: next.tries + 1, client } };
}

/** The new version has drawn its picture in a hidden frame. */
export function proved(shells: Shells): Shells {
  return shells.next === null || shells.next.proven ? shells : { ...shells, next: { ...shells.next, proven: true, tries: 0 } };
}

/** A page has drawn its picture: where it is the one on which the new version is tried, that one takes over. */
export function drew(shells: Shells, client: string): Shells {
  const { next } = shells;
  return next !== null && next.proven && next.client === client ? { ...noShells, current: next.build } : shells;
}

/** The versions whose files are to be kept. */
export const kept = ({ current, next }: Shells): Build[] => [current, next?.build].filter((build) => typeof build === 'string');
