import { describe, expect, it } from 'vitest';
import { DisplayId, type Hash } from '../../../content/ids.ts';
import type { Programme } from '../../../content/programme/objects.ts';
import { batches } from '../../../server/realtime/push.ts';

const programme = (name: string) => ({ revision: name as Hash }) as Programme;
const [next, other, past] = [programme('next'), programme('other'), programme('past')];
const display = (n: number) => DisplayId.parse(`dsp_numero-${n}`);
const targets = new Map([[display(1), next], [display(2), next], [display(3), next], [display(4), other]]);
const recent = (revision: Hash) => (revision === past.revision ? past : undefined);
const receiver = (id: string, n: number, holds: string | null) => ({ id, display: display(n), holds: holds as Hash | null });

describe('an update', () => {
  it('is one packet for all who go from one revision to another', () => {
    const sent = batches([receiver('a', 1, 'past'), receiver('b', 2, 'past'), receiver('c', 4, 'past')], targets, recent);
    expect(sent).toEqual([{ programme: next, held: past, sockets: ['a', 'b'] }, { programme: other, held: past, sockets: ['c'] }]);
  });

  it('is whole for who holds nothing, or something long forgotten', () => {
    const sent = batches([receiver('a', 1, null), receiver('b', 2, 'forgotten'), receiver('c', 3, 'past')], targets, recent);
    expect(sent).toEqual([{ programme: next, held: null, sockets: ['a', 'b'] }, { programme: next, held: past, sockets: ['c'] }]);
  });

  it('is not sent to who holds it, nor to a display without a programme', () => {
    expect(batches([receiver('a', 1, 'next'), receiver('b', 9, null)], targets, recent)).toEqual([]);
  });
});
