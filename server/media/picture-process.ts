import { type ChildProcess, fork } from 'node:child_process';
import os from 'node:os';
import { AppError } from '../app-error.ts';
import type { ImageFiles, PosterFiles } from './image-renditions.ts';
import { createLimiter } from './limiter.ts';
import type { MediaFolder } from './media-folder.ts';
import type { PictureResult, PictureWork } from './picture-work.ts';
import type { Pictures } from './pictures.ts';
import { refusedImage } from './refusals.ts';

type Options = {
  /** The script of the process: picture-child.ts as built. */
  entry: string;
  folder: MediaFolder;
  /** How long one picture may take before its process is ended. */
  patienceMs?: number;
  /** How long the process is kept for the next picture. */
  idleMs?: number;
};

const PATIENCE_MS = 90_000;
const IDLE_MS = 60_000;
/** Below the server, so that a programme never waits for a picture. */
const NICE = 5;

/**
 * Pictures made in a process of their own: whatever a hostile file does to the decoder, the server stays up, and the
 * memory of a large picture goes back to the system when the process ends.
 */
export function pictureProcess({ entry, folder, patienceMs = PATIENCE_MS, idleMs = IDLE_MS }: Options): Pictures {
  const inTurn = createLimiter(1);
  let kept: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;

  const start = (): ChildProcess => {
    // Two arenas: glibc otherwise keeps one per thread, each as large as the largest picture it ever saw.
    const child = fork(entry, { serialization: 'advanced', execArgv: [], env: { ...process.env, MALLOC_ARENA_MAX: '2' } });
    if (child.pid !== undefined) os.setPriority(child.pid, NICE);
    child.once('exit', () => { if (kept === child) kept = undefined; });
    child.unref();
    child.channel?.unref();
    return child;
  };

  const make = (work: Omit<PictureWork, 'root'>) => inTurn(async () => {
    clearTimeout(idle);
    const child = kept ??= start();
    const result = await ask(child, { ...work, root: folder.root }, patienceMs);
    idle = setTimeout(() => {
      // First out of sight: the next picture must not be given to a process on its way out.
      kept = undefined;
      child.kill();
    }, idleMs).unref();
    return valueOf(result);
  });

  return {
    image: async (path, sniffed) => await make({ make: 'image', path, sniffed }) as ImageFiles,
    poster: async (path, sniffed) => await make({ make: 'poster', path, sniffed }) as PosterFiles,
  };
}

/** A process that a file brings down, or that takes too long over it, tells as much about the file as an error would. */
function ask(child: ChildProcess, work: PictureWork, patienceMs: number): Promise<PictureResult> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    const settle = (act: () => void) => {
      clearTimeout(deadline);
      child.off('message', answered).off('exit', died).off('error', failed);
      act();
    };
    const answered = (result: PictureResult) => settle(() => resolve(result));
    const died = (code: number | null, signal: string | null) => settle(() => {
      const cause = new Error(`The picture process ended with ${signal ?? code}`);
      // An exit by itself is a broken installation, not a broken file.
      reject(signal === null ? cause : refusedImage.damaged(cause));
    });
    const failed = (error: Error) => settle(() => reject(error));
    child.once('message', answered).once('exit', died).once('error', failed);
    child.send(work);
  });
}

function valueOf(result: PictureResult): unknown {
  switch (result.outcome) {
    case 'made': return result.value;
    case 'refused': throw new AppError(result.code, result.detail);
    case 'failed': throw new Error(result.message);
  }
}
