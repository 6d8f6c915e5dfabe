// Draws the sample pictures and films again: `node content/samples/art/render.mjs` (needs Chromium and ffmpeg).
// Its results are kept in content/samples/media, so neither is needed to run Cartelera or its tests.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { films } from './films.mjs';
import { stills } from './scenes.mjs';

const fps = 25;
const root = path.resolve(import.meta.dirname, '../../..');
const media = path.join(root, 'content/samples/media');
const font = readFileSync(path.join(root, 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'));
// Atkinson's zero is slashed and reads as 8 from afar: Hanken Grotesk lends a plain one, as on the displays.
const zero = readFileSync(path.join(root, 'node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2'));
const face = (bytes, more) => `@font-face{font-family:Atkinson;src:url(data:font/woff2;base64,${bytes.toString('base64')});${more}}`;
const style = `${face(font, 'font-weight:200 800')}${face(zero, 'font-weight:200 800;unicode-range:U+30')}body{margin:0;background:#000;font-family:Atkinson}`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });

async function pageFor(width, height) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>${style}</style><p style="position:absolute;opacity:0">á</p><div></div>`);
  await page.evaluate(() => Promise.all([500, 700, 800].map((weight) => document.fonts.load(`${weight} 40px Atkinson`, 'á0'))));
  return {
    async shot(svg, type) {
      await page.evaluate((markup) => { const place = document.querySelector('div'); if (place) place.innerHTML = markup; }, svg);
      return page.screenshot(type === 'png' ? { type } : { type, quality: 95 });
    },
    close: () => page.close(),
  };
}

for (const [name, { width, height, draw }] of Object.entries(stills)) {
  const page = await pageFor(width, height);
  const png = sharp(await page.shot(draw(), 'png'));
  await (name.endsWith('.png') ? png.png({ palette: true, effort: 10 }) : png.jpeg({ quality: 86, mozjpeg: true })).toFile(path.join(media, name));
  await page.close();
}

const wanted = process.argv.slice(2);
for (const [name, { seconds, draw, posterAt }] of Object.entries(films)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const page = await pageFor(1920, 1080);
  const encoder = spawn('ffmpeg', ['-nostdin', '-loglevel', 'error', '-y', '-f', 'image2pipe', '-framerate', String(fps), '-c:v', 'mjpeg', '-i', 'pipe:0', '-an', '-vf', 'format=yuv420p',
    '-c:v', 'libx264', '-preset', 'slow', '-crf', '24', '-profile:v', 'high', '-level', '4.0', '-g', '50', '-movflags', '+faststart', path.join(media, name)], { stdio: ['pipe', 'inherit', 'inherit'] });
  for (let frame = 0; frame < seconds * fps; frame += 1) {
    if (!encoder.stdin.write(await page.shot(draw(frame / fps), 'jpeg'))) await once(encoder.stdin, 'drain');
  }
  encoder.stdin.end();
  await once(encoder, 'close');
  await sharp(await page.shot(draw(posterAt), 'png')).jpeg({ quality: 84, mozjpeg: true }).toFile(path.join(media, name.replace('.mp4', '-poster.jpg')));
  await page.close();
}
await browser.close();
