import type { Account } from '../../content/model/account.ts';
import type { Catalogue, Change } from '../catalogue/catalogue.ts';
import type { Clock } from '../clock.ts';
import { deleting, putting } from './entities.ts';
import { mintToken, sha256 } from './mint.ts';

/** A working day with room to spare; a session is not prolonged by use. */
export const sessionMs = 12 * 60 * 60 * 1000;

export const sessionCookie = 'cartelera_session';

/** A session with the person who holds it. */
export type OpenSession = { id: string; account: Account; expiresAt: number };

export interface Sessions {
  /** Opens a session and returns its token, which is stored nowhere. */
  open(account: Account): Promise<string>;
  /** The session of a token, if it is known, not expired, and its account not suspended. */
  find(token: string | undefined): OpenSession | null;
  close(session: OpenSession): Promise<void>;
  /** The steps that end every session of an account, but for one. */
  endingAll(account: string, except?: string): Change[];
  /** Called with the id of each session that ends before its time. Returns the way to stop. */
  onEnded(listener: (session: string) => void): () => void;
}

/** The sessions of the staff, in the catalogue so that a restart signs nobody out. */
export function createSessions({ catalogue, clock }: { catalogue: Catalogue; clock: Clock }): Sessions {
  const expired = (): Change[] => catalogue.all('sessions')
    .filter(({ expiresAt }) => expiresAt <= clock.now())
    .map((session) => deleting('sessions', session));

  return {
    async open(account) {
      const token = mintToken();
      const now = clock.now();
      const value = { id: sha256(token), account: account.id, createdAt: now, expiresAt: now + sessionMs };
      await catalogue.commit([putting('sessions', 0, value), ...expired()], { actor: account.id, action: 'session.open' });
      return token;
    },

    find(token) {
      if (token === undefined) return null;
      const session = catalogue.get('sessions', sha256(token));
      if (session === undefined || session.expiresAt <= clock.now()) return null;
      const account = catalogue.get('accounts', session.account);
      if (account === undefined || account.suspended) return null;
      return { id: session.id, account, expiresAt: session.expiresAt };
    },

    async close({ id, account }) {
      const session = catalogue.get('sessions', id);
      if (session) await catalogue.commit([deleting('sessions', session)], { actor: account.id, action: 'session.close' });
    },

    endingAll: (account, except) => catalogue.all('sessions')
      .filter((session) => session.account === account && session.id !== except)
      .map((session) => deleting('sessions', session)),

    onEnded: (listener) => catalogue.onCommit((changes) => {
      for (const { collection, id, after } of changes) if (collection === 'sessions' && after === null) listener(id);
    }),
  };
}
