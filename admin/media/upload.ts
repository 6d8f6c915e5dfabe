import { DetailedError, Upload, type PreviousUpload } from 'tus-js-client';
import { Problem } from '../../content/wire/problem.ts';
import { networkProblem, ProblemError, unreadableAnswer } from '../problem-error.ts';

export type Progress = { sentBytes: number; totalBytes: number };
type Options = {
  onProgress: (progress: Progress) => void;
  /** An earlier attempt at the same file goes on from this byte. */
  onResume?: (fromBytes: number) => void;
  signal: AbortSignal;
};

/** After a lost connection: at once, then ever later, for about ten minutes in all. */
const retryDelays = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000, 120_000, 180_000, 180_000];
/** Small enough for a proxy's limit on bodies, large enough not to matter. */
const chunkSize = 8_000_000;

/** Types that browsers leave unnamed, so that the server can refuse them before they travel. */
const unnamed: Record<string, string> = { heic: 'image/heic', heif: 'image/heif', mkv: 'video/matroska', mov: 'video/quicktime', avif: 'image/avif' };

/** The declared type of a file, or what its extension stands for. */
export const typeOf = ({ type, name }: Pick<File, 'type' | 'name'>): string => type || (unnamed[name.toLowerCase().split('.').at(-1) ?? ''] ?? '');

/**
 * Sends a file to `/api/uploads`, resuming an earlier attempt, and returns the id under which it waits to become
 * an asset. Throws `ProblemError` for a refusal or a lasting loss of connection; `AbortError` when `signal` says so.
 */
export function sendFile(file: File, { onProgress, onResume, signal }: Options): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: '/api/uploads', retryDelays, chunkSize,
      removeFingerprintOnSuccess: true,
      metadata: { filename: file.name, filetype: typeOf(file) },
      onProgress: (sentBytes, totalBytes) => onProgress({ sentBytes, totalBytes: totalBytes ?? file.size }),
      onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
      onError: (error) => reject(problemOf(error)),
    });
    signal.addEventListener('abort', () => {
      void upload.abort(true).catch(() => undefined);
      reject(new DOMException('The upload was cancelled', 'AbortError'));
    }, { once: true });
    void start(upload, onResume, signal);
  });
}

async function start(upload: Upload, onResume: Options['onResume'], signal: AbortSignal): Promise<void> {
  const [earlier]: PreviousUpload[] = await upload.findPreviousUploads().catch(() => []);
  if (signal.aborted) return;
  if (earlier !== undefined) {
    upload.resumeFromPreviousUpload(earlier);
    let told = false;
    upload.options.onAfterResponse = (request, response) => {
      const offset = Number(response.getHeader('Upload-Offset'));
      if (!told && request.getMethod() === 'HEAD' && offset > 0) onResume?.(offset);
      told = true;
    };
  }
  upload.start();
}

/** The server answers in problem JSON; no answer at all is the network. */
function problemOf(error: Error): Error {
  if (!(error instanceof DetailedError) || error.originalResponse === null) return networkProblem();
  const parsed = Problem.safeParse(parse(error.originalResponse.getBody()));
  return parsed.success ? new ProblemError(parsed.data) : unreadableAnswer(error.originalResponse.getStatus());
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
