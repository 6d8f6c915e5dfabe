import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import express from 'express';
import sharp from 'sharp';
import { build } from 'vite';
import { DisplayId, Hash } from '../../content/ids.ts';
import { fileUrl, type MediaFile } from '../../content/model/media-asset.ts';
import type { Identity } from '../../content/wire/events.ts';
import { institutional, type Scene } from '../../display-client/stage/scene.ts';
import type { TheatrePage } from './theatre/main.ts';
import { noticeOf, trialContent } from './trial-notices.ts';
import { trialPictures } from './trial-pictures.ts';

declare global {
  var theatre: TheatrePage;
}

const samples = path.resolve('content/samples/media');
const artifacts = path.resolve('test/.artifacts');

export const tvIdentity: Identity = {
  display: DisplayId.parse('dsp_theatre'), name: 'TV 1', place: 'Vestíbulo', centerName: 'Unidad Médica Ilopango', zone: 'America/El_Salvador',
  format: 'tv', orientation: 'landscape', rotation: 0,
};

/** The stage of the displays in a page of its own, served with the files of its scenes. Run from the root of the project. */
export async function openTheatre(): Promise<{ url: string; scenes: Scene[]; close: () => Promise<void> }> {
  await mkdir(artifacts, { recursive: true });
  const folder = await mkdtemp(path.join(artifacts, 'theatre-'));
  await build({
    configFile: false, logLevel: 'error', root: path.resolve('test/helpers/theatre'), publicDir: false, base: '/',
    build: { outDir: folder, emptyOutDir: true, target: 'chrome79', cssTarget: 'chrome79', assetsInlineLimit: 0 },
  });
  await mkdir(path.join(folder, 'media'));
  const scenes = await scenesIn(folder);
  const server = express().use(express.static(folder)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    scenes,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Pictures, films and notices, and the institutional screen: every kind follows every kind. */
async function scenesIn(folder: string): Promise<Scene[]> {
  const keep = async (name: string, mime: MediaFile['mime'], size: { width: number; height: number }): Promise<MediaFile> => {
    const bytes = await readFile(path.join(samples, name));
    const file = { hash: Hash.parse(createHash('sha256').update(bytes).digest('hex')), bytes: bytes.length, mime, ...size };
    await copyFile(path.join(samples, name), path.join(folder, fileUrl(file)));
    return file;
  };
  const image = async (name: string): Promise<Scene> => {
    const { width, height } = await sharp(path.join(samples, `${name}.jpg`)).metadata();
    const file = await keep(`${name}.jpg`, 'image/jpeg', { width, height });
    return { id: name, label: name, content: { kind: 'image', width, height, blur: null }, media: { kind: 'image', file, alt: name } };
  };
  const video = async (name: string): Promise<Scene> => {
    const size = { width: 1920, height: 1080 };
    const [file, poster] = [await keep(`${name}.mp4`, 'video/mp4', size), await keep(`${name}-poster.jpg`, 'image/jpeg', size)];
    return { id: name, label: name, content: { kind: 'video', ...size, blur: null }, media: { kind: 'video', file, poster, alt: name, startedAt: 0 } };
  };
  const { pictures, files } = await trialPictures();
  for (const [address, bytes] of files) await writeFile(path.join(folder, address), bytes);
  const notice = (category: 'news' | 'procedure'): Scene => ({
    id: category, label: category, media: null,
    content: { kind: 'notice', screen: 0, object: noticeOf(trialContent(category, 'typical', category === 'news' ? pictures.photo : null)) },
  });
  return [
    await image('dengue'), await video('tape-el-barril'), await image('caminar'), notice('news'), await video('bienvenida'),
    await image('hospital'), notice('procedure'), institutional,
  ];
}
