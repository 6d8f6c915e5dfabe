import { reaches } from '../../content/rules/audience.ts';
import type { otherRoutes } from '../../content/wire/routes.ts';
import type { Components } from '../components.ts';
import type { Handlers } from './handler.ts';

type Parts = Pick<Components, 'catalogue' | 'ledger'> & { openapi: () => Record<string, unknown> };

export function otherHandlers({ catalogue, ledger, openapi }: Parts): Handlers<typeof otherRoutes> {
  return {
    reach: ({ body }) => ({
      displays: catalogue.all('displays').filter((display) => {
        const center = catalogue.get('centers', display.center);
        return center !== undefined && reaches(body.audience, { display, center });
      }).map(({ id }) => id),
    }),

    audit: ({ query }) => ({ ...ledger.audit(query), page: query.page, size: query.size }),

    openapi({ res }) {
      res.set('Cache-Control', 'no-cache');
      return openapi();
    },
  };
}
