import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPlayer, firstScripts, type BuiltPlayer } from '../helpers/built-player.ts';
import { stylesOf } from '../helpers/compatibility/player-styles.ts';
import { reviewedScript, reviewedStyles } from '../helpers/compatibility/reviewed.ts';
import { scriptFaults } from '../helpers/compatibility/script-faults.ts';
import { namesOf } from '../helpers/compatibility/script-names.ts';
import { styleFaults } from '../helpers/compatibility/style-faults.ts';

/** The browser of the 2021 TVs: the oldest one a display may have. */
const oldest = 79;
const budgetBytes = 60_000;
const names = namesOf(oldest);
const inScript = (code: string) => scriptFaults(code, oldest, names);
const inStyles = (text: string) => styleFaults(text, oldest);

const sources = import.meta.glob<string>(['../../display-client/**/*.ts', '!../../display-client/build/**'], { eager: true, query: '?raw', import: 'default' });
const templates = import.meta.glob<Record<string, unknown>>('../../display-client/{wall-card,templates/*}.ts', { eager: true });

let player: BuiltPlayer;
const built = (extension: string) => readdirSync(player.folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith(extension)).map((file) => readFileSync(path.join(player.folder, file), 'utf8'));

beforeAll(async () => {
  player = await builtPlayer();
}, 120_000);
afterAll(() => player.dispose());

describe('the player as it is built', () => {
  it(`asks no more of a script's host than Chromium ${oldest} has, but for what was reviewed`, () => {
    const scripts = built('.js');
    expect(scripts.length).toBeGreaterThan(1);
    expect([...new Set(scripts.flatMap(inScript))].sort()).toEqual(Object.keys(reviewedScript).sort());
  });

  it(`styles with what Chromium ${oldest} has, but for what was reviewed`, () => {
    const sheets = stylesOf(templates);
    const written = Object.keys(sources).filter((file) => sources[file]?.includes('css`'));
    expect(written.filter((file) => !sheets.has(file))).toEqual([]);
    const files = built('.css');
    expect(files.length).toBeGreaterThan(0);
    expect([...new Set([...sheets.values(), ...files].flatMap(inStyles))].sort()).toEqual(Object.keys(reviewedStyles).sort());
  });

  it(`sends less than ${budgetBytes / 1000} kB of script, gzipped, before the first content`, () => {
    const scripts = firstScripts(player.folder);
    expect(scripts.size).toBeGreaterThan(0);
    const bytes = [...scripts.values()].reduce((sum, code) => sum + gzipSync(code).length, 0);
    process.stdout.write(`player scripts before content: ${(bytes / 1000).toFixed(1)} kB gzip of ${budgetBytes / 1000}\n`);
    expect(bytes).toBeLessThan(budgetBytes);
  });
});

describe('the check of scripts', () => {
  it.each([
    ['const a = (b) => b?.c;', 'syntax ?.'], ['const a = (b) => b ?? 1;', 'syntax ??'], ['let a; a ??= 1;', 'syntax ??='], ['let a; a ||= 1;', 'syntax &&= or ||='],
    ['class A { #b() {} }', 'syntax a #method'], ['class A { static { f(); } }', 'syntax static {}'], ['class A { #b; is(c) { return #b in c; } }', 'syntax #field in'],
    ['structuredClone({});', 'structuredClone'], ['new WeakRef(x);', 'WeakRef'], ['[1].at(-1);', '.at()'], ['"a".replaceAll("a", "b");', '.replaceAll()'],
    ['Promise.any([]);', 'Promise.any'], ['AbortSignal.timeout(5);', 'AbortSignal.timeout'], ['crypto.randomUUID();', '.randomUUID'],
    ['node.replaceChildren();', '.replaceChildren'], ['navigator.wakeLock.request("screen");', '.wakeLock'], ['const { wakeLock } = navigator;', '.wakeLock'],
    ['Object.groupBy([], f);', 'Object.groupBy'], ['x["replaceChildren"]();', '.replaceChildren'], ['new Intl.Segmenter();', '.Segmenter'],
    ['[3].toSorted();', '.toSorted()'], ['self.scheduler.postTask(f);', '.scheduler'],
  ])('finds in «%s»: %s', (code, fault) => {
    expect(inScript(code)).toContain(fault);
  });

  it('finds what does not parse at all', () => {
    expect(inScript('using a = b;')).toHaveLength(1);
  });

  it('lets pass what the oldest browser has, and members of the script itself', () => {
    expect(inScript(`
      class Clock { #ticks = 0; now = () => performance.now(); static zero = 0n; }
      export const plays = { segments: [], errors: null };
      const { segments } = plays;
      async function* f() { try { for await (const x of segments.flat()) yield import('./x.js'); } catch { globalThis.caches.open('a'); } }
      new ResizeObserver(f).observe(document.body);
      video.pause(); new URL(import.meta.url); navigator.storage.estimate(); Object.fromEntries([]); fetch('/x', { signal: new AbortController().signal });`)).toEqual([]);
  });
});

describe('the check of styles', () => {
  it.each([
    ['a { aspect-ratio: 1; }', 'aspect-ratio'], ['a { inset: 0; }', 'inset'], ['a { translate: 1px; }', 'translate'], ['a { display: flex; gap: 1px; }', 'gap outside a grid'],
    ['a { width: 5cqi; }', 'the unit cqi'], ['a { height: 100dvh; }', 'the unit dvh'], ['a:is(b) { margin: 0; }', ':is'], ['a:has(b) { margin: 0; }', ':has'],
    ['a:focus-visible { margin: 0; }', ':focus-visible'], ['a { & b { margin: 0; } }', '&'], ['@container (width > 1px) { a { margin: 0; } }', '@container'],
    ['@layer a { b { margin: 0; } }', '@layer'], ['a { color: color-mix(in srgb, red, blue); }', 'color-mix()'], ['a { color: oklch(1 0 0); }', 'oklch()'],
    ['a { overflow: clip; }', 'overflow: clip'], ['a { --b: 1dvh; }', 'the unit dvh'], ['@media (width >= 600px) { a { margin: 0; } }', '@media (a < b)'],
    ['a { margin-inline: 1px; }', 'margin-inline'], ['a { accent-color: red; }', 'accent-color'], ['a { backdrop-filter: round(2px); }', 'round()'],
  ])('finds in «%s»: %s', (text, fault) => {
    expect(inStyles(text)).toContain(fault);
  });

  it('lets pass what the oldest browser has', () => {
    expect(inStyles(`
      @font-face { font-family: x; src: url(x.woff2) format("woff2"); font-display: swap; unicode-range: U+0-FF; }
      @media (prefers-reduced-motion: reduce) { .a { animation: none; } }
      @keyframes enter { from { opacity: 0; } to { opacity: 1; transform: translateX(10%) rotate(90deg); } }
      :host([wide]) .b:not(.c)::before, .d > .e:last-child { --u: min(1vh, 0.5625vw); width: calc(2 * var(--u)); -webkit-box-orient: vertical; filter: blur(2px); }
      .grid { display: grid; gap: 1em; grid-template-columns: repeat(2, minmax(0, 1fr)); place-items: center; }`)).toEqual([]);
  });
});
