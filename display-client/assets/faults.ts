/** The line broke after bytes had come. They are kept, so it is worth going on soon. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** This file is not to be had, as far as one can tell; nobody waits for it after so many `attempts` that ended like this. */
export class Unobtainable extends Error {
  override readonly name = 'Unobtainable';
  readonly attempts: number;

  constructor(message: string, attempts: number) {
    super(message);
    this.attempts = attempts;
  }
}

/** Whether the browser would not keep any more. */
export const isDiskFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';
