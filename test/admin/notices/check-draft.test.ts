import { describe, expect, test } from 'vitest';
import { type Category, categories } from '../../../content/model/notice.ts';
import { checkDraft, labelOf, serverErrors } from '../../../admin/notices/check-draft.ts';
import { type Field, fieldsOf } from '../../../admin/notices/fields.ts';
import { type NoticeDraft, blankDraft, withCategory, withField } from '../../../admin/notices/notice-draft.ts';
import { ids } from '../../helpers/programme-builders.ts';

function field(category: Category, name: string): Field {
  const found = fieldsOf(category).find((each) => each.name === name);
  if (found === undefined) throw new Error(`${category} has no ${name}`);
  return found;
}

const errorsOf = (draft: NoticeDraft) => Object.fromEntries(checkDraft(draft).errors ?? []);

describe('what is wrong, in words', () => {
  test.each([
    ['message', { 'content.title': 'Escriba un título.', 'content.body': 'Escriba el texto.' }],
    ['procedure', { 'content.title': 'Escriba un título.', 'content.place': 'Escriba dónde se hace.', 'content.hours': 'Escriba cuándo se hace.' }],
    ['news', { 'content.title': 'Escriba un titular.', 'content.summary': 'Escriba el resumen.' }],
    ['health-tip', { 'content.title': 'Escriba un título.', 'content.advice': 'Escriba el consejo.' }],
    ['poster', { 'content.title': 'Escriba un título.', 'content.picture': 'Elija una imagen de la biblioteca.' }],
  ] as const)('an empty %s', (category, errors) => {
    expect(errorsOf(blankDraft(category))).toEqual(errors);
  });

  test('too long says the limit of the schema', () => {
    const { max } = field('message', 'title');
    const draft = withField(withField(blankDraft('message'), 'title', 'a'.repeat(max + 1)), 'body', 'b');
    expect(errorsOf(draft)).toEqual({ 'content.title': `Acorte a ${max} caracteres o menos.` });
    expect(errorsOf(withField(draft, 'title', 'a'.repeat(max)))).toEqual({});
  });

  test('requirements are counted and measured one by one, blank lines left out', () => {
    const procedure = [['title', 'a'], ['place', 'b'], ['hours', 'c']].reduce((draft, [name = '', value]) => withField(draft, name, value), blankDraft('procedure'));
    const { max, most } = field('procedure', 'requirements');
    expect(errorsOf(withField(procedure, 'requirements', Array(most + 1).fill('DUI')))).toEqual({ 'content.requirements': `Deje ${most} líneas o menos.` });
    expect(errorsOf(withField(procedure, 'requirements', ['DUI', 'x'.repeat(max + 1)]))).toEqual({ 'content.requirements.1': `Acorte a ${max} caracteres o menos.` });
    const { input } = checkDraft(withField(procedure, 'requirements', ['DUI', '  ', 'Tarjeta', '']));
    expect(input?.content).toMatchObject({ requirements: ['DUI', 'Tarjeta'] });
  });

  test('a validity that ends before it starts is told at its end', () => {
    const draft = { ...withField(withField(blankDraft('message'), 'title', 'a'), 'body', 'b'), validity: { from: '2026-11-30T08:00', until: '2026-11-30T07:00' } };
    expect(errorsOf(draft)).toEqual({ 'validity.until': 'La vigencia debe terminar después de empezar.' });
  });
});

test('errors of the server land on the fields of the form', () => {
  const errors = serverErrors([{ field: 'notice.content.title', message: 'Uno' }, { field: 'validity.until', message: 'Dos' }, { field: 'audience', message: 'Tres' }]);
  expect([...errors]).toEqual([['content.title', 'Uno'], ['validity.until', 'Dos'], ['audience', 'Tres']]);
});

test('paths have the labels that the form shows', () => {
  const draft = blankDraft('news');
  expect(['content.title', 'content.picture', 'audience', 'validity.until', 'featured'].map((path) => labelOf(path, draft)))
    .toEqual(['Titular', 'Imagen', 'Destinatarios', 'Hasta', 'Destacado']);
});

test('every field of every category has a label and the limit of its schema', () => {
  for (const category of categories) {
    const fields = fieldsOf(category);
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(blankDraft(category).content).filter((name) => name !== 'category'));
    for (const { kind, max, most } of fields) expect(kind === 'picture' || (max > 0 && max < 1000 && most < 100)).toBe(true);
  }
});

test('changing the category keeps what both have', () => {
  const news = withField(withField(blankDraft('news'), 'title', 'Doce ambulancias'), 'picture', { asset: ids.media(1), alt: '' });
  expect(withCategory(news, 'health-tip').content).toEqual({ category: 'health-tip', title: 'Doce ambulancias', advice: '', caution: '', picture: { asset: ids.media(1), alt: '' } });
  expect(withCategory(news, 'message').content).toEqual({ category: 'message', title: 'Doce ambulancias', body: '' });
});
