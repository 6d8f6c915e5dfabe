import { describe, expect, it } from 'vitest';
import type { NoticeContent } from '../../../content/model/notice.ts';
import { readingTimeMs, wordsOf } from '../../../content/rules/reading-time.ts';
import { ids } from '../../helpers/programme-builders.ts';

describe('readingTimeMs', () => {
  it.each([[0, 8_000], [14, 8_000], [15, 8_429], [28, 14_000], [70, 32_000], [135, 59_858], [136, 60_000], [500, 60_000]])('plans %i words as %i ms', (words, ms) => {
    expect(readingTimeMs(words)).toBe(ms);
  });
});

describe('wordsOf', () => {
  const picture = { asset: ids.media(1), alt: 'Una niña se vacuna' };

  it.each<[number, NoticeContent]>([
    [9, { category: 'message', title: 'Cierre por fumigación', body: 'El sábado 28 no habrá consulta.' }],
    [13, {
      category: 'procedure', title: 'Cambio de clínica', summary: '', place: 'Ventanilla 3', hours: '7:30 a. m. – 3:00 p. m.',
      requirements: ['DUI', 'Tarjeta'], contact: '',
    }],
    [4, { category: 'news', title: 'Nueva clínica', summary: 'Abre — mañana.', picture }],
    [6, { category: 'health-tip', title: 'Beba agua', advice: 'Ocho vasos.', caution: 'No hervida', picture: null }],
    [6, { category: 'poster', title: 'Jornada médica', picture }],
  ])('counts %i words', (words, content) => {
    expect(wordsOf(content)).toBe(words);
  });
});
