import type { MediaDetails } from '../../content/model/media-asset.ts';

const accepted = {
  image: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'],
  video: ['video/mp4', 'video/webm', 'video/quicktime'],
} as const;

/** Opens the browser's file dialog for files of a kind, or of both; nothing chosen is an empty list. */
export function chooseFiles(kind: MediaDetails['kind'] | null): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = (kind === null ? [...accepted.image, ...accepted.video] : accepted[kind]).join(',');
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...input.files ?? []]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });
}
