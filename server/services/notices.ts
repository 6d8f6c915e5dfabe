import { NoticeId } from '../../content/ids.ts';
import type { Account } from '../../content/model/account.ts';
import type { Category, Notice, NoticeInput, NoticeState } from '../../content/model/notice.ts';
import type { Delivery } from '../../content/wire/events.ts';
import { AppError } from '../app-error.ts';
import type { Catalogue, Unstored } from '../catalogue/catalogue.ts';
import type { Clock } from '../clock.ts';
import { commitAndGet, deleting, notFound, putting, type Seen, unstored } from './entities.ts';
import { pageOf, type Page, type PageRequest, refuseIfUsed } from './listing.ts';
import { mintId } from './mint.ts';
import { draftFaults, publishFaults } from './notice-checks.ts';
import { mayChange, mayDraft, maySee, type CenterOf } from './notice-scope.ts';
import { noticeText } from './notice-text.ts';
import type { Programmes } from './programmes.ts';
import { refuseFaults } from './references.ts';
import type { InTurn } from './turns.ts';

type Parts = { catalogue: Catalogue; clock: Clock; inTurn: InTurn; programmes: Programmes };
type Filters = { state?: NoticeState | undefined; category?: Category | undefined };
type SeenNotice = Seen<NoticeId>;
/** A notice as it stands after a change, and the screens that change goes out to. */
type Sent = { notice: Notice; delivery: Delivery };

/** Notices from draft to withdrawal, each act by a person and within what that person may see and touch. */
export class Notices {
  readonly #parts: Parts;
  readonly #centerOf: CenterOf;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#centerOf = (display) => parts.catalogue.get('displays', display)?.center;
  }

  list({ state, category, ...page }: PageRequest & Filters, person: Account): Page<Notice> {
    const seen = this.#parts.catalogue.all('notices').filter((notice) => (state === undefined || notice.state === state)
      && (category === undefined || notice.content.category === category) && maySee(person, notice, this.#centerOf));
    const latestFirst = seen.toSorted((one, other) => other.updatedAt - one.updatedAt || (one.id < other.id ? -1 : 1));
    return pageOf(latestFirst, page, ({ content }) => noticeText(content));
  }

  /** @throws AppError `not-found`, also for what this person may not see */
  read(id: NoticeId, person: Account): Notice {
    const notice = this.#parts.catalogue.get('notices', id);
    if (notice === undefined || !maySee(person, notice, this.#centerOf)) throw notFound('notices');
    return notice;
  }

  create(input: NoticeInput, person: Account): Promise<Notice> {
    const { catalogue, inTurn } = this.#parts;
    return inTurn(async () => {
      this.#refuseAudience(person, input);
      refuseFaults(draftFaults(catalogue, input));
      const value = { id: NoticeId.parse(mintId('notices')), ...input, state: 'draft' as const, publishedAt: null, withdrawal: null };
      return commitAndGet(catalogue, 'notices', [putting('notices', 0, value)], { actor: person.id, action: 'notices.create' });
    });
  }

  /** A published notice goes out again as corrected. */
  update({ id, version }: SeenNotice, input: NoticeInput, person: Account): Promise<Sent> {
    const { catalogue, clock, inTurn } = this.#parts;
    return inTurn(async () => {
      const before = this.#own(id, person);
      this.#refuseAudience(person, input);
      const now = clock.now();
      const isOut = before.state === 'published';
      refuseFaults(isOut ? publishFaults(catalogue, input, now) : draftFaults(catalogue, input));
      return this.#send(version, { ...unstored(before), ...input, publishedAt: isOut ? now : before.publishedAt }, { person, action: 'notices.update' });
    });
  }

  /** @throws AppError `refused` for one that was published, `in-use` for one that a playlist plays */
  remove({ id, version }: SeenNotice, person: Account): Promise<void> {
    const { catalogue, inTurn } = this.#parts;
    return inTurn(async () => {
      const notice = this.#own(id, person);
      if (notice.publishedAt !== null) {
        throw new AppError('refused', 'Un aviso que se publicó no se elimina: queda como constancia. Retírelo de las pantallas.');
      }
      refuseIfUsed(`el aviso «${notice.content.title}»`, {
        'en las listas': catalogue.all('playlists')
          .filter(({ items }) => items.some((item) => item.kind === 'notice' && item.notice === id)).map(({ name }) => name),
      });
      await catalogue.commit([deleting('notices', { id, version })], { actor: person.id, action: 'notices.remove' });
    });
  }

  publish({ id, version }: SeenNotice, person: Account): Promise<Sent> {
    const { catalogue, clock, inTurn } = this.#parts;
    return inTurn(async () => {
      const before = this.read(id, person);
      const now = clock.now();
      // A stale write goes on to the commit, which refuses it showing both sides.
      if (before.version === version) {
        if (before.state === 'published') throw new AppError('refused', 'El aviso ya está publicado. Si lo cambia, el cambio sale a las pantallas.');
        refuseFaults(publishFaults(catalogue, before, now));
      }
      return this.#send(version, { ...unstored(before), state: 'published', publishedAt: now, withdrawal: null }, { person, action: 'notices.publish' });
    });
  }

  withdraw({ id, version }: SeenNotice, reason: string, person: Account): Promise<Sent> {
    const { clock, inTurn } = this.#parts;
    return inTurn(async () => {
      const before = this.read(id, person);
      if (before.version === version && before.state !== 'published') {
        throw new AppError('refused', 'El aviso no está en las pantallas, así que no hay nada que retirar.');
      }
      const withdrawal = { at: clock.now(), reason };
      return this.#send(version, { ...unstored(before), state: 'withdrawn', withdrawal }, { person, action: 'notices.withdraw' });
    });
  }

  /** The notice, if this person may change it as it stands. */
  #own(id: NoticeId, person: Account): Notice {
    const notice = this.read(id, person);
    if (mayChange(person, notice, this.#centerOf)) return notice;
    throw new AppError('forbidden', 'Este aviso ya se publicó. Pida el cambio a la Unidad de Comunicaciones.');
  }

  #refuseAudience(person: Account, { audience }: NoticeInput): void {
    if (mayDraft(person, audience, this.#centerOf)) return;
    throw new AppError('forbidden', 'Usted puede redactar avisos solo para su centro de atención. Elija ese centro como destinatario.');
  }

  async #send(version: number, value: Unstored<Notice>, { person, action }: { person: Account; action: string }): Promise<Sent> {
    const { catalogue, programmes } = this.#parts;
    const [notice, delivery] = await programmes.delivering(() =>
      commitAndGet(catalogue, 'notices', [putting('notices', version, value)], { actor: person.id, action }));
    return { notice, delivery };
  }
}
