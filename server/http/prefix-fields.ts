import { AppError } from '../app-error.ts';

/**
 * Runs a service whose faults name the fields of an entity, and names them as the body does, where the entity stands under
 * `name` beside its version.
 */
export async function under<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof AppError) || error.extra.errors === undefined) throw error;
    const errors = error.extra.errors.map(({ field, message }) => ({ field: `${name}.${field}`, message }));
    throw new AppError(error.code, error.message, { ...error.extra, errors, cause: error });
  }
}
