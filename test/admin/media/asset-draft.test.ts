import { describe, expect, test } from 'vitest';
import { checkDraft, draftOf, sameDraft } from '../../../admin/media/asset-draft.ts';

describe('what is typed about an asset', () => {
  test('becomes what the contract takes: trimmed, tags once and in lower case', () => {
    expect(checkDraft({ name: ' Fachada ', alt: '', tags: 'Salud, hospital, , SALUD' })).toEqual({ ok: true, input: { name: 'Fachada', alt: '', tags: ['salud', 'hospital'] } });
  });

  test.each([
    [{ name: '  ', alt: '', tags: '' }, ['name']],
    [{ name: 'a'.repeat(121), alt: 'a'.repeat(301), tags: '' }, ['name', 'alt']],
    [{ name: 'a', alt: '', tags: 'b'.repeat(41) }, ['tags']],
  ])('%o is refused at %j', (draft, fields) => {
    const checked = checkDraft(draft);
    expect(checked.ok ? [] : Object.keys(checked.errors)).toEqual(fields);
  });

  test('is the same as what is stored until something is typed', () => {
    const stored = { name: 'Fachada', alt: 'Un edificio', tags: ['salud', 'hospital'] };
    expect(sameDraft(draftOf(stored), draftOf(stored))).toBe(true);
    expect(sameDraft({ ...draftOf(stored), tags: 'salud' }, draftOf(stored))).toBe(false);
  });
});
