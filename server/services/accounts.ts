import { AccountId } from '../../content/ids.ts';
import type { Account, AccountInput, Role } from '../../content/model/account.ts';
import { AppError } from '../app-error.ts';
import type { Catalogue, Change } from '../catalogue/catalogue.ts';
import { type By, commitAndGet, found, putting } from './entities.ts';
import { byName, pageOf, type Page, type PageRequest } from './listing.ts';
import { mintId, mintPassword } from './mint.ts';
import { hashPassword } from './passwords.ts';
import type { Sessions } from './sessions.ts';
import type { InTurn } from './turns.ts';

export interface Accounts {
  list(query: PageRequest & { role?: Role | undefined }): Page<Account>;
  create(input: AccountInput, password: string, by: By): Promise<Account>;
  /** A new role, a suspension or a password set by someone else ends every session of the account. */
  update(id: AccountId, change: { version: number; account: AccountInput; password?: string | undefined }, by: By): Promise<Account>;
  setPassword(id: AccountId, password: string, by: By & { keepSession: string }): Promise<void>;
  /** Creates `admin` if there is no account yet; returns the password when it had to invent one. */
  ensureFirst(password: string | undefined): Promise<string | null>;
}

const isActiveAdministrator = (account: Pick<AccountInput, 'role' | 'suspended'>): boolean => account.role === 'administrator' && !account.suspended;

/** The people of the institution and what each may do. */
export function createAccounts({ catalogue, sessions, inTurn }: { catalogue: Catalogue; sessions: Sessions; inTurn: InTurn }): Accounts {
  const check = (input: AccountInput, id: AccountId | null): void => {
    if (catalogue.all('accounts').some((other) => other.id !== id && other.username === input.username)) {
      refuse('username', `Ya hay una cuenta con el usuario «${input.username}». Elija otro.`);
    }
    if (input.center !== null && !catalogue.get('centers', input.center)) {
      refuse('center', 'Ese centro de atención no existe. Elija uno de la lista.');
    }
  };

  /** Storing and dropping credentials is one step with the account, so that neither is ever alone. */
  const credential = async (id: AccountId, password: string): Promise<Change> =>
    putting('credentials', catalogue.get('credentials', id)?.version ?? 0, { id, passwordHash: await hashPassword(password) });

  const create: Accounts['create'] = async (input, password, by) => {
    const id = AccountId.parse(mintId('accounts'));
    const secret = await credential(id, password);
    return inTurn(async () => {
      check(input, null);
      return commitAndGet(catalogue, 'accounts', [putting('accounts', 0, { id, ...input }), secret], by);
    });
  };

  return {
    list: ({ role, ...page }) => pageOf(
      byName(catalogue.all('accounts').filter((account) => role === undefined || account.role === role), ({ name }) => name),
      page,
      ({ name, username }) => `${name} ${username}`,
    ),

    create,

    async update(id, { version, account: input, password }, by) {
      const secrets = password === undefined ? [] : [await credential(id, password)];
      return inTurn(async () => {
        const account = found(catalogue, 'accounts', id);
        check(input, id);
        if (isActiveAdministrator(account) && !isActiveAdministrator(input)) refuseLast(catalogue, id);
        const trustEnds = input.suspended || input.role !== account.role || input.center !== account.center || password !== undefined;
        const ended = trustEnds ? sessions.endingAll(id) : [];
        return commitAndGet(catalogue, 'accounts', [putting('accounts', version, { id, ...input }), ...secrets, ...ended], by);
      });
    },

    async setPassword(id, password, { keepSession, ...by }) {
      await catalogue.commit([await credential(id, password), ...sessions.endingAll(id, keepSession)], by);
    },

    async ensureFirst(given) {
      if (catalogue.all('accounts').length > 0) return null;
      const password = given ?? mintPassword();
      const admin: AccountInput = { username: 'admin', name: 'Administración', role: 'administrator', center: null, suspended: false };
      await create(admin, password, { actor: 'system', action: 'accounts.first' });
      return given === undefined ? password : null;
    },
  };
}

function refuseLast(catalogue: Catalogue, id: AccountId): void {
  const others = catalogue.all('accounts').filter((account) => account.id !== id && isActiveAdministrator(account));
  if (others.length > 0) return;
  throw new AppError('refused', 'Es la única cuenta de administración activa. Active o nombre otra antes de cambiar esta.');
}

function refuse(field: string, message: string): never {
  throw new AppError('invalid', message, { errors: [{ field, message }] });
}
