// What `npm test` runs: everything that can be checked, on a fresh clone too. Its last line is `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuild, ensureDependencies, run } from '../server/prepare.mjs';
import { countTests } from './count-tests.mjs';

const root = path.resolve(import.meta.dirname, '..');
const report = path.join(root, 'test', '.artifacts', 'vitest.json');
const tally = { passed: 0, failed: 0 };

/**
 * One check, counted. Answers what it gave, or `undefined` when it failed.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} check
 */
async function check(name, check) {
  try {
    const given = await check();
    console.log(`✓ ${name}`);
    tally.passed += 1;
    return given;
  } catch (error) {
    console.error(`✗ ${name}: ${error instanceof Error ? error.message : error}`);
    tally.failed += 1;
    return undefined;
  }
}

/** @param {string} tool relative to node_modules @param {...string} args */
const node = (tool, ...args) => run(process.execPath, [path.join(root, 'node_modules', tool), ...args], { cwd: root });

/** Runs the tests and counts each; whatever goes wrong beside them counts as one failure more. */
async function runTests() {
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const ended = await node('vitest/vitest.mjs', 'run', ...process.argv.slice(2),
    '--reporter=default', '--reporter=json', `--outputFile.json=${report}`).then(() => true, () => false);
  const counts = countTests(JSON.parse(readFileSync(report, 'utf8')), ended);
  for (const line of counts.remarks) console.error(`✗ ${line}`);
  tally.passed += counts.passed;
  tally.failed += counts.failed;
}

/** @returns {Promise<void>} */
async function runAll() {
  await ensureDependencies(root, console.log);
  const { ensureChromium } = await import('./chromium.mjs');
  const [, , , chromium] = await Promise.all([
    check('build', () => ensureBuild(root, console.log)),
    check('lint', () => node('oxlint/bin/oxlint', '--deny-warnings')),
    check('types', () => node('typescript/bin/tsc', '-p', 'tsconfig.json')),
    check('chromium', () => ensureChromium(root)),
  ]);
  if (chromium !== undefined) process.env['CHROMIUM_PATH'] = chromium;
  await runTests();
}

try {
  await runAll();
} catch (error) {
  console.error(error);
  tally.failed += 1;
}
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
