import { describe, expect, it } from 'vitest';
import { CenterId, DisplayId } from '../../../content/ids.ts';
import { roles, type Role } from '../../../content/model/account.ts';
import type { Audience, AudienceClause } from '../../../content/model/audience.ts';
import { isWithin, mayChange, mayDraft, maySee } from '../../../server/services/notice-scope.ts';

const own = CenterId.parse('ctr_propio');
const other = CenterId.parse('ctr_ajeno');
const here = DisplayId.parse('dsp_aqui');
const there = DisplayId.parse('dsp_alla');
const centerOf = (display: DisplayId) => (display === here ? own : display === there ? other : undefined);
const person = (role: Role) => ({ role, center: role === 'center-contact' ? own : null });

const to = (...include: AudienceClause[]): Audience => ({ include, exclude: [] });
const local = to({ centers: [own] });
const institutional = to({});

describe('an audience is within a center', () => {
  it.each<[string, Audience, boolean]>([
    ['when it names only that center', local, true],
    ['when it narrows that center further', to({ centers: [own], formats: ['board'] }), true],
    ['when it names only displays that hang there', to({ displays: [here] }), true],
    ['when each of its clauses is', to({ centers: [own] }, { displays: [here] }), true],
    ['not when it is everyone', institutional, false],
    ['not when it names another center too', to({ centers: [own, other] }), false],
    ['not when one clause reaches out', to({ centers: [own] }, { kinds: ['hospital'] }), false],
    ['not when it names a display elsewhere', to({ displays: [here, there] }), false],
    ['not when it names a display that does not exist', to({ displays: [DisplayId.parse('dsp_nadie')] }), false],
    ['not by excluding all the others', { include: [{}], exclude: [{ centers: [other] }] }, false],
    ['not when it is nobody', to(), false],
  ])('%s', (_name, audience, expected) => {
    expect(isWithin(audience, own, centerOf)).toBe(expected);
  });
});

describe('seeing, drafting and changing', () => {
  const everywhere: Record<Role, boolean> = { 'administrator': true, 'publisher': true, 'editor': true, 'center-contact': false, 'auditor': true };
  const table = (rule: (role: Role) => boolean) => Object.fromEntries(roles.map((role) => [role, rule(role)]));

  it('shows a center contact only what is for the own center', () => {
    expect(table((role) => maySee(person(role), { audience: institutional }, centerOf))).toEqual(everywhere);
    expect(maySee(person('center-contact'), { audience: local }, centerOf)).toBe(true);
    expect(maySee({ role: 'center-contact', center: other }, { audience: local }, centerOf)).toBe(false);
  });

  it('lets everyone but auditors draft, and a center contact only for the own center', () => {
    expect(table((role) => mayDraft(person(role), institutional, centerOf))).toEqual({ ...everywhere, auditor: false });
    expect(table((role) => mayDraft(person(role), local, centerOf))).toEqual({ ...everywhere, 'auditor': false, 'center-contact': true });
  });

  it.each(['published', 'withdrawn'] as const)('leaves what is %s to those who may publish', (state) => {
    expect(table((role) => mayChange(person(role), { audience: local, state }, centerOf))).toEqual({
      'administrator': true, 'publisher': true, 'editor': false, 'center-contact': false, 'auditor': false,
    });
  });

  it('lets drafts be changed by whoever could have written them', () => {
    expect(table((role) => mayChange(person(role), { audience: local, state: 'draft' }, centerOf))).toEqual({
      'administrator': true, 'publisher': true, 'editor': true, 'center-contact': true, 'auditor': false,
    });
  });
});
