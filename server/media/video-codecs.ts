import { refusedVideo } from './refusals.ts';

/** `avc1.PPCCLL`: profile and level in hexadecimal (RFC 6381, 3.3). */
const avc = /^avc[13]\.([0-9a-f]{2})[0-9a-f]{2}([0-9a-f]{2})$/i;
/** Baseline, Main and High: 8 bits, 4:2:0. High 10, 4:2:2 and 4:4:4 have no hardware decoder on a TV. */
const avcProfiles = new Set([66, 77, 100]);
const highestAvcLevel = 51;

/**
 * Accepts what the 2021 TVs decode in hardware: H.264 to High@5.1, VP8, and VP9 of 8 bits. AV1 is refused: half of
 * those TVs and most cheap players only decode it in software, with dropped frames.
 * @throws AppError `refused`, naming the codec and the remedy
 */
export function checkVideoCodec(codec: string | null, parameters: string): void {
  switch (codec) {
    case 'avc': {
      const [, profile = '', level = ''] = avc.exec(parameters) ?? [];
      if (!avcProfiles.has(parseInt(profile, 16))) throw refusedVideo.codec('un perfil de H.264 de más de 8 bits o 4:2:0');
      if (parseInt(level, 16) > highestAvcLevel) throw refusedVideo.codec('H.264 de un nivel superior a 5.1');
      return;
    }
    case 'vp8':
      return;
    case 'vp9':
      if (/^vp09\.0[1-9]/.test(parameters)) throw refusedVideo.codec('VP9 de 10 bits');
      return;
    case 'hevc':
      throw refusedVideo.codec('HEVC (H.265)');
    case 'av1':
      throw refusedVideo.codec('AV1');
    default:
      throw refusedVideo.codec(codec === null ? 'un códec desconocido' : codec.toUpperCase());
  }
}

const sounds = new Set(['aac', 'opus', 'vorbis', 'mp3']);

/** @throws AppError `refused` for sound that browsers do not decode */
export function checkSound(codec: string | null): void {
  if (codec === null || !sounds.has(codec)) throw refusedVideo.sound(codec === null ? 'un códec desconocido' : codec.toUpperCase());
}
