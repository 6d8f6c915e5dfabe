import { describe, expect, test } from 'vitest';
import { isOver, type JobStage, nameFrom, shareOf, stageWords } from '../../../admin/media/upload-job.ts';
import { typeOf } from '../../../admin/media/upload.ts';

const job = (progress: JobStage) => ({ key: 1, file: new File(['x'], 'a.jpg'), progress });

describe('a file on its way', () => {
  test('never goes backwards and is whole only when it is in the library', () => {
    const shares = [
      job({ stage: 'waiting' }), job({ stage: 'poster' }), job({ stage: 'sending', share: 0.5, resumedFrom: null }),
      job({ stage: 'sending', share: 1, resumedFrom: null }), job({ stage: 'preparing' }),
    ].map(shareOf);
    expect(shares.toSorted((one, other) => one - other)).toEqual(shares);
    expect(Math.max(...shares)).toBeLessThan(1);
  });

  test('says where it is, and from where it was resumed', () => {
    expect(stageWords(job({ stage: 'sending', share: 0.719, resumedFrom: null }))).toBe('Subiendo, 71\u00a0%');
    expect(stageWords(job({ stage: 'sending', share: 0.38, resumedFrom: 212_000_000 }))).toBe('Se reanudó en 212\u00a0MB, 38\u00a0%');
    expect(stageWords(job({ stage: 'failed', detail: 'No se admite PDF.', again: false }))).toBe('No se admite PDF.');
  });

  test('is over when refused, not while it waits', () => {
    expect(isOver(job({ stage: 'failed', detail: '', again: true }))).toBe(true);
    expect(isOver(job({ stage: 'preparing' }))).toBe(false);
  });
});

test.each([
  ['Fachada_del_hospital.JPG', 'Fachada del hospital'],
  ['Boletín TV ISSS 212.mp4', 'Boletín TV ISSS 212'],
  ['v1.2 final.png', 'v1.2 final'],
  ['.jpg', '.jpg'],
  [`${'a'.repeat(200)}.png`, 'a'.repeat(120)],
])('%s becomes the name "%s"', (file, name) => {
  expect(nameFrom(file)).toBe(name);
});

test.each([
  [{ name: 'IMG_1.HEIC', type: '' }, 'image/heic'],
  [{ name: 'a.mov', type: 'video/quicktime' }, 'video/quicktime'],
  [{ name: 'sin extensión', type: '' }, ''],
])('%o is announced as "%s"', (file, type) => {
  expect(typeOf(file)).toBe(type);
});
