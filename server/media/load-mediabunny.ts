import type * as Mediabunny from 'mediabunny';

/** mediabunny, loaded at the first video so that an idle server stays small, and silent: what it meets becomes a refusal. */
export async function loadMediabunny(): Promise<typeof Mediabunny> {
  const mediabunny = await import('mediabunny');
  mediabunny.Logging.level = mediabunny.LogLevel.Silent;
  return mediabunny;
}
