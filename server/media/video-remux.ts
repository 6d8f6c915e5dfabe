import type { EncodedPacket, InputAudioTrack, InputVideoTrack, Output } from 'mediabunny';
import { loadMediabunny } from './load-mediabunny.ts';
import type { VideoTracks } from './video-probe.ts';

/** One track on its way: the next packet to write, and the way to write it. */
type Lane = { packets: AsyncGenerator<EncodedPacket>; next: EncodedPacket | null; write: (packet: EncodedPacket) => Promise<void> };

/**
 * Copies the encoded pictures and sound into a new file at `target`, index first, without re-encoding and without
 * metadata (telephones write where and when). Only the index is held in memory, whatever the size.
 */
export async function remux({ video, audio }: VideoTracks, container: 'mp4' | 'webm', target: string): Promise<void> {
  const { FilePathTarget, Mp4OutputFormat, Output, WebMOutputFormat } = await loadMediabunny();
  const format = container === 'mp4' ? new Mp4OutputFormat({ fastStart: 'reserve' }) : new WebMOutputFormat();
  const output = new Output({ format, target: new FilePathTarget(target) });
  try {
    const lanes = [await videoLane(video, output), ...audio === null ? [] : [await audioLane(audio, output)]];
    await output.start();
    await copyInOrder(lanes);
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
}

async function videoLane(track: InputVideoTrack, output: Output): Promise<Lane> {
  const { EncodedPacketSink, EncodedVideoPacketSource } = await loadMediabunny();
  const [codec, decoderConfig] = [await track.getCodec(), await track.getDecoderConfig()];
  if (codec === null || decoderConfig === null) throw new Error('The codec of the video track is unknown');
  const source = new EncodedVideoPacketSource(codec);
  const { packetCount } = await track.computePacketStats();
  output.addVideoTrack(source, { rotation: await track.getRotation(), flip: await track.getFlip(), maximumPacketCount: packetCount });
  return laneOf(new EncodedPacketSink(track).packets(), (packet) => source.add(packet, { decoderConfig }));
}

async function audioLane(track: InputAudioTrack, output: Output): Promise<Lane> {
  const { EncodedAudioPacketSource, EncodedPacketSink } = await loadMediabunny();
  const [codec, decoderConfig] = [await track.getCodec(), await track.getDecoderConfig()];
  if (codec === null || decoderConfig === null) throw new Error('The codec of the audio track is unknown');
  const source = new EncodedAudioPacketSource(codec);
  const { packetCount } = await track.computePacketStats();
  output.addAudioTrack(source, { maximumPacketCount: packetCount });
  return laneOf(new EncodedPacketSink(track).packets(), (packet) => source.add(packet, { decoderConfig }));
}

async function laneOf(packets: AsyncGenerator<EncodedPacket>, write: Lane['write']): Promise<Lane> {
  return { packets, next: (await packets.next()).value ?? null, write };
}

/** Pictures and sound side by side, as they are played, so that neither waits for the other in memory or on the way. */
async function copyInOrder(lanes: readonly Lane[]): Promise<void> {
  for (;;) {
    const due = lanes.reduce<Lane | null>((first, lane) => (lane.next !== null && lane.next.timestamp < (first?.next?.timestamp ?? Infinity) ? lane : first), null);
    if (due === null || due.next === null) return;
    await due.write(due.next);
    due.next = (await due.packets.next()).value ?? null;
  }
}
