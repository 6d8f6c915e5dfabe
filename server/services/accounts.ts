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

type Parts = { catalogue: Catalogue; sessions: Sessions; inTurn: InTurn };
type AccountChange = { version: number; account: AccountInput; password?: string | undefined };

/** The people of the institution and what each may do. */
export class Accounts {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  list({ role, ...page }: PageRequest & { role?: Role | undefined }): Page<Account> {
    const accounts = this.#parts.catalogue.all('accounts').filter((account) => role === undefined || account.role === role);
    return pageOf(byName(accounts, ({ name }) => name), page, ({ name, username }) => `${name} ${username}`);
  }

  async create(input: AccountInput, password: string, by: By): Promise<Account> {
    const { catalogue, inTurn } = this.#parts;
    const id = AccountId.parse(mintId('accounts'));
    const secret = await this.#credential(id, password);
    return inTurn(async () => {
      this.#check(input, id);
      return commitAndGet(catalogue, 'accounts', [putting('accounts', 0, { id, ...input }), secret], by);
    });
  }

  /** A new role or center, a suspension or a password set by someone else ends every session of the account. */
  async update(id: AccountId, { version, account: input, password }: AccountChange, by: By): Promise<Account> {
    const { catalogue, sessions, inTurn } = this.#parts;
    const secrets = password === undefined ? [] : [await this.#credential(id, password)];
    return inTurn(async () => {
      const account = found(catalogue, 'accounts', id);
      this.#check(input, id);
      if (isActiveAdministrator(account) && !isActiveAdministrator(input)) this.#refuseLast(id);
      const trustEnds = input.suspended || input.role !== account.role || input.center !== account.center || password !== undefined;
      const ended = trustEnds ? sessions.endingAll(id) : [];
      return commitAndGet(catalogue, 'accounts', [putting('accounts', version, { id, ...input }), ...secrets, ...ended], by);
    });
  }

  /** Ends every session of the account but the one in which its person asked for this. */
  async setPassword(id: AccountId, password: string, { keepSession, ...by }: By & { keepSession: string }): Promise<void> {
    const { catalogue, sessions } = this.#parts;
    await catalogue.commit([await this.#credential(id, password), ...sessions.endingAll(id, keepSession)], by);
  }

  /** Creates `admin` if there is no account yet; returns the password when it had to invent one. */
  async ensureFirst(given: string | null): Promise<string | null> {
    if (this.#parts.catalogue.all('accounts').length > 0) return null;
    const password = given ?? mintPassword();
    const admin: AccountInput = { username: 'admin', name: 'Administración', role: 'administrator', center: null, suspended: false };
    await this.create(admin, password, { actor: 'system', action: 'accounts.first' });
    return given === null ? password : null;
  }

  #check(input: AccountInput, id: AccountId): void {
    const { catalogue } = this.#parts;
    if (catalogue.all('accounts').some((other) => other.id !== id && other.username === input.username)) {
      refuse('username', `Ya hay una cuenta con el usuario «${input.username}». Elija otro.`);
    }
    if (input.center !== null && !catalogue.get('centers', input.center)) {
      refuse('center', 'Ese centro de atención no existe. Elija uno de la lista.');
    }
  }

  #refuseLast(id: AccountId): void {
    if (this.#parts.catalogue.all('accounts').some((account) => account.id !== id && isActiveAdministrator(account))) return;
    throw new AppError('refused', 'Es la única cuenta de administración activa. Active o nombre otra antes de cambiar esta.');
  }

  /** Committed in one step with the account, so that neither is ever alone. */
  async #credential(id: AccountId, password: string): Promise<Change> {
    const passwordHash = await hashPassword(password);
    return putting('credentials', this.#parts.catalogue.get('credentials', id)?.version ?? 0, { id, passwordHash });
  }
}

const isActiveAdministrator = ({ role, suspended }: Pick<AccountInput, 'role' | 'suspended'>): boolean => role === 'administrator' && !suspended;

function refuse(field: string, message: string): never {
  throw new AppError('invalid', message, { errors: [{ field, message }] });
}
