// `npm run bench`: prepares as `npm start` does, bundles the benchmarks for Node and runs them.
// `npm run bench -- push pixels` runs only those.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { prepare } from '../../server/prepare.mjs';

const root = path.resolve(import.meta.dirname, '../..');
await prepare(root);
const { build } = await import('vite');
await build({ root, configFile: path.join(root, 'vite.config.ts'), mode: 'bench', logLevel: 'error' });
const child = spawn(process.execPath, [path.join(root, 'dist/bench/main.js'), ...process.argv.slice(2)], { stdio: 'inherit', cwd: root });
child.on('exit', (code) => { process.exitCode = code ?? 1; });
