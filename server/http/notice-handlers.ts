import type { noticeRoutes } from '../../content/wire/routes.ts';
import type { Components } from '../components.ts';
import type { Handlers } from './handler.ts';
import { under } from './prefix-fields.ts';

export const noticeHandlers = ({ notices }: Pick<Components, 'notices'>): Handlers<typeof noticeRoutes> => ({
  list: ({ query, caller }) => notices.list(query, caller.account),
  read: ({ params, caller }) => notices.read(params.id, caller.account),
  create: ({ body, caller }) => notices.create(body, caller.account),
  update: ({ params, body, caller }) => under('notice', () => notices.update({ ...params, version: body.version }, body.notice, caller.account)),
  remove: ({ params, query, caller }) => notices.remove({ ...params, ...query }, caller.account),
  publish: ({ params, body, caller }) => notices.publish({ ...params, ...body }, caller.account),
  withdraw: ({ params, body, caller }) => notices.withdraw({ ...params, version: body.version }, body.reason, caller.account),
});
