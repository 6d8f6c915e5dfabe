import { describe, expect, it } from 'vitest';
import type { ReportedPlays } from '../../../server/ledger/play-ledger.ts';
import { Plays } from '../../../server/services/plays.ts';
import { play, playId, playSum } from '../../helpers/play-builders.ts';
import { ids } from '../../helpers/programme-builders.ts';

const sized = (size: number, from = 0) => ({ plays: Array.from({ length: size }, (_, n) => play(from + n)), sums: [] });

/** A service over a ledger that remembers its transactions. */
function bench(storePlays: (reports: readonly ReportedPlays[]) => void = () => undefined) {
  const transactions: number[][] = [];
  const plays = new Plays({
    ledger: {
      storePlays(reports) {
        transactions.push(reports.map((report) => report.plays.length));
        storePlays(reports);
      },
    },
  });
  return { plays, transactions };
}

describe('reports of plays', () => {
  it('are acknowledged with every id in them', async () => {
    const { plays } = bench();
    expect(await plays.store(ids.display(1), { plays: [play('a'), play('b')], sums: [playSum('s')] })).toEqual([playId('a'), playId('b'), playId('s')]);
  });

  it('share a transaction when they come together, up to what one may take', async () => {
    const { plays, transactions } = bench();
    await Promise.all([200, 200, 200, 500, 1].map((size) => plays.store(ids.display(1), sized(size))));
    expect(transactions).toEqual([[200, 200], [200], [500], [1]]);
  });

  it('let others have their turn between two transactions', async () => {
    const { plays, transactions } = bench();
    const stored = [plays.store(ids.display(1), sized(500)), plays.store(ids.display(2), sized(500))];
    const another = new Promise<number>((resolve) => { setImmediate(() => resolve(transactions.length)); });
    expect(await another).toBe(1);
    await Promise.all(stored);
    expect(transactions).toHaveLength(2);
  });

  it('are not acknowledged when they could not be stored, and do not keep later ones from it', async () => {
    let full = true;
    const { plays } = bench(() => {
      if (full) throw new Error('database or disk is full');
    });
    await expect(plays.store(ids.display(1), sized(1))).rejects.toThrow('disk is full');
    full = false;
    expect(await plays.store(ids.display(1), sized(1))).toEqual([playId(0)]);
  });
});
