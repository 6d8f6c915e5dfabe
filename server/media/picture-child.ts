import { AppError } from '../app-error.ts';
import { MediaFolder } from './media-folder.ts';
import type { PictureResult, PictureWork } from './picture-work.ts';
import { picturesHere } from './pictures.ts';

async function work({ make, root, path, sniffed }: PictureWork): Promise<PictureResult> {
  try {
    return { outcome: 'made', value: await picturesHere(MediaFolder.at(root))[make](path, sniffed) };
  } catch (error) {
    if (error instanceof AppError) return { outcome: 'refused', code: error.code, detail: error.message };
    return { outcome: 'failed', message: String(error) };
  }
}

// The entry of a process of its own, started by picture-process.ts: it makes one picture at a time and ends with its server.
process.on('message', (message: PictureWork) => {
  void work(message).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());
