import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * One thing that is built: the mode of vite.config.ts that builds it into `dist/<name>`, and what it is built from.
 * @typedef {{ name: string, sources: string[] }} Part
 */

/** What every part depends on. */
const shared = ['package-lock.json', 'vite.config.ts', 'tsconfig.json', 'content'];

/** @type {readonly Part[]} */
export const parts = [
  { name: 'display', sources: [...shared, 'display-client'] },
  { name: 'admin', sources: [...shared, 'admin', 'display-client'] },
  { name: 'server', sources: [...shared, 'server'] },
];

/** Read while the server runs, never built in. */
const notBuilt = new Set([path.join('content', 'samples', 'media')]);

/**
 * The files under `place`, in a fixed order.
 * @param {string} root
 * @param {string} place relative to `root`; a file, a folder, or nothing at all
 * @returns {string[]}
 */
function filesUnder(root, place) {
  if (notBuilt.has(place) || !existsSync(path.join(root, place))) return [];
  try {
    const names = readdirSync(path.join(root, place)).sort();
    return names.flatMap((name) => filesUnder(root, path.join(place, name)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [place];
    throw error;
  }
}

/**
 * A hash over the names and contents of all sources of a part.
 * @param {string} root
 * @param {Part} part
 */
function fingerprint(root, { sources }) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((place) => filesUnder(root, place))) {
    const bytes = readFileSync(path.join(root, file));
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** @param {string} file */
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

// Inside the output, which vite empties first: a build that was cut off leaves no stamp.
/** @param {string} root @param {Part} part */
const stampOf = (root, part) => path.join(root, 'dist', part.name, '.built-from');

/**
 * The parts whose sources are not the ones they were last built from.
 * @param {string} root
 */
export const staleParts = (root) => parts.filter((part) => textOf(stampOf(root, part)) !== fingerprint(root, part));

/**
 * Whether node_modules holds what the lock file asks for, by npm's own record of what it installed. Optional packages are
 * those of other platforms.
 * @param {string} root
 */
export function dependenciesAreInstalled(root) {
  const record = textOf(path.join(root, 'node_modules', '.package-lock.json'));
  if (record === null) return false;
  const { packages: wanted } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const { packages: installed } = JSON.parse(record);
  return Object.keys(wanted).every((place) =>
    place === '' || wanted[place].optional === true || installed[place]?.version === wanted[place].version);
}

/**
 * Runs a program to its end, showing what it says. A signal to this process goes to the program first, then ends this one.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<void>} rejects when the program fails
 */
export async function run(command, args, { cwd, env = process.env }) {
  const child = spawn(command, args, { cwd, env, stdio: 'inherit', shell: process.platform === 'win32' && command === 'npm' });
  /** @type {NodeJS.Signals | undefined} */
  let received;
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    received = signal;
    child.kill(signal);
  };
  process.on('SIGTERM', passOn).on('SIGINT', passOn);
  try {
    const [code, signal] = await once(child, 'exit');
    if (code !== 0) throw new Error(`«${[command, ...args].join(' ')}» terminó con ${signal ?? `el código ${code}`}.`);
  } finally {
    process.off('SIGTERM', passOn).off('SIGINT', passOn);
    if (received !== undefined) process.kill(process.pid, received);
  }
}

/**
 * Installs the dependencies if they are not the ones of the lock file.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function ensureDependencies(root, say) {
  if (dependenciesAreInstalled(root)) return;
  say('Instalando las dependencias (npm ci)…');
  // The build tools are development dependencies, wanted whatever NODE_ENV says; no package here needs an install script.
  await run('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root });
}

/**
 * Builds the parts whose sources have changed, side by side. Answers their names.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function ensureBuild(root, say) {
  const stale = staleParts(root);
  if (stale.length === 0) return [];
  say(`Construyendo: ${stale.map(({ name }) => name).join(', ')}…`);
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const builds = await Promise.allSettled(stale.map(async (part) => {
    const stamp = fingerprint(root, part);
    rmSync(stampOf(root, part), { force: true });
    await run(process.execPath, [vite, 'build', '--config', 'vite.config.ts', '--mode', part.name, '--logLevel', 'warn'],
      { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
    writeFileSync(stampOf(root, part), stamp);
  }));
  const failed = builds.find((build) => build.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return stale.map(({ name }) => name);
}

/**
 * Makes everything ready to run: dependencies first, then the build.
 * @param {string} root
 */
export async function prepare(root) {
  await ensureDependencies(root, console.log);
  await ensureBuild(root, console.log);
}
