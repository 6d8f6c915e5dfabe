import { describe, expect, it } from 'vitest';
import {
  arrived, attempt, drew, kept, noShells, proved, refuse, takenBack, wants, type Shells,
} from '../../../display-client/service-worker/shells.ts';

const now = Date.UTC(2026, 10, 21);
const dayMs = 24 * 3_600_000;
const first = arrived(noShells, 'uno');
const waiting = arrived(first, 'dos');
const onTrial = attempt(proved(waiting), now, 'page');

describe('the versions of the player on a device', () => {
  it('begin with one, which has nothing to prove', () => {
    expect(wants(noShells, 'uno', now)).toBe(true);
    expect(first).toEqual({ current: 'uno', next: null, refused: null });
    expect(wants(first, 'uno', now)).toBe(false);
  });

  it('are two at most', () => {
    expect(kept(waiting)).toEqual(['uno', 'dos']);
    expect(kept(arrived(waiting, 'tres'))).toEqual(['uno', 'tres']);
    expect(kept(takenBack(waiting))).toEqual(['uno']);
  });

  it('change over only once the new one has drawn on the very page on which it is tried', () => {
    expect(drew(waiting, 'page')).toBe(waiting);
    expect(drew(proved(waiting), 'page').current).toBe('uno');
    expect(drew(onTrial, 'another page').current).toBe('uno');
    expect(drew(onTrial, 'page')).toEqual({ current: 'dos', next: null, refused: null });
  });

  it('go back when the new one does not work, and leave it alone for a week, whatever the clock does', () => {
    const back = refuse(onTrial, now);
    expect(kept(back)).toEqual(['uno']);
    expect(drew(back, 'page')).toBe(back);
    expect([wants(back, 'dos', now + 6 * dayMs), wants(back, 'dos', now + 8 * dayMs), wants(back, 'dos', 0)]).toEqual([false, true, true]);
    expect(wants(back, 'tres', now)).toBe(true);
  });

  it('forgive a new one that a power cut interrupted once, at each step', () => {
    const again = (shells: Shells) => attempt(shells, now, 'page');
    expect(again(again(waiting)).next?.tries).toBe(2);
    expect(again(again(again(waiting)))).toEqual({ current: 'uno', next: null, refused: { build: 'dos', at: now } });
    const lateProof = proved(again(again(waiting)));
    expect(again(again(lateProof)).next?.build).toBe('dos');
    expect(again(again(again(lateProof))).refused?.build).toBe('dos');
  });

  it('are not touched by what comes when there is nothing new', () => {
    for (const same of [proved(first), refuse(first, now), attempt(first, now, 'page'), drew(first, 'page')]) expect(same).toBe(first);
  });
});
