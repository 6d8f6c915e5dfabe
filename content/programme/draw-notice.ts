import type { MediaId } from '../ids.ts';
import type { MediaAsset, MediaFile } from '../model/media-asset.ts';
import type { Picture } from '../model/notice.ts';
import type { PublishedNotice, Resolution } from './library.ts';
import type { DrawnContent, DrawnPicture, NoticeObject } from './objects.ts';

/** How long a notice wears its "Nuevo" mark after it was published. */
const NEW_FOR_MS = 2 * 24 * 60 * 60 * 1000;

const needed: Record<Resolution, number> = { hd: 1920, uhd: 3840 };

/**
 * What a template needs to draw the notice on screens of this resolution, or `null` for a poster whose picture is gone.
 * Any other notice is drawn without its missing picture.
 */
export function drawNotice(notice: PublishedNotice, media: ReadonlyMap<MediaId, MediaAsset>, resolution: Resolution): NoticeObject | null {
  const content = drawContent(notice, (picture) => drawPicture(picture, media.get(picture.asset), resolution));
  if (content === null) return null;
  return { kind: 'notice', notice: notice.id, content, featured: notice.featured, newUntil: notice.publishedAt + NEW_FOR_MS };
}

function drawContent({ content }: PublishedNotice, draw: (picture: Picture) => DrawnPicture | null): DrawnContent | null {
  switch (content.category) {
    case 'message':
    case 'procedure':
      return content;
    case 'news':
    case 'health-tip':
      return { ...content, picture: content.picture && draw(content.picture) };
    case 'poster': {
      const picture = draw(content.picture);
      return picture && { ...content, picture };
    }
  }
}

function drawPicture(picture: Picture, asset: MediaAsset | undefined, resolution: Resolution): DrawnPicture | null {
  if (asset?.details.kind !== 'image') return null;
  const { renditions, blur } = asset.details;
  const file = fileFor(renditions, resolution);
  return file && { file, alt: picture.alt || asset.alt, blur };
}

/** The smallest rendition that fills a screen of this resolution, else the largest there is; `null` of none. */
export function fileFor(renditions: readonly MediaFile[], resolution: Resolution): MediaFile | null {
  const ascending = [...renditions].sort((a, b) => longEdge(a) - longEdge(b));
  return ascending.find((file) => longEdge(file) >= needed[resolution]) ?? ascending.at(-1) ?? null;
}

const longEdge = ({ width, height }: MediaFile): number => Math.max(width, height);
