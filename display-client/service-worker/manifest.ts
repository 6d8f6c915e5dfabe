import * as z from 'zod/mini';

/** The files of one version of the player, as the build lists them in `/display/shell.json`. */
export const Manifest = z.strictObject({
  /** Names the version: a hash over all the files. */
  build: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  /** Address and subresource integrity of each. */
  files: z.array(z.strictObject({ path: z.string().check(z.startsWith('/display/')), integrity: z.string().check(z.startsWith('sha256-')) })),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestPath = '/display/shell.json';
/** What a page of the player opens with. */
export const pagePath = '/display/index.html';
/** What lies here carries its hash in its name. */
export const hashedPath = '/display/assets/';
