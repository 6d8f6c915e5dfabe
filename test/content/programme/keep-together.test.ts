import { expect, it } from 'vitest';
import { keepTogether } from '../../../content/programme/keep-together.ts';
import { lineCount, textWidth } from '../../../content/programme/text-lines.ts';

it.each([
  ['Lunes a viernes, 7 a. m. a 3 p. m.', 'Lunes a viernes, 7_a._m. a_3_p._m.'],
  ['El 24 de noviembre paga', 'El 24_de_noviembre paga'],
  ['Cilindro de 10 lb', 'Cilindro de 10_lb'],
  ['Espere 20 minutos en la ventanilla 5', 'Espere 20_minutos en la ventanilla_5'],
  ['Traiga 3 documentos de apoyo', 'Traiga 3 documentos de apoyo'],
])('keeps times, dates and quantities of %j together', (text, kept) => {
  expect(keepTogether(text)).toBe(kept.replaceAll('_', '\u00A0'));
});

it('counts lines at ordinary spaces only', () => {
  const width = textWidth('ventanilla 5', 'regular') * 1.05;
  expect(lineCount('ventanilla 5', width, 'regular')).toBe(1);
  expect(lineCount('la ventanilla 5', width, 'regular')).toBe(2);
  expect(lineCount('la\u00A0ventanilla 5', width, 'regular')).toBe(2);
});

it('breaks a word only when it is wider than the line', () => {
  expect(lineCount('otorrinolaringología', textWidth('otorrino', 'bold'), 'bold')).toBe(3);
});

it('takes bold letters for wider', () => {
  expect(textWidth('Inscriba', 'bold')).toBeGreaterThan(textWidth('Inscriba', 'regular'));
});
