import { rm } from 'node:fs/promises';
import type { Input } from 'mediabunny';
import type { VideoDetails } from '../../content/model/media-asset.ts';
import type * as z from 'zod/mini';
import { AppError } from '../app-error.ts';
import type { PosterFiles } from './image-renditions.ts';
import { loadMediabunny } from './load-mediabunny.ts';
import type { MediaFolder, StoredFile } from './media-folder.ts';
import { maxIndexBytes, probeTimeoutMs } from './media-limits.ts';
import { startsFast, topLevelBoxes } from './mp4-boxes.ts';
import type { Pictures } from './pictures.ts';
import { refusedVideo } from './refusals.ts';
import { sniff, type Sniffed } from './sniff.ts';
import { probeVideo, type VideoFacts } from './video-probe.ts';
import { remux } from './video-remux.ts';

type VideoType = Extract<Sniffed, { kind: 'video' }>['mime'];
export type VideoSource = { path: string; type: VideoType; posterPath: string | undefined };
type Made = Pick<z.infer<typeof VideoDetails>, 'width' | 'height' | 'durationMs' | 'videoCodec' | 'audioCodec' | 'file' | 'poster' | 'thumbnail' | 'blur'>;

/**
 * Checks a video and keeps it as it is, unless a screen would have to wait for its end or could not seek in it, or
 * it tells where it was recorded: then its pictures and sound are copied, unchanged, into a new file.
 * @throws AppError `refused` when it is cut, some screen could not play it, or it comes without a poster
 */
export async function ingestVideo({ path, type, posterPath }: VideoSource, { folder, pictures }: { folder: MediaFolder; pictures: Pictures }): Promise<Made> {
  const fast = type === 'video/webm' || await checkBoxes(path);
  return withInput(path, async (input) => {
    const facts = await probeVideo(input);
    const { width, height, durationMs, videoCodec, audioCodec } = facts;
    // A browser that cannot decode a video cannot make its poster either, so the codec is told first.
    const preview = await posterOf(posterPath, pictures);
    const asItIs = fast && type !== 'video/quicktime' && facts.statesDuration && !facts.hasLocation;
    const stored = asItIs ? await folder.putFile(path, type) : await putCopy(facts, type, folder);
    return { width, height, durationMs, videoCodec, audioCodec, file: { ...stored, width, height }, ...preview };
  });
}

async function posterOf(path: string | undefined, pictures: Pictures): Promise<PosterFiles> {
  const sniffed = path === undefined ? undefined : await sniff(path);
  if (path === undefined || sniffed?.kind !== 'image') throw refusedVideo.noPoster();
  return pictures.poster(path, sniffed);
}

async function checkBoxes(path: string): Promise<boolean> {
  const { boxes, complete } = await topLevelBoxes(path);
  const index = boxes.find(({ type }) => type === 'moov');
  if (!complete || index === undefined || index.size > maxIndexBytes) throw refusedVideo.truncated();
  return startsFast(boxes);
}

async function putCopy({ tracks }: VideoFacts, type: VideoType, folder: MediaFolder): Promise<StoredFile> {
  const container = type === 'video/webm' ? 'webm' : 'mp4';
  const copy = folder.aside(container);
  try {
    await remux(tracks, container, copy);
    return await folder.putFile(copy, `video/${container}`);
  } finally {
    await rm(copy, { force: true });
  }
}

/** Opens the file for `use`; what the parser throws at a damaged file becomes a refusal. */
async function withInput<Value>(path: string, use: (input: Input) => Promise<Value>): Promise<Value> {
  const { FilePathSource, Input, MP4, QTFF, WEBM } = await loadMediabunny();
  const input = new Input({ source: new FilePathSource(path), formats: [MP4, QTFF, WEBM] });
  // Disposing ends every read in flight, so a file built to be slow cannot hold the queue.
  const deadline = setTimeout(() => input.dispose(), probeTimeoutMs);
  try {
    return await use(input);
  } catch (error) {
    throw error instanceof AppError ? error : refusedVideo.truncated(error);
  } finally {
    clearTimeout(deadline);
    input.dispose();
  }
}
