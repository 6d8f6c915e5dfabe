import type { Account } from '../../content/model/account.ts';
import { AppError } from '../app-error.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Accounts } from './accounts.ts';
import { createLimit } from './limits.ts';
import { isPassword } from './passwords.ts';
import type { OpenSession, Sessions } from './sessions.ts';

export interface SignIn {
  /** @throws AppError `unauthenticated`, or `too-many-requests` after repeated failures */
  signIn(attempt: { username: string; password: string; ip: string }): Promise<{ account: Account; token: string }>;
  /** Changes the password of the person of `session` and ends their other sessions. */
  changePassword(session: OpenSession, passwords: { current: string; next: string }): Promise<void>;
}

type Parts = { catalogue: Catalogue; sessions: Sessions; accounts: Accounts };

/** Signing in with a name and a password. Failures count per person and address, and per address. */
export function createSignIn({ catalogue, sessions, accounts }: Parts): SignIn {
  const detail = 'Demasiados intentos fallidos. Espere unos minutos y vuelva a intentarlo.';
  const perPerson = createLimit({ attempts: 6, perSeconds: 900, detail });
  const perAddress = createLimit({ attempts: 60, perSeconds: 900, detail });

  const matches = (account: Account | undefined, password: string): Promise<boolean> =>
    isPassword(password, account && catalogue.get('credentials', account.id)?.passwordHash);

  return {
    async signIn({ username, password, ip }) {
      const person = `${username} ${ip}`;
      await perAddress.spend(ip);
      await perPerson.spend(person);
      const account = catalogue.all('accounts').find((candidate) => candidate.username === username);
      if (!await matches(account, password) || account === undefined) {
        throw new AppError('unauthenticated', 'El usuario o la contraseña no son correctos. Revíselos y vuelva a intentarlo.');
      }
      if (account.suspended) throw new AppError('forbidden', 'Esta cuenta está suspendida. Consulte a la persona que administra el sistema.');
      await Promise.all([perPerson.forgive(person), perAddress.forgive(ip)]);
      return { account, token: await sessions.open(account) };
    },

    async changePassword({ id, account }, { current, next }) {
      const key = `password ${account.id}`;
      await perPerson.spend(key);
      if (!await matches(account, current)) {
        const message = 'La contraseña actual no es correcta.';
        throw new AppError('invalid', message, { errors: [{ field: 'current', message }] });
      }
      await perPerson.forgive(key);
      await accounts.setPassword(account.id, next, { actor: account.id, action: 'accounts.password', keepSession: id });
    },
  };
}
