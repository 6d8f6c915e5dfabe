import type { accountRoutes, centerRoutes, entryRoutes, mediaRoutes, playlistRoutes } from '../../content/wire/routes.ts';
import type { Components } from '../components.ts';
import type { By } from '../services/entities.ts';
import type { OpenSession } from '../services/sessions.ts';
import type { Handlers } from './handler.ts';
import { under } from './prefix-fields.ts';

const by = ({ account }: OpenSession, action: string): By => ({ actor: account.id, action });

export const centerHandlers = ({ centers }: Pick<Components, 'centers'>): Handlers<typeof centerRoutes> => ({
  list: ({ query }) => centers.list(query),
  read: ({ params }) => centers.read(params.id),
  create: ({ body, caller }) => centers.create(body, by(caller, 'centers.create')),
  update: ({ params, body, caller }) => under('center', () => centers.update({ ...params, version: body.version }, body.center, by(caller, 'centers.update'))),
  remove: ({ params, query, caller }) => centers.remove({ ...params, ...query }, by(caller, 'centers.remove')),
});

export const playlistHandlers = ({ playlists }: Pick<Components, 'playlists'>): Handlers<typeof playlistRoutes> => ({
  list: ({ query }) => playlists.list(query),
  read: ({ params }) => playlists.read(params.id),
  create: ({ body, caller }) => playlists.create(body, by(caller, 'playlists.create')),
  update: ({ params, body, caller }) =>
    under('playlist', () => playlists.update({ ...params, version: body.version }, body.playlist, by(caller, 'playlists.update'))),
  remove: ({ params, query, caller }) => playlists.remove({ ...params, ...query }, by(caller, 'playlists.remove')),
});

export const entryHandlers = ({ entries }: Pick<Components, 'entries'>): Handlers<typeof entryRoutes> => ({
  list: ({ query }) => entries.list(query),
  create: ({ body, caller }) => entries.create(body, by(caller, 'entries.create')),
  update: ({ params, body, caller }) => under('entry', () => entries.update({ ...params, version: body.version }, body.entry, by(caller, 'entries.update'))),
  remove: ({ params, query, caller }) => entries.remove({ ...params, ...query }, by(caller, 'entries.remove')),
});

export const mediaHandlers = ({ media }: Pick<Components, 'media'>): Handlers<typeof mediaRoutes> => ({
  list: ({ query }) => media.list(query),
  read: ({ params }) => media.read(params.id),
  usage: ({ params }) => media.usage(params.id),
  create: ({ body, caller }) => media.create(body, by(caller, 'media.create')),
  update: ({ params, body, caller }) => media.update(params.id, body.version, body.media, by(caller, 'media.update')),
  remove: ({ params, query, caller }) => media.remove(params.id, query.version, by(caller, 'media.remove')),
});

export const accountHandlers = ({ accounts }: Pick<Components, 'accounts'>): Handlers<typeof accountRoutes> => ({
  list: ({ query }) => accounts.list(query),
  create: ({ body, caller }) => under('account', () => accounts.create(body.account, body.password, by(caller, 'accounts.create'))),
  update: ({ params, body, caller }) => under('account', () => accounts.update(params.id, body, by(caller, 'accounts.update'))),
});
