import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { Hash } from '../../content/ids.ts';
import { fileUrl } from '../../content/model/media-asset.ts';
import type { DrawnPicture } from '../../content/programme/objects.ts';

const sizes = { wide: [1600, 900], photo: [1200, 900], square: [1000, 1000], tall: [900, 1200], sheet: [900, 1273] } as const;

/** Pictures of the shapes that people upload. The files are by the address at which templates look for them. */
export type TrialPictures = { pictures: Record<keyof typeof sizes, DrawnPicture>; files: Map<string, Buffer> };

/** A lobby under a mountain, with a frame at its very edge: what of it cannot be seen has been cut. */
const lobby = (width: number, height: number): string => `
  <svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#9fd0f2"/>
    <circle cx="${width * 0.78}" cy="${height * 0.24}" r="${width * 0.09}" fill="#ffdb39"/>
    <path d="M0 ${height * 0.62} L${width * 0.36} ${height * 0.2} L${width * 0.8} ${height * 0.66} L${width} ${height * 0.5} V${height} H0z" fill="#3f7f6b"/>
    <rect x="${width * 0.3}" y="${height * 0.5}" width="${width * 0.5}" height="${height * 0.3}" fill="#fff"/>
    <rect x="${width * 0.28}" y="${height * 0.46}" width="${width * 0.54}" height="${height * 0.06}" fill="#1d50b9"/>
    <rect x="${width * 0.5}" y="${height * 0.62}" width="${width * 0.1}" height="${height * 0.18}" fill="#0e2438"/>
    <rect y="${height * 0.8}" width="100%" height="${height * 0.2}" fill="#c4ccd4"/>
    <rect x="6" y="6" width="${width - 12}" height="${height - 12}" fill="none" stroke="#a30d16" stroke-width="12"/>
  </svg>`;

export async function trialPictures(): Promise<TrialPictures> {
  const files = new Map<string, Buffer>();
  const draw = async ([width, height]: readonly [number, number]): Promise<DrawnPicture> => {
    const original = sharp(Buffer.from(lobby(width, height)));
    const bytes = await original.clone().webp().toBuffer();
    const blur = await original.clone().resize(16).webp({ quality: 40 }).toBuffer();
    const file = {
      hash: Hash.parse(createHash('sha256').update(bytes).digest('hex')), bytes: bytes.length, mime: 'image/webp', width, height,
    } as const;
    files.set(fileUrl(file), bytes);
    return { file, alt: 'Un centro de atención', blur: `data:image/webp;base64,${blur.toString('base64')}` };
  };
  const pictures = {
    wide: await draw(sizes.wide), photo: await draw(sizes.photo), square: await draw(sizes.square), tall: await draw(sizes.tall), sheet: await draw(sizes.sheet),
  };
  return { pictures, files };
}
