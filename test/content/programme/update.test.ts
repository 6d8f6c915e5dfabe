import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hash } from '../../../content/ids.ts';
import { compileFor } from '../../../content/programme/compile.ts';
import type { Programme } from '../../../content/programme/objects.ts';
import { ProgrammeUpdate } from '../../../content/programme/objects.ts';
import { assemble, updateFor } from '../../../content/programme/update.ts';
import { libraryNear, placeArbitrary } from '../../helpers/programme-arbitraries.ts';
import { board, hashText, library, message, noon, notice, salvador } from '../../helpers/programme-builders.ts';

const programmeArbitrary = fc.tuple(placeArbitrary, libraryNear(noon)).map(([place, library]) => compileFor(place, library, noon, hashText));
const travelled = (update: ProgrammeUpdate): ProgrammeUpdate => ProgrammeUpdate.parse(JSON.parse(JSON.stringify(update)));
const nothing = new Map();

const one = compileFor(board, library({ notices: [notice(1)] }), noon, hashText);
const edited = compileFor(board, library({ notices: [notice(1, { content: message('Nuevo horario') })] }), noon, hashText);

describe('an update', () => {
  it('becomes the same programme again at whoever holds any other, over the wire', () => {
    fc.assert(fc.property(programmeArbitrary, fc.option(programmeArbitrary, { nil: null }), (programme, held) => {
      const update = travelled(updateFor(programme, held));
      expect(assemble(update, held?.objects ?? nothing, hashText)).toEqual({ kind: 'whole', programme });
    }));
  });

  it('carries no object that the holder has', () => {
    fc.assert(fc.property(programmeArbitrary, programmeArbitrary, (programme, held) => {
      expect(Object.keys(updateFor(programme, held).objects).filter((hash) => held.objects.has(hash as Hash))).toEqual([]);
      expect(updateFor(programme, programme).objects).toEqual({});
    }));
  });

  it('is a few objects when one of many notices changes', () => {
    const many = (title: string): Programme => compileFor(board, library({
      notices: [notice(99, { content: message(title) }), ...Array.from({ length: 40 }, (_, n) => notice(n))],
    }), noon, hashText);
    const kinds = Object.values(updateFor(many('Después'), many('Antes')).objects).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'notice')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'loop')).toHaveLength(1);
  });

  it('asks for exactly what is missing, and is whole once that has come', () => {
    const withoutNotices: ProgrammeUpdate = {
      ...updateFor(one, null),
      objects: Object.fromEntries([...one.objects].filter(([, { kind }]) => kind !== 'notice')),
    };
    const lacking = [...one.objects].filter(([, { kind }]) => kind === 'notice');
    expect(assemble(withoutNotices, nothing, hashText)).toEqual({ kind: 'missing', missing: lacking.map(([hash]) => hash) });
    expect(assemble(withoutNotices, new Map(lacking), hashText)).toEqual({ kind: 'whole', programme: one });
  });

  it('leaves out of the programme what the root does not reach', () => {
    const extra = updateFor(edited, null).objects;
    const update = { ...updateFor(one, null), objects: { ...extra, ...updateFor(one, null).objects } };
    expect(assemble(update, nothing, hashText)).toEqual({ kind: 'whole', programme: one });
  });
});

describe('an update is refused', () => {
  const update = updateFor(one, null);
  const [noticeHash, noticeObject] = [...one.objects].find(([, { kind }]) => kind === 'notice') ?? [];

  it('when the root is not what the revision names', () => {
    expect(assemble({ ...update, revision: edited.revision }, nothing, hashText)).toMatchObject({ kind: 'refused' });
    expect(assemble({ ...update, root: { ...update.root, zone: `${salvador}2` } }, nothing, hashText)).toMatchObject({ kind: 'refused' });
  });

  it('when an object is not what its name says', () => {
    const swapped = Object.fromEntries(Object.entries(update.objects).map(([hash, object]) => [hash, object.kind === 'notice' ? { ...object, featured: true } : object]));
    expect(assemble({ ...update, objects: swapped }, nothing, hashText)).toEqual({ kind: 'refused', reason: `notice is not ${noticeHash}` });
  });

  it('when an object known under a needed name is of another kind', () => {
    const known = new Map([...one.objects].map(([hash, object]) => [hash, object.kind === 'day' && noticeObject ? noticeObject : object]));
    expect(assemble({ ...update, objects: {} }, known, hashText)).toMatchObject({ kind: 'refused' });
  });
});
