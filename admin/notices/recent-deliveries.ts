import type { NoticeId } from '../../content/ids.ts';
import type { Delivery } from '../../content/wire/events.ts';
import { Observable } from '../observable.ts';
import { type Expected, expectedFrom } from './delivery.ts';

export type RecentDelivery = { at: number; expected: Expected };

/** What this browser sent out since it was opened, so that the panel knows what each screen should come to show. */
class RecentDeliveries extends Observable {
  readonly #byNotice = new Map<NoticeId, RecentDelivery>();

  get(notice: NoticeId): RecentDelivery | undefined {
    return this.#byNotice.get(notice);
  }

  add(notice: NoticeId, delivery: Delivery, at: number): void {
    this.#byNotice.set(notice, { at, expected: expectedFrom(delivery) });
    this.changed();
  }
}

export const recentDeliveries = new RecentDeliveries();
