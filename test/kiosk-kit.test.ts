import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitFaults } from './helpers/unit-faults.ts';

const run = promisify(execFile);
const docs = path.resolve(import.meta.dirname, '../docs');
const kit = path.join(docs, 'kiosk');
const scripts = ['install.sh', 'cartelera-kiosk', 'cartelera-panel'];
const settings = ['--server', 'https://cartelera.lan', '--rotate', '90', '--opens', 'Mon..Fri 06:30', '--closes', 'Mon..Fri 18:00'];

let place: string;
let files: Map<string, string>;

/** Every file below a folder, by its path from there. */
async function readAll(folder: string): Promise<Map<string, string>> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const named = found.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
  return new Map(await Promise.all(named.map(async (name): Promise<[string, string]> => [name, await readFile(path.join(folder, name), 'utf8')])));
}

const install = (root: string, ...args: string[]) => run('sh', [path.join(kit, 'install.sh'), ...args], { env: { ...process.env, DESTDIR: root } });

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'cartelera-kiosk-'));
  files = await readAll(kit);
});
afterAll(() => rm(place, { recursive: true }));

describe('the kiosk kit', () => {
  it.each(scripts)('has a shell script that parses: %s', async (script) => {
    await run('sh', ['-n', path.join(kit, script)]);
  });

  it('has units that systemd can read, each with what it starts', async () => {
    const root = path.join(place, 'units');
    await install(root, ...settings);
    const installed = await readAll(root);
    const units = [...installed].filter(([file]) => /\.(service|timer)$/.test(file));
    expect(units).toHaveLength(5);
    expect(units.flatMap(([file, text]) => unitFaults(path.basename(file), text, (wanted) => installed.has(wanted.slice(1))))).toEqual([]);
  });

  it('installs the same twice, and follows other settings', async () => {
    const root = path.join(place, 'twice');
    await install(root, ...settings);
    const once = await readAll(root);
    await install(root, ...settings);
    expect(await readAll(root)).toEqual(once);
    expect(once.get('etc/cartelera-kiosk.conf')).toBe('SERVER=https://cartelera.lan\nROTATE=90\nPLAIN_HTTP=no\n');
    expect(once.get('etc/systemd/system/cartelera-panel-on.timer.d/hours.conf')).toBe('[Timer]\nOnCalendar=\nOnCalendar=Mon..Fri 06:30\n');
    await install(root, '--server', 'https://cartelera.lan/');
    const after = await readAll(root);
    expect(after.get('etc/cartelera-kiosk.conf')).toBe('SERVER=https://cartelera.lan\nROTATE=0\nPLAIN_HTTP=no\n');
    expect([...after.keys()].filter((file) => file.endsWith('hours.conf'))).toEqual([]);
  });

  it.each([
    [[]], [['--server', 'cartelera.lan']], [['--server', 'http://cartelera.lan']], [['--server', 'https://cartelera.lan', '--rotate', '45']],
    [['--server', 'https://cartelera.lan', '--opens', 'Mon 06:00']], [['--server']], [['--server', 'https://cartelera.lan', '--ca', '/no/such/file']], [['--what']],
  ])('refuses to install with %j', async (args) => {
    const root = path.join(place, 'refused');
    await expect(install(root, ...args)).rejects.toMatchObject({ code: 2 });
    await expect(readdir(root)).rejects.toThrow();
  });

  it('opens the player of that server, full screen, with sound and video free to begin', async () => {
    const browser = path.join(place, 'chromium');
    await writeFile(browser, '#!/bin/sh\n');
    await chmod(browser, 0o755);
    const command = async (env: Record<string, string>) =>
      (await run(path.join(kit, 'cartelera-kiosk'), ['--print'], { env: { PATH: `${place}:${process.env['PATH']}`, HOME: place, ...env } })).stdout.trim().split(' ');
    const usual = await command({ SERVER: 'https://cartelera.lan' });
    expect(usual[0]).toBe('chromium');
    expect(usual.at(-1)).toBe('https://cartelera.lan/display/');
    expect(usual).toEqual(expect.arrayContaining(['--kiosk', '--noerrdialogs', '--disable-session-crashed-bubble', '--autoplay-policy=no-user-gesture-required', `--user-data-dir=${place}/profile`]));
    expect(usual.slice(1, -1).filter((flag) => !/^--[a-z-]+(=\S+)?$/.test(flag))).toEqual([]);
    const plain = await command({ SERVER: 'http://10.0.0.5:8080', PLAIN_HTTP: 'yes' });
    expect(plain.filter((flag) => !usual.includes(flag))).toEqual(['--unsafely-treat-insecure-origin-as-secure=http://10.0.0.5:8080', 'http://10.0.0.5:8080/display/']);
    await expect(command({})).rejects.toMatchObject({ stderr: expect.stringContaining('SERVER') });
  });

  it('says each of the browser flags once', async () => {
    const flags = [...new Set(files.get('cartelera-kiosk')?.match(/--[a-z]+(?:-[a-z]+){2,}/g))];
    expect(flags.length).toBeGreaterThan(10);
    const elsewhere = [...files].filter(([file]) => !['cartelera-kiosk', 'README.md'].includes(file)).concat([['operations.md', await readFile(path.join(docs, 'operations.md'), 'utf8')]]);
    expect(elsewhere.flatMap(([file, text]) => flags.filter((flag) => text.includes(flag)).map((flag) => `${file}: ${flag}`))).toEqual([]);
  });

  it('leaves nothing to fill in', () => {
    const blanks = /TODO|FIXME|CHANGE_?ME|XXX|<[a-z-]+>|your-|example\.(com|org)/i;
    expect([...files].filter(([, text]) => blanks.test(text)).map(([file]) => file)).toEqual([]);
    expect(JSON.parse(files.get('cartelera-policy.json') ?? '')).toMatchObject({ AutoplayAllowed: true });
  });

  it('tells what each file is, and links to what there is', async () => {
    const readme = files.get('README.md') ?? '';
    const told = (file: string) => file === 'README.md' || readme.includes(file) || (/^cartelera-panel-(on|off)\./.test(file) && readme.includes('cartelera-panel-*.timer'));
    expect([...files.keys()].filter((file) => !told(file))).toEqual([]);
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(2);
    await Promise.all(links.map((link) => readFile(path.join(kit, link))));
    expect(readme).toContain('Chromium 79');
  });
});

describe('the check of units', () => {
  it.each([
    ['a.service', '[Service]\nExecStart=/usr/local/bin/a\nRestrat=always\n', 'does not know [Service] Restrat'],
    ['a.service', '[Service]\nExecStart=/usr/local/bin/b\n', 'starts /usr/local/bin/b, which is not there'],
    ['a.service', '[Service]\nRestart=always\n', 'starts nothing'],
    ['a.service', 'ExecStart=/usr/local/bin/a\n', 'has «ExecStart=/usr/local/bin/a» outside a section'],
    ['a.service', '[Service]\nExecStart=/usr/local/bin/a\nalways\n', 'has «always»'],
    ['b.timer', '[Timer]\nOnCalendar=daily\n', 'has no b.service'],
  ])('finds in %s %j that it %s', (name, text, fault) => {
    expect(unitFaults(name, text, (file) => file === '/usr/local/bin/a')).toEqual([`${name} ${fault}`]);
  });
});
