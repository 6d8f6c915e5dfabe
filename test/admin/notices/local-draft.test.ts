import { beforeEach, expect, test } from 'vitest';
import { forgetDraft, keepDraft, keptDraft } from '../../../admin/notices/local-draft.ts';
import { blankDraft, withField } from '../../../admin/notices/notice-draft.ts';
import { noon } from '../../helpers/programme-builders.ts';

/** The part of Web Storage that is used, for a run without a browser. */
class MemoryStorage {
  readonly texts = new Map<string, string>();
  full = false;
  get length(): number { return this.texts.size; }
  key = (at: number): string | null => [...this.texts.keys()][at] ?? null;
  getItem = (key: string): string | null => this.texts.get(key) ?? null;
  removeItem = (key: string): void => void this.texts.delete(key);
  clear = (): void => this.texts.clear();
  setItem(key: string, text: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.texts.set(key, text);
  }
}

const keys = { account: 'acc_0001', notice: 'nuevo' };
const kept = { draft: withField(blankDraft('news'), 'title', 'A medias'), version: null, keptAt: noon };
let storage = new MemoryStorage();
beforeEach(() => { storage = new MemoryStorage(); });

test('what is kept comes back as it was', () => {
  expect(keepDraft(keys, kept, storage)).toBe(true);
  expect(keptDraft(keys, storage)).toEqual(kept);
  forgetDraft(keys, storage);
  expect(keptDraft(keys, storage)).toBeNull();
});

test('another person and another notice find nothing', () => {
  keepDraft(keys, kept, storage);
  expect(keptDraft({ ...keys, account: 'acc_0002' }, storage)).toBeNull();
  expect(keptDraft({ ...keys, notice: 'ntc_0001' }, storage)).toBeNull();
});

test('a full storage says that nothing was kept', () => {
  storage.full = true;
  expect(keepDraft(keys, kept, storage)).toBe(false);
});

test.each(['', 'no json', '{"version":1}', '{"version":null,"keptAt":1,"draft":{"content":{"category":"other"}}}'])('«%s» is not a draft', (text) => {
  storage.setItem('cartelera:aviso:acc_0001:nuevo', text);
  expect(keptDraft(keys, storage)).toBeNull();
});

test('fields of another time are left out and missing ones are empty', () => {
  storage.setItem('cartelera:aviso:acc_0001:nuevo', JSON.stringify({ ...kept, draft: { ...kept.draft, content: { category: 'news', title: ['x'], old: 1, summary: 'Sigue' } } }));
  expect(keptDraft(keys, storage)?.draft.content).toEqual({ category: 'news', title: '', summary: 'Sigue', picture: null });
});
