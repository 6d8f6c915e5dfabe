import type { Account, Role } from '../content/model/account.ts';
import { sessionRoutes } from '../content/wire/routes.ts';
import { call, whenUnauthenticated } from './api.ts';
import { Observable } from './observable.ts';
import { ProblemError } from './problem-error.ts';

/**
 * Who is signed in. `unknown` until the server has been asked; `expired` keeps the account, so that work in
 * progress stays on the page while the same person signs in again.
 */
export class Session extends Observable {
  state: 'unknown' | 'signed-out' | 'signed-in' | 'expired' = 'unknown';
  account: Account | null = null;
  /** Why the server could not be asked who we are. */
  failure: ProblemError | null = null;

  /** Asks the server who the cookie belongs to. */
  async resume(): Promise<void> {
    whenUnauthenticated(() => this.#lose());
    try {
      this.#become(await call(sessionRoutes.me, {}));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.code !== 'unauthenticated') this.failure = error;
      this.changed();
    }
  }

  /** Throws `ProblemError` when the name or the password is wrong, or there were too many attempts. */
  async signIn(username: string, password: string): Promise<void> {
    const before = this.account;
    const account = await call(sessionRoutes.signIn, { body: { username, password } });
    // Another person must not find the half-written work of the first.
    if (before !== null && before.id !== account.id) location.reload();
    else this.#become(account);
  }

  async signOut(): Promise<void> {
    await call(sessionRoutes.signOut, {});
    location.assign('/admin/');
  }

  async changePassword(current: string, next: string): Promise<void> {
    await call(sessionRoutes.changePassword, { body: { current, next } });
  }

  /** Whether the person signed in has one of these roles. */
  can(...roles: readonly Role[]): boolean {
    return this.account !== null && roles.includes(this.account.role);
  }

  /** Publishes, pairs, arranges: what a publisher and an administrator may do. */
  get publishes(): boolean {
    return this.can('administrator', 'publisher');
  }

  #become(account: Account): void {
    this.account = account;
    this.state = 'signed-in';
    this.failure = null;
    this.changed();
  }

  #lose(): void {
    this.state = this.account === null ? 'signed-out' : 'expired';
    this.changed();
  }
}

export const session = new Session();

export const roleNames: Record<Role, string> = {
  'administrator': 'Equipo de TI',
  'publisher': 'Publicación',
  'editor': 'Redacción',
  'center-contact': 'Contacto de centro',
  'auditor': 'Auditoría',
};
