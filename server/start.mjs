// What `npm start` runs: it works on a fresh clone, before anything is installed or built.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Whether this Node is the one package.json asks for, `>=MAJOR.MINOR`. */
function nodeIsNewEnough() {
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const [major, minor] = engines.node.replace('>=', '').split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  return { enough: ownMajor > major || (ownMajor === major && ownMinor >= minor), needed: `${major}.${minor}` };
}

async function start() {
  const { enough, needed } = nodeIsNewEnough();
  if (!enough) throw new Error(`Cartelera necesita Node ${needed} o posterior; este es ${process.versions.node}. Instálelo desde https://nodejs.org e inicie de nuevo.`);
  const { prepare } = await import('./prepare.mjs');
  await prepare(root);
  if (process.argv.includes('--prepare')) return;
  // In this same process, so that signals reach the server itself.
  await import(pathToFileURL(path.join(root, 'dist', 'server', 'main.js')).href);
}

start().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
