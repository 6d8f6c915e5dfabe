import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shellManifest } from '../../display-client/build/display-shell.ts';

const repository = path.resolve(import.meta.dirname, '../..');
/** What the build makes beside the player, and lists nowhere. */
const unlisted = new Set(['shell.json', 'service-worker.js', '.built-from']);

/** An installation whose built player can be exchanged for another, as an upgrade of the server does. */
export type Installation = {
  root: string;
  /** The page that the player opens with, as it was built. */
  page: string;
  /** Puts another version in place: the same player with its page changed, and perhaps more scripts. Answers the name of the version. */
  release: (change: (page: string) => string, scripts?: Record<string, string>) => Promise<string>;
  dispose: () => Promise<void>;
};

export async function copyInstallation(): Promise<Installation> {
  const root = await mkdtemp(path.join(tmpdir(), 'installation-'));
  const display = path.join(root, 'dist', 'display');
  await cp(path.join(repository, 'package.json'), path.join(root, 'package.json'));
  await cp(path.join(repository, 'dist', 'display'), display, { recursive: true });
  const page = await readFile(path.join(display, 'index.html'), 'utf8');
  return {
    root, page,
    async release(change, scripts = {}) {
      for (const [name, text] of Object.entries(scripts)) await writeFile(path.join(display, 'assets', name), text);
      await writeFile(path.join(display, 'index.html'), change(page));
      const names = (await readdir(display, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && !unlisted.has(entry.name))
        .map((entry) => path.relative(display, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
      const files = await Promise.all(names.map(async (name) => [name, await readFile(path.join(display, name))] as const));
      const manifest = shellManifest(new Map(files));
      await writeFile(path.join(display, 'shell.json'), manifest);
      return (JSON.parse(manifest) as { build: string }).build;
    },
    dispose: () => rm(root, { recursive: true }),
  };
}
