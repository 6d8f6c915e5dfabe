import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { run } from '../server/prepare.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a Chromium on this machine, or `undefined`. `CHROMIUM_PATH` goes first.
 * @returns {Promise<string | undefined>}
 */
async function findChromium() {
  const { chromium } = await import('playwright-core');
  const folders = ['/usr/bin', '/usr/local/bin', ...(process.env['PATH'] ?? '').split(path.delimiter)];
  const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [process.env['CHROMIUM_PATH'], ...onPath, ...elsewhere, chromium.executablePath()]
    .find((file) => file !== undefined && file !== '' && isProgram(file));
}

/**
 * A Chromium to test with, installed when there is none: from the system's packages where that is possible, else by Playwright.
 * @param {string} root
 * @returns {Promise<string>} its path
 */
export async function ensureChromium(root) {
  const present = await findChromium();
  if (present !== undefined) return present;
  const isRoot = process.getuid?.() === 0;
  const playwright = path.join(root, 'node_modules', 'playwright-core', 'cli.js');
  /** @type {[string, string[]][][]} */
  const ways = [
    ...(isRoot && existsSync('/usr/bin/apt-get') ? [[
      /** @type {[string, string[]]} */ (['apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', 'update']]),
      /** @type {[string, string[]]} */ (['apt-get', ['-qq', '-y', '-o', 'DPkg::Lock::Timeout=300', 'install', 'chromium']]),
    ]] : []),
    [[process.execPath, [playwright, 'install', 'chromium']]],
  ];
  for (const commands of ways) {
    try {
      for (const [command, args] of commands) await run(command, args, { cwd: root, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
    const found = await findChromium();
    if (found !== undefined) return found;
  }
  throw new Error('Las pruebas necesitan Chromium y no se pudo instalar. Instálelo (en Debian: apt-get install chromium) o indique dónde está con CHROMIUM_PATH.');
}
