import type { MediaFile } from '../../content/model/media-asset.ts';
import { isProblem } from '../connection/ask.ts';
import { Unobtainable } from './faults.ts';

/** Rejects what cannot be the rest of the file from byte `from` on, before a byte of it is kept. */
export async function checkAnswer(response: Response, file: MediaFile, from: number): Promise<void> {
  const { status, headers } = response;
  // A portal or a proxy may say 404 as well; only the server itself knows that the file is gone.
  if (status === 404 && isProblem(await response.json(), 'not-found')) throw new Unobtainable('The server has it no longer', 1);
  const isRest = status === 206 && headers.get('Content-Range') === `bytes ${from}-${file.bytes - 1}/${file.bytes}`;
  if (status !== 200 && !isRest) throw new Error(`HTTP ${status}`);
  const type = headers.get('Content-Type');
  if (type !== file.mime) throw new Error(`It is ${type}`);
}
