import type { CenterId, DisplayId } from '../../content/ids.ts';
import type { Account } from '../../content/model/account.ts';
import type { Audience } from '../../content/model/audience.ts';
import type { Notice } from '../../content/model/notice.ts';

/** The part of an account that decides what its person may see and touch. */
export type Person = Pick<Account, 'role' | 'center'>;
/** Where a display hangs; `undefined` when it is not known. */
export type CenterOf = (display: DisplayId) => CenterId | undefined;

/** Whether an audience can never reach beyond one center: each clause names it, or only displays that hang there. */
export function isWithin(audience: Audience, center: CenterId, centerOf: CenterOf): boolean {
  if (audience.include.length === 0) return false;
  return audience.include.every(({ centers, displays }) =>
    centers?.every((id) => id === center) === true || displays?.every((id) => centerOf(id) === center) === true);
}

const isOwn = (person: Person, audience: Audience, centerOf: CenterOf): boolean =>
  person.center !== null && isWithin(audience, person.center, centerOf);

/** Center contacts see the notices of their own center; everyone else sees them all. */
export const maySee = (person: Person, notice: Pick<Notice, 'audience'>, centerOf: CenterOf): boolean =>
  person.role !== 'center-contact' || isOwn(person, notice.audience, centerOf);

/** Whether a person may write a draft for this audience. */
export function mayDraft(person: Person, audience: Audience, centerOf: CenterOf): boolean {
  if (person.role === 'auditor') return false;
  return person.role !== 'center-contact' || isOwn(person, audience, centerOf);
}

/** Whether a person may change or remove a notice as it stands. Only those who may publish touch what was published. */
export function mayChange(person: Person, notice: Pick<Notice, 'audience' | 'state'>, centerOf: CenterOf): boolean {
  if (person.role === 'administrator' || person.role === 'publisher') return true;
  return notice.state === 'draft' && mayDraft(person, notice.audience, centerOf);
}
