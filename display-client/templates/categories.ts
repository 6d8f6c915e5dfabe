import type { Category } from '../../content/model/notice.ts';

/** What a category is called on a card and on a TV, and in a list of what comes next. */
export const categoryWords: Record<Category, { readonly one: string; readonly many: string }> = {
  message: { one: 'Aviso', many: 'avisos' },
  procedure: { one: 'Trámite', many: 'trámites' },
  news: { one: 'Noticia', many: 'noticias' },
  'health-tip': { one: 'Consejo de salud', many: 'consejos de salud' },
  poster: { one: 'Cartel', many: 'carteles' },
};

/** "Sigue: noticias y trámites", naming each category once and at most two. */
export function comingNext(categories: readonly Category[]): string {
  const [first, second] = [...new Set(categories)].map((category) => categoryWords[category].many);
  if (first === undefined) return '';
  return `Sigue: ${second === undefined ? first : `${first} y ${second}`}`;
}
