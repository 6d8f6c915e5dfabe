import { DetailedError, Upload, type UploadOptions } from 'tus-js-client';
import type { ApiCaller } from '../../helpers/api-caller.ts';

type File = { bytes: Buffer; name: string; type: string };

/** Sends bytes as the admin does and returns the id of the finished upload. Throws the client's `DetailedError`. */
export function sendBytes(url: string, { cookie }: ApiCaller, { bytes, name, type }: File, options: UploadOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(bytes, {
      endpoint: `${url}/api/uploads`, retryDelays: [], headers: { Cookie: cookie }, metadata: { filename: name, filetype: type },
      onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
      onError: reject,
      ...options,
    });
    upload.start();
  });
}

/** Status and problem of a refused upload. */
export async function uploadRefusal(sending: Promise<string>): Promise<{ status: number; detail: string }> {
  const error: unknown = await sending.then(() => new Error('The upload was not refused'), (failure: unknown) => failure);
  if (!(error instanceof DetailedError) || error.originalResponse === null) throw error;
  const problem = JSON.parse(error.originalResponse.getBody()) as { detail: string };
  return { status: error.originalResponse.getStatus(), detail: problem.detail };
}
