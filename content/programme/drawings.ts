import type { Hash, MediaId } from '../ids.ts';
import type { MediaAsset } from '../model/media-asset.ts';
import { picturesOf } from '../model/notice.ts';
import { canonicalJson, hashOf } from './canonical-json.ts';
import type { KnownTexts } from './canonical-json.ts';
import { drawNotice } from './draw-notice.ts';
import type { PublishedNotice, Resolution } from './library.ts';
import type { HashText, NoticeObject } from './objects.ts';
import { tvScreens } from './tv-screens.ts';
import type { TvScreen } from './tv-screens.ts';

/** A notice as screens of one resolution draw it. */
export type Drawing = { object: NoticeObject; hash: Hash; screens: readonly TvScreen[] };

/**
 * What one compilation may keep for the next: notices drawn and hashed. A notice that did not change, nor its picture, is
 * the very same object again, so that what others know of it by identity stays known too.
 */
export type Drawings = {
  /** `null` when the notice cannot be drawn. */
  draw(notice: PublishedNotice, media: ReadonlyMap<MediaId, MediaAsset>, resolution: Resolution): Drawing | null;
  hash(object: object): Hash;
  /** Keeps the canonical text of an object that many others will hold. */
  remember(object: object): void;
};

export function createDrawings(hashText: HashText): Drawings {
  const texts: KnownTexts = new WeakMap();
  const drawn = new WeakMap<PublishedNotice, Map<Resolution, { asset: MediaAsset | undefined; drawing: Drawing | null }>>();
  const hash = (object: object): Hash => hashOf(object, hashText, texts);

  return {
    hash,
    remember: (object) => { texts.set(object, canonicalJson(object, texts)); },
    draw: (notice, media, resolution) => {
      const [picture] = picturesOf(notice.content);
      const asset = picture && media.get(picture.asset);
      const before = drawn.get(notice) ?? new Map();
      const known = before.get(resolution);
      if (known !== undefined && known.asset === asset) return known.drawing;
      const object = drawNotice(notice, media, resolution);
      const drawing = object && { object, hash: hash(object), screens: tvScreens(object.content) };
      drawn.set(notice, before.set(resolution, { asset, drawing }));
      return drawing;
    },
  };
}
