import path from 'node:path';
import * as z from 'zod/mini';
import { Password } from '../content/model/account.ts';
import { AppError } from './app-error.ts';

/** What a running server is told from outside. `dataDir` is absolute; `port` 0 takes any free port. */
export type Config = {
  root: string;
  host: string;
  port: number;
  dataDir: string;
  /** Whether an empty data folder is filled with the sample library. */
  samples: boolean;
  /** The first administrator's password; `null` generates one. */
  adminPassword: string | null;
  /** How many reverse proxies stand in front, whose word on addresses and TLS is believed. */
  trustedProxies: number;
  /** Files for TLS, absolute; `null` serves plain HTTP. */
  tls: { cert: string; key: string } | null;
  /** `previous`: start from the last generation but one of the catalogue, because the last is damaged. */
  recover: 'previous' | null;
};

type Variable<Value> = { schema: z.ZodMiniType<Value>; legal: string };

const variables = {
  PORT: {
    schema: z.pipe(z.pipe(z.string().check(z.regex(/^\d{1,5}$/)), z.transform(Number)), z.number().check(z.lte(65_535))),
    legal: 'un número de puerto entre 0 y 65535, por ejemplo PORT=8080',
  },
  HOST: { schema: z.string().check(z.regex(/^[\w.:-]+$/)), legal: 'una dirección o un nombre de esta máquina, por ejemplo HOST=127.0.0.1' },
  DATA_DIR: { schema: z.string(), legal: 'una carpeta, por ejemplo DATA_DIR=./data' },
  SAMPLES: { schema: z.enum(['yes', 'no']), legal: 'yes o no, por ejemplo SAMPLES=no' },
  ADMIN_PASSWORD: { schema: Password, legal: 'una contraseña de 8 a 200 caracteres' },
  TRUST_PROXY: {
    schema: z.pipe(z.pipe(z.string().check(z.regex(/^\d$/)), z.transform(Number)), z.number()),
    legal: 'cuántos proxis inversos hay delante, de 0 a 9, por ejemplo TRUST_PROXY=1',
  },
  TLS_CERT: { schema: z.string(), legal: 'la ruta de un certificado PEM con su cadena, por ejemplo TLS_CERT=/etc/ssl/cartelera.crt' },
  TLS_KEY: { schema: z.string(), legal: 'la ruta de la clave privada del certificado, por ejemplo TLS_KEY=/etc/ssl/cartelera.key' },
  RECOVER: { schema: z.literal('previous'), legal: 'previous, solo cuando el servidor lo pida: RECOVER=previous' },
} satisfies Record<string, Variable<unknown>>;

/**
 * The environment, checked once. A variable that is empty counts as not given.
 * @throws AppError `invalid`, naming the variable and what is legal in it
 */
export function readConfig(env: NodeJS.ProcessEnv, root: string): Config {
  const read = <Value>(name: keyof typeof variables, { schema, legal }: Variable<Value>): Value | null => {
    const given = env[name]?.trim();
    if (given === undefined || given === '') return null;
    const parsed = schema.safeParse(given);
    if (!parsed.success) throw new AppError('invalid', `La variable de entorno ${name} no es válida: debe ser ${legal}.`);
    return parsed.data;
  };
  const [cert, key] = [read('TLS_CERT', variables.TLS_CERT), read('TLS_KEY', variables.TLS_KEY)];
  if ((cert === null) !== (key === null)) {
    const [given, lacking] = cert === null ? ['TLS_KEY', 'TLS_CERT'] : ['TLS_CERT', 'TLS_KEY'];
    throw new AppError('invalid', `Se indicó ${given} sin ${lacking}. Para servir por https indique los dos; para http, ninguno.`);
  }
  return {
    root,
    host: read('HOST', variables.HOST) ?? '0.0.0.0',
    port: read('PORT', variables.PORT) ?? 8080,
    dataDir: path.resolve(root, read('DATA_DIR', variables.DATA_DIR) ?? 'data'),
    samples: read('SAMPLES', variables.SAMPLES) !== 'no',
    adminPassword: read('ADMIN_PASSWORD', variables.ADMIN_PASSWORD),
    trustedProxies: read('TRUST_PROXY', variables.TRUST_PROXY) ?? 0,
    tls: cert === null || key === null ? null : { cert: path.resolve(root, cert), key: path.resolve(root, key) },
    recover: read('RECOVER', variables.RECOVER),
  };
}
