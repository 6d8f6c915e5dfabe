import { readFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Frame } from '../../display-client/templates/frame.ts';
import type { Gallery } from './gallery/main.ts';
import { trialPictures } from './trial-pictures.ts';

declare global {
  var gallery: Gallery;
}

const origin = 'http://plantillas.test';
const artifacts = path.resolve(import.meta.dirname, '../.artifacts');

/** As strict as the policy of the displays, so that a template which needs more fails here. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:";

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.webp': 'image/webp' };

export type Size = { width: number; height: number };

/** The templates in a real browser, built as for the displays and served under their policy. */
export async function openGallery(): Promise<{
  page: Page;
  /** What the browser complained about since the start. */
  complaints: readonly string[];
  show: (frame: Frame, size: Size, media?: string) => Promise<void>;
  /** Keeps a screenshot in `test/.artifacts/templates`, if `PICTURES` is set in the environment. */
  picture: (name: string) => Promise<void>;
  close: () => Promise<void>;
}> {
  await mkdir(path.join(artifacts, 'templates'), { recursive: true });
  const outDir = await mkdtemp(path.join(artifacts, 'gallery-'));
  await build({
    configFile: false, logLevel: 'error', root: path.join(import.meta.dirname, 'gallery'), publicDir: false, base: '/',
    build: { outDir, emptyOutDir: true, target: 'chrome79', cssTarget: 'chrome79', assetsInlineLimit: 0 },
  });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const media = await trialPictures();
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    const body = media.files.get(pathname) ?? await readFile(path.join(outDir, file));
    await route.fulfill({ body, contentType: types[path.extname(file)] ?? 'text/plain', headers: { 'content-security-policy': policy } });
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => 'gallery' in globalThis);
  return {
    page,
    complaints,
    async show(frame, size, source) {
      await page.setViewportSize(size);
      await page.evaluate(async ([drawn, url]) => globalThis.gallery.show(drawn, url), [frame, source ?? null] as const);
    },
    async picture(name) {
      if (process.env['PICTURES'] === undefined) return;
      await page.screenshot({ path: path.join(artifacts, 'templates', `${name}.png`) });
    },
    async close() {
      await browser.close();
      await rm(outDir, { recursive: true });
    },
  };
}
