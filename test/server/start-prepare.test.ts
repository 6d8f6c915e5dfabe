import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dependenciesAreInstalled, ensureBuild, staleParts } from '../../server/prepare.mjs';

const repository = path.resolve(import.meta.dirname, '../..');
const quiet = () => undefined;

/** The three modes of the repository's own settings, without what only its real sources need. */
const viteConfig = `
  import path from 'node:path';
  const at = (place) => path.join(import.meta.dirname, place);
  export default ({ mode }) => ({
    root: at({ display: 'display-client', admin: 'admin', server: '.' }[mode]),
    build: { outDir: at('dist/' + mode), emptyOutDir: true, ...(mode === 'server' && { ssr: at('server/main.ts') }) },
  });`;

let root: string;
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const lock = (packages: object) => JSON.stringify({ packages });

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'prepare-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('dependenciesAreInstalled', () => {
  const wanted = {
    '': { version: '0.1.0' }, 'node_modules/a': { version: '1.0.0' }, 'node_modules/other-platform': { version: '1.0.0', optional: true },
  };
  beforeEach(() => write('package-lock.json', lock(wanted)));

  it('is false on a fresh clone', () => {
    expect(dependenciesAreInstalled(root)).toBe(false);
  });

  it('is true when npm recorded every package of the lock file, and false when one is missing or another version', () => {
    write('node_modules/.package-lock.json', lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/more': { version: '3.0.0' } }));
    expect(dependenciesAreInstalled(root)).toBe(true);
    write('node_modules/.package-lock.json', lock({ 'node_modules/a': { version: '0.9.0' } }));
    expect(dependenciesAreInstalled(root)).toBe(false);
    write('node_modules/.package-lock.json', lock({}));
    expect(dependenciesAreInstalled(root)).toBe(false);
  });
});

describe('a build', () => {
  /** A tree in the shape of the repository, small enough to be built in a moment by the real tools. */
  beforeEach(() => {
    symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'));
    cpSync(path.join(repository, 'tsconfig.json'), path.join(root, 'tsconfig.json'));
    write('package.json', '{"type":"module"}');
    write('package-lock.json', '{}');
    write('vite.config.ts', viteConfig);
    write('content/greeting.ts', "export const greeting: string = 'Bienvenidos';");
    for (const app of ['display-client', 'admin']) {
      write(`${app}/index.html`, '<script type="module" src="./main.ts"></script>');
      write(`${app}/main.ts`, "import { greeting } from '../content/greeting.ts'; document.title = greeting;");
    }
    write('server/main.ts', "import { greeting } from '../content/greeting.ts'; process.stdout.write(greeting);");
  });
  const stale = () => staleParts(root).map(({ name }) => name);

  it('is made once, and then only for the parts whose sources changed', async () => {
    expect(await ensureBuild(root, quiet)).toEqual(['display', 'admin', 'server']);
    expect(await ensureBuild(root, quiet)).toEqual([]);
    expect(readFileSync(path.join(root, 'dist/server/main.js'), 'utf8')).toContain('Bienvenidos');

    write('server/main.ts', "process.stdout.write('Hasta pronto');");
    expect(await ensureBuild(root, quiet)).toEqual(['server']);
    expect(readFileSync(path.join(root, 'dist/server/main.js'), 'utf8')).toContain('Hasta pronto');

    write('content/samples/media/picture.webp', 'only read at run time');
    expect(stale()).toEqual([]);
    write('admin/extra.ts', '');
    expect(stale()).toEqual(['admin']);
    write('display-client/extra.ts', '');
    expect(stale()).toEqual(['display', 'admin']);
    rmSync(path.join(root, 'dist/server'), { recursive: true });
    expect(stale()).toEqual(['display', 'admin', 'server']);
    await ensureBuild(root, quiet);
    write('content/greeting.ts', "export const greeting: string = 'Buenos días';");
    expect(stale()).toEqual(['display', 'admin', 'server']);
  });

  it('that fails says so and is made again the next time', async () => {
    write('server/main.ts', "import './nowhere.ts';");
    const script = `import { ensureBuild } from ${JSON.stringify(pathToFileURL(path.join(repository, 'server/prepare.mjs')).href)};
      await ensureBuild(process.argv[1], console.log);`;
    const building = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, root]);
    await expect(building).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("Could not resolve './nowhere.ts'") });
    expect(stale()).toEqual(['server']);
  });
});
