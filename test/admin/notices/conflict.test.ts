import { describe, expect, test } from 'vitest';
import { everyone } from '../../../content/model/audience.ts';
import { namesOf } from '../../../admin/notices/audience-directory.ts';
import { mergeDrafts, resolve } from '../../../admin/notices/conflict.ts';
import { type NoticeDraft, sameDraft, withCategory, withField } from '../../../admin/notices/notice-draft.ts';
import { noon } from '../../helpers/programme-builders.ts';
import { directory } from './directory.ts';

const context = { names: namesOf(directory), now: noon };
const base: NoticeDraft = {
  content: { category: 'procedure', title: 'Cobre su incapacidad', summary: '', place: 'Ventanilla 2', hours: '7 a. m. a 3 p. m.', requirements: ['DUI'], contact: '' },
  audience: everyone, validity: { from: null, until: null }, featured: false,
};

describe('two people change the same notice', () => {
  test('changes of different fields both stand', () => {
    const mine = withField(base, 'place', 'Ventanilla 3');
    const theirs = { ...withField(base, 'title', 'Cobre su subsidio'), featured: true };
    const { collisions, merged } = mergeDrafts(base, mine, theirs, context);
    expect(collisions).toEqual([]);
    expect(merged).toEqual({ ...withField(mine, 'title', 'Cobre su subsidio'), featured: true });
  });

  test('the same change on both sides is no collision', () => {
    const same = withField(base, 'place', 'Ventanilla 3');
    expect(mergeDrafts(base, same, structuredClone(same), context).collisions).toEqual([]);
  });

  test('different changes of one field collide, keep mine, and take theirs when chosen', () => {
    const mine = withField(base, 'requirements', ['DUI', 'Tarjeta']);
    const theirs = { ...withField(base, 'requirements', ['DUI', 'Carné']), validity: { from: null, until: '2026-11-30T16:00' } };
    const merge = mergeDrafts(base, mine, theirs, context);
    expect(merge.collisions).toEqual([{ path: 'content.requirements', label: 'Qué llevar', mine: 'DUI y Tarjeta', theirs: 'DUI y Carné' }]);
    expect(resolve(merge, theirs, new Set())).toEqual({ ...mine, validity: theirs.validity });
    expect(resolve(merge, theirs, new Set(['content.requirements']))).toEqual(theirs);
  });

  test('a change of category collides as a whole', () => {
    const mine = withCategory(base, 'message');
    const theirs = withField(base, 'place', 'Ventanilla 3');
    const merge = mergeDrafts(base, mine, theirs, context);
    expect(merge.collisions).toEqual([{
      path: 'content', label: 'Tipo de aviso', mine: 'Mensaje: Cobre su incapacidad', theirs: 'Trámite: Cobre su incapacidad',
    }]);
    expect(resolve(merge, theirs, new Set(['content']))).toEqual(theirs);
  });
});

test('drafts are the same whatever the order of their keys', () => {
  const { content, ...rest } = base;
  expect(sameDraft(base, { ...rest, content })).toBe(true);
  expect(sameDraft(base, withField(base, 'title', 'Otro'))).toBe(false);
});
