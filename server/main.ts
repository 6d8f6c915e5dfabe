import { setFlagsFromString } from 'node:v8';
import type { AppError } from './app-error.ts';

/** Told by its name, so that this file loads nothing before it has said how memory is to be used. */
const isAppError = (error: unknown): error is AppError => error instanceof Error && error.name === 'AppError';

/**
 * Loading the modules makes V8 grow its young generation to 32 MB, which it never gives back and an idle server has no use
 * for. It stays small until the server listens, and grows under load as always.
 */
async function main(): Promise<void> {
  setFlagsFromString('--semi-space-growth-factor=1');
  const { serve } = await import('./serve.ts');
  await serve();
  setFlagsFromString('--semi-space-growth-factor=2');
}

main().catch((error: unknown) => {
  process.stderr.write(isAppError(error) ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
