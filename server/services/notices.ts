import { NoticeId } from '../../content/ids.ts';
import type { Account } from '../../content/model/account.ts';
import type { Category, Notice, NoticeInput, NoticeState } from '../../content/model/notice.ts';
import type { Delivery } from '../../content/wire/events.ts';
import { AppError } from '../app-error.ts';
import type { Catalogue, Unstored } from '../catalogue/catalogue.ts';
import type { Clock } from '../clock.ts';
import { commitAndGet, deleting, notFound, putting, unstored } from './entities.ts';
import { pageOf, type Page, type PageRequest, refuseIfUsed } from './listing.ts';
import { mintId } from './mint.ts';
import { draftFaults, publishFaults } from './notice-checks.ts';
import { noticeText } from './notice-text.ts';
import { mayChange, mayDraft, maySee, type CenterOf } from './notice-scope.ts';
import type { Programmes } from './programmes.ts';
import { refuseFaults } from './references.ts';
import type { InTurn } from './turns.ts';

type Sent = { notice: Notice; delivery: Delivery };
type Filters = { state?: NoticeState | undefined; category?: Category | undefined };

/** Notices from draft to withdrawal, each act by a person and within what that person may see and touch. */
export interface Notices {
  list(query: PageRequest & Filters, person: Account): Page<Notice>;
  read(id: NoticeId, person: Account): Notice;
  create(input: NoticeInput, person: Account): Promise<Notice>;
  /** A published notice goes out again as corrected. */
  update(id: NoticeId, version: number, input: NoticeInput, person: Account): Promise<Sent>;
  remove(id: NoticeId, version: number, person: Account): Promise<void>;
  publish(id: NoticeId, version: number, person: Account): Promise<Sent>;
  withdraw(id: NoticeId, change: { version: number; reason: string }, person: Account): Promise<Sent>;
}

type Parts = { catalogue: Catalogue; clock: Clock; inTurn: InTurn; programmes: Programmes };

export function createNotices({ catalogue, clock, inTurn, programmes }: Parts): Notices {
  const centerOf: CenterOf = (display) => catalogue.get('displays', display)?.center;

  const read = (id: NoticeId, person: Account): Notice => {
    const notice = catalogue.get('notices', id);
    if (notice === undefined || !maySee(person, notice, centerOf)) throw notFound('notices');
    return notice;
  };

  /** The notice, if this person may change it as it stands. */
  const own = (id: NoticeId, person: Account): Notice => {
    const notice = read(id, person);
    if (mayChange(person, notice, centerOf)) return notice;
    throw new AppError('forbidden', 'Este aviso ya se publicó. Pida el cambio a la Unidad de Comunicaciones.');
  };

  const refuseAudience = (person: Account, { audience }: NoticeInput): void => {
    if (mayDraft(person, audience, centerOf)) return;
    throw new AppError('forbidden', 'Usted puede redactar avisos solo para su centro de atención. Elija ese centro como destinatario.');
  };

  const send = (version: number, value: Unstored<Notice>, person: Account, action: string): Promise<Sent> =>
    programmes.delivering(() => commitAndGet(catalogue, 'notices', [putting('notices', version, value)], { actor: person.id, action }))
      .then(([notice, delivery]) => ({ notice, delivery }));

  return {
    list: ({ state, category, ...page }, person) => pageOf(
      catalogue.all('notices')
        .filter((notice) => (state === undefined || notice.state === state)
          && (category === undefined || notice.content.category === category) && maySee(person, notice, centerOf))
        .toSorted((one, other) => other.updatedAt - one.updatedAt || (one.id < other.id ? -1 : 1)),
      page,
      ({ content }) => noticeText(content),
    ),

    read,

    create: (input, person) => inTurn(async () => {
      refuseAudience(person, input);
      refuseFaults(draftFaults(catalogue, input));
      const value = { id: NoticeId.parse(mintId('notices')), ...input, state: 'draft' as const, publishedAt: null, withdrawal: null };
      return commitAndGet(catalogue, 'notices', [putting('notices', 0, value)], { actor: person.id, action: 'notices.create' });
    }),

    update: (id, version, input, person) => inTurn(async () => {
      const before = own(id, person);
      refuseAudience(person, input);
      const now = clock.now();
      const isOut = before.state === 'published';
      refuseFaults(isOut ? publishFaults(catalogue, input, now) : draftFaults(catalogue, input));
      const value = { ...unstored(before), ...input, publishedAt: isOut ? now : before.publishedAt };
      return send(version, value, person, 'notices.update');
    }),

    remove: (id, version, person) => inTurn(async () => {
      const notice = own(id, person);
      if (notice.publishedAt !== null) {
        throw new AppError('refused', 'Un aviso que se publicó no se elimina: queda como constancia. Retírelo de las pantallas.');
      }
      refuseIfUsed(`el aviso «${notice.content.title}»`, {
        'en las listas': catalogue.all('playlists')
          .filter(({ items }) => items.some((item) => item.kind === 'notice' && item.notice === id)).map(({ name }) => name),
      });
      await catalogue.commit([deleting('notices', { id, version })], { actor: person.id, action: 'notices.remove' });
    }),

    publish: (id, version, person) => inTurn(async () => {
      const before = read(id, person);
      const now = clock.now();
      // A stale write goes on to the commit, which refuses it showing both sides.
      if (before.version === version) {
        if (before.state === 'published') throw new AppError('refused', 'El aviso ya está publicado. Si lo cambia, el cambio sale a las pantallas.');
        refuseFaults(publishFaults(catalogue, before, now));
      }
      const value = { ...unstored(before), state: 'published' as const, publishedAt: now, withdrawal: null };
      return send(version, value, person, 'notices.publish');
    }),

    withdraw: (id, { version, reason }, person) => inTurn(async () => {
      const before = read(id, person);
      if (before.version === version && before.state !== 'published') throw new AppError('refused', 'El aviso no está en las pantallas, así que no hay nada que retirar.');
      const value = { ...unstored(before), state: 'withdrawn' as const, withdrawal: { at: clock.now(), reason } };
      return send(version, value, person, 'notices.withdraw');
    }),
  };
}
