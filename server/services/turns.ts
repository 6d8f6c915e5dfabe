/** Runs one act after another, each seeing what the one before it stored. */
export type InTurn = <Result>(act: () => Promise<Result>) => Promise<Result>;

/**
 * A queue for writes that first look at other entities: with it, a center cannot be removed between the moment a new
 * display has found it and the moment that display is stored.
 */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const mine = last.then(act, act);
    last = mine;
    return mine;
  };
}
