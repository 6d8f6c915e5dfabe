import { createHash } from 'node:crypto';
import path from 'node:path';
import { build, type Plugin } from 'vite';

const entry = path.resolve(import.meta.dirname, '../service-worker/service-worker.ts');

/**
 * What the service worker of the displays keeps: every file of the app with its integrity, and the version as a hash over
 * them. `files` by their path in the output.
 */
export function shellManifest(files: ReadonlyMap<string, string | Uint8Array>): string {
  const listed = [...files].sort(([one], [other]) => (one < other ? -1 : 1)).map(([file, bytes]) => (
    { path: `/display/${file}`, integrity: `sha256-${createHash('sha256').update(bytes).digest('base64')}` }));
  return JSON.stringify({ build: createHash('sha256').update(JSON.stringify(listed)).digest('hex').slice(0, 16), files: listed });
}

/**
 * Builds the service worker beside the player, one classic script under a name of its own, and lists for it the files of the
 * player. It does not hold that list: so it changes only when its own code does.
 */
export function displayShell(target: string): Plugin {
  return {
    name: 'display-shell',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const files = new Map(Object.values(bundle).map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
        this.emitFile({ type: 'asset', fileName: 'shell.json', source: shellManifest(files) });
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: await buildWorker(target) });
      },
    },
  };
}

async function buildWorker(target: string): Promise<string> {
  const built = await build({
    configFile: false, logLevel: 'warn', publicDir: false,
    build: { write: false, target, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const [script] = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (script?.type !== 'chunk') throw new Error('The service worker was not built');
  return script.code;
}
