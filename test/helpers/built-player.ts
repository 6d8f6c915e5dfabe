import { mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { run, staleParts } from '../../server/prepare.mjs';

const root = path.resolve(import.meta.dirname, '../..');

export type BuiltPlayer = { folder: string; dispose: () => Promise<void> };

/** The player as it is served: the one `npm test` has built, or one built now where the sources are others. */
export async function builtPlayer(): Promise<BuiltPlayer> {
  const isBuilt = !staleParts(root).some(({ name }) => name === 'display');
  if (isBuilt) return { folder: path.join(root, 'dist', 'display'), dispose: () => Promise.resolve() };
  const artifacts = path.join(root, 'test', '.artifacts');
  mkdirSync(artifacts, { recursive: true });
  const folder = await mkdtemp(path.join(artifacts, 'player-'));
  await run(process.execPath, [
    path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'vite.config.ts', '--mode', 'display', '--outDir', folder, '--logLevel', 'warn',
  ], { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
  return { folder, dispose: () => rm(folder, { recursive: true }) };
}

/** The scripts, by their path from the folder, that must be here before the page can show anything: the entry and what it imports at once. */
export function firstScripts(folder: string): Map<string, string> {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const waiting = [...page.matchAll(/<(?:script|link)[^>]+(?:src|href)="\/display\/([^"]+\.js)"/g)].map(([, file = '']) => file);
  const scripts = new Map<string, string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (scripts.has(file)) continue;
    const code = readFileSync(path.join(folder, file), 'utf8');
    scripts.set(file, code);
    // `import('./x.js')` comes later; `import … from './x.js'`, `export … from './x.js'` and `import './x.js'` do not.
    for (const [, imported = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)) waiting.push(path.posix.join(path.posix.dirname(file), imported));
  }
  return scripts;
}
