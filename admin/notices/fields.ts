import type * as z from 'zod/mini';
import {
  type Category, HealthTipContent, MessageContent, NewsContent, PosterContent, ProcedureContent,
} from '../../content/model/notice.ts';

/**
 * One field of the form. `line` and `text` hold a string of at most `max` characters, `lines` up to `most` of them,
 * `picture` an image of the library. `blank` stands in the preview while nothing is written.
 */
export type Field = { name: string; label: string; help: string; optional: boolean; max: number; most: number; blank: string; kind: FieldKind };
type FieldKind = 'line' | 'text' | 'lines' | 'picture';

type Words = Omit<Field, 'name' | 'max' | 'most' | 'blank' | 'help' | 'optional'> & Partial<Pick<Field, 'blank' | 'help' | 'optional'>>;

const schemas = {
  'message': MessageContent, 'procedure': ProcedureContent, 'news': NewsContent, 'health-tip': HealthTipContent, 'poster': PosterContent,
} as const satisfies Record<Category, z.ZodMiniObject>;

const words: Record<Category, Record<string, Words>> = {
  'message': {
    title: { label: 'Título', kind: 'line', help: 'Qué hacer o qué cambia. Empiece con un verbo.', blank: 'Título del aviso' },
    body: { label: 'Texto', kind: 'text', help: 'Una idea por frase. Escriba el día de la semana con cada fecha.', blank: 'Texto del aviso' },
  },
  'procedure': {
    title: { label: 'Título', kind: 'line', help: 'Qué trámite es. Empiece con un verbo: «Pida su cita por teléfono».', blank: 'Título del trámite' },
    summary: { label: 'En qué consiste', kind: 'text', optional: true, help: 'Una o dos frases, para quien no lo conoce.' },
    place: { label: 'Dónde', kind: 'line', help: 'Ventanilla, nivel o centro de atención.', blank: 'Dónde se hace' },
    hours: { label: 'Cuándo', kind: 'line', help: 'Por ejemplo: lunes a viernes, 7 a. m. a 3 p. m.', blank: 'Días y horas' },
    requirements: { label: 'Qué llevar', kind: 'lines', optional: true, help: 'Un requisito por línea. Lo más importante, primero.' },
    contact: { label: 'A quién preguntar', kind: 'line', optional: true, help: 'Teléfono institucional o ventanilla; nunca el de una persona.' },
  },
  'news': {
    title: { label: 'Titular', kind: 'line', help: 'Qué pasó, en una línea.', blank: 'Titular de la noticia' },
    summary: { label: 'Resumen', kind: 'text', help: 'Dos o tres frases: qué, dónde y desde cuándo.', blank: 'Resumen de la noticia' },
    picture: { label: 'Imagen', kind: 'picture', optional: true },
  },
  'health-tip': {
    title: { label: 'Título', kind: 'line', help: 'La recomendación: «Lave sus manos antes de comer».', blank: 'Título del consejo' },
    advice: { label: 'Consejo', kind: 'text', help: 'Qué hacer y por qué, en dos frases.', blank: 'Texto del consejo' },
    caution: { label: 'Cuándo consultar', kind: 'line', optional: true, help: 'La señal para buscar atención, si la hay.' },
    picture: { label: 'Imagen', kind: 'picture', optional: true },
  },
  'poster': {
    title: { label: 'Título', kind: 'line', help: 'Para encontrarlo en la lista; no sale sobre el cartel.', blank: 'Cartel' },
    picture: { label: 'Imagen del cartel', kind: 'picture', help: 'Se muestra completa, sin recortar.' },
  },
};

/** The fields of a category in the order of its form, with the limits of its schema. */
export function fieldsOf(category: Category): Field[] {
  const shape: Record<string, z.core.$ZodType | undefined> = schemas[category].shape;
  return Object.entries(words[category]).map(([name, { optional = false, help = '', blank = '', ...rest }]) => {
    const schema = shape[name];
    const item = rest.kind === 'lines' ? elementOf(schema) : schema;
    return { name, optional, help, blank, ...rest, max: maxLength(item), most: rest.kind === 'lines' ? maxLength(schema) : 1 };
  });
}

/** The most characters of an alternative text. */
export const altMax = maxLength(PosterContent.shape.picture.shape.alt);

function maxLength(schema: z.core.$ZodType | undefined): number {
  for (const check of schema?._zod.def.checks ?? []) {
    const { def } = check._zod;
    if (def.check === 'max_length' && 'maximum' in def && typeof def.maximum === 'number') return def.maximum;
  }
  return Infinity;
}

function elementOf(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const def = schema?._zod.def;
  return def !== undefined && 'element' in def ? def.element as z.core.$ZodType : undefined;
}
