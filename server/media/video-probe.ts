import type { Input, InputAudioTrack, InputVideoTrack } from 'mediabunny';
import { videoLimits } from './media-limits.ts';
import { refusedVideo } from './refusals.ts';
import { checkSound, checkVideoCodec } from './video-codecs.ts';

export type VideoTracks = { video: InputVideoTrack; audio: InputAudioTrack | null };
/** `videoCodec` and `audioCodec` are RFC 6381 strings, as `canPlayType` takes them. */
export type VideoFacts = {
  width: number;
  height: number;
  durationMs: number;
  videoCodec: string;
  audioCodec: string | null;
  tracks: VideoTracks;
  /** Whether the file says how long it is; without that a browser cannot seek in it. */
  statesDuration: boolean;
  /** Whether it carries the place where it was recorded, as telephones write. */
  hasLocation: boolean;
};

/**
 * Reads a video without decoding it.
 * @throws AppError `refused` when it is cut, or when some screen could not play it
 */
export async function probeVideo(input: Input): Promise<VideoFacts> {
  const video = await input.getPrimaryVideoTrack();
  const audio = await input.getPrimaryAudioTrack();
  if (video === null) throw audio === null ? refusedVideo.truncated() : refusedVideo.noPicture();
  const videoCodec = await video.getCodecParameterString();
  checkVideoCodec(await video.getCodec(), videoCodec ?? '');
  if (audio !== null) checkSound(await audio.getCodec());
  const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()];
  checkSize(width, height);
  return {
    width, height, videoCodec: videoCodec ?? 'vp8',
    audioCodec: audio === null ? null : await audio.getCodecParameterString(),
    tracks: { video, audio },
    ...await lengthOf(input),
    hasLocation: Object.keys((await input.getMetadataTags()).raw ?? {}).some((tag) => /loci|xyz|location/i.test(tag)),
  };
}

function checkSize(width: number, height: number): void {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < videoLimits.minSide || short > videoLimits.maxShortEdge || long > videoLimits.maxLongEdge) throw refusedVideo.size();
}

/** The promised length against the last picture that is really there. */
async function lengthOf(input: Input): Promise<{ durationMs: number; statesDuration: boolean }> {
  const promised = await input.getDurationFromMetadata();
  const found = await input.computeDuration();
  const missing = (promised ?? found) - found;
  if (found <= 0 || missing > Math.max(1, found * 0.02)) throw refusedVideo.truncated();
  const durationMs = Math.round(found * 1000);
  if (durationMs > videoLimits.maxDurationMs) throw refusedVideo.tooLong();
  return { durationMs, statesDuration: promised !== null };
}
