import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AppError } from './app-error.ts';
import type { Config } from './config.ts';

/** A certificate (with its chain) and its private key, as PEM text. */
export type Tls = { cert: string; key: string };

/**
 * Reads what TLS needs; `null` where plain HTTP is wanted.
 * @throws AppError `unavailable`, naming the variable at fault, when a file cannot be read, is not what it should be, or
 * the key belongs to another certificate
 */
export async function readTls(files: Config['tls']): Promise<Tls | null> {
  if (files === null) return null;
  const cert = await read('TLS_CERT', files.cert);
  const key = await read('TLS_KEY', files.key);
  const certificate = parse(() => new X509Certificate(cert), `TLS_CERT no contiene un certificado en formato PEM: ${files.cert}.`);
  const secret: KeyObject = parse(() => createPrivateKey(key), `TLS_KEY no contiene una clave privada en formato PEM y sin contraseña: ${files.key}.`);
  if (!certificate.checkPrivateKey(secret)) {
    throw new AppError('unavailable', 'La clave de TLS_KEY no corresponde al certificado de TLS_CERT. Indique los dos archivos que se emitieron juntos.');
  }
  return { cert, key };
}

async function read(variable: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new AppError('unavailable', `No se puede leer el archivo de ${variable}: ${file}. Revise la ruta y que la cuenta del servidor tenga permiso de lectura.`, { cause });
  }
}

function parse<Value>(make: () => Value, otherwise: string): Value {
  try {
    return make();
  } catch (cause) {
    throw new AppError('unavailable', `${otherwise} Revise el archivo.`, { cause });
  }
}
