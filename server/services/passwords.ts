import { mintToken } from './mint.ts';

/** OWASP's first choice for argon2id (the library's default variant): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The native module is loaded at the first use: a server that nobody signs in to does not pay for it. */
const argon2 = () => import('@node-rs/argon2');

/** A PHC string with its own salt. */
export async function hashPassword(password: string): Promise<string> {
  return (await argon2()).hash(password, cost);
}

let decoy: Promise<string> | undefined;

/** Whether the password is the one hashed. Without a hash it takes as long and says no, so that time does not tell which names exist. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const { verify } = await argon2();
  decoy ??= hashPassword(mintToken());
  const matches = await verify(passwordHash ?? await decoy, password);
  return passwordHash !== undefined && matches;
}
