import { createHash, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';

/** The name under which the tests reach a server that is not on the browser's own machine. */
export const lanName = 'cartelera.test';

/** A certificate for `lanName` and 127.0.0.1, also as files. */
export type Certificate = {
  cert: string;
  key: string;
  files: { cert: string; key: string };
  /** Arguments with which Chromium finds that name here and trusts this certificate: a service worker takes no less. */
  browserArgs: string[];
  dispose(): Promise<void>;
};

export async function makeCertificate(): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: lanName }], {
    algorithm: 'sha256', keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: lanName }, { type: 7, ip: '127.0.0.1' }] }],
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'certificate-'));
  const files = { cert: path.join(folder, 'cert.pem'), key: path.join(folder, 'key.pem') };
  await Promise.all([writeFile(files.cert, cert), writeFile(files.key, key)]);
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    cert, key, files,
    browserArgs: [...lanArgs, `--ignore-certificate-errors-spki-list=${createHash('sha256').update(publicKey).digest('base64')}`],
    dispose: () => rm(folder, { recursive: true }),
  };
}

/** Arguments with which Chromium finds `lanName` on this machine. */
export const lanArgs = [`--host-resolver-rules=MAP ${lanName} 127.0.0.1`];
