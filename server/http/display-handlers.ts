import { randomUUID } from 'node:crypto';
import { updateFor } from '../../content/programme/update.ts';
import type { displayRoutes } from '../../content/wire/routes.ts';
import type { Components } from '../components.ts';
import { identityOf } from '../services/displays.ts';
import type { Players } from '../services/players.ts';
import type { Handlers } from './handler.ts';
import { under } from './prefix-fields.ts';

type Parts = Pick<Components, 'catalogue' | 'displays' | 'programmes' | 'pairing' | 'trust' | 'ledger' | 'clock'> & { players: Players };

export function displayHandlers({ catalogue, displays, programmes, pairing, trust, ledger, clock, players }: Parts): Handlers<typeof displayRoutes> {
  return {
    list: ({ query }) => displays.list(query),
    read: ({ params }) => displays.read(params.id),
    create: ({ body, caller }) => displays.create(body, { actor: caller.account.id, action: 'displays.create' }),
    update: ({ params, body, caller }) => under('display', () =>
      displays.update({ ...params, version: body.version }, body.display, { actor: caller.account.id, action: 'displays.update' })),
    remove: ({ params, query, caller }) => displays.remove({ ...params, ...query }, { actor: caller.account.id, action: 'displays.remove' }),

    async pair({ params, body, caller }) {
      await pairing.claim(params.id, body.code, { actor: caller.account.id, action: 'displays.pair' });
      return displays.read(params.id);
    },

    unpair: ({ params, caller }) => trust.revoke(params.id, { actor: caller.account.id, action: 'displays.unpair' }),

    async command({ params, body, caller }) {
      displays.read(params.id);
      const done = await players.run(params.id, body.command);
      ledger.append([{
        id: randomUUID(), at: clock.now(), actor: caller.account.id, action: 'displays.command', subject: params.id,
        before: null, after: { command: body.command, done },
      }]);
      return { done };
    },

    programme: ({ params }) => ({ identity: identityOf(catalogue, params.id), update: updateFor(programmes.of(params.id), null) }),

    plays({ params, query }) {
      displays.read(params.id);
      return { ...ledger.plays({ display: params.id, ...query }), page: query.page, size: query.size };
    },
  };
}
