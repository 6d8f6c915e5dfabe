import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';

const artifacts = path.resolve(import.meta.dirname, '../.artifacts');

/**
 * Builds a TypeScript entry for Node once, so that a test can start it many times cheaply. `whole`: with every library in the
 * one file but what is not JavaScript, which starts in half the time.
 */
export async function bundleEntry(entry: string, { whole = false } = {}): Promise<{ script: string; dispose(): Promise<void> }> {
  await mkdir(artifacts, { recursive: true });
  // Inside the repository, so that what is not bundled is found in its node_modules.
  const outDir = await mkdtemp(path.join(artifacts, 'bundle-'));
  await build({
    configFile: false, logLevel: 'error', publicDir: false,
    ssr: whole ? { noExternal: true, external: ['libsql'] } : { noExternal: ['zod', 'lowdb', 'temporal-polyfill'] },
    build: { ssr: true, outDir, emptyOutDir: true, target: 'node20', rolldownOptions: { input: { entry } } },
  });
  return { script: path.join(outDir, 'entry.js'), dispose: () => rm(outDir, { recursive: true }) };
}
