import { NoticeId } from '../../content/ids.ts';
import type { DrawnContent, DrawnPicture, NoticeObject } from '../../content/programme/objects.ts';

/** The lengths a template must bear: a few words, what people write, and the limits of the model to the letter. */
export type Length = 'short' | 'typical' | 'longest';

const bureaucratic = 'Presente original y fotocopia ampliada del documento único de identidad vigente, certificación extendida por la jefatura de '
  + 'Recursos Humanos correspondiente, comprobante de cotizaciones interinstitucionales y declaración jurada debidamente autenticada ante notario. '
  + 'Los derechohabientes que reciban tratamiento especializado solicitarán previamente la programación electrónica.';

/** Spanish of exactly `length` letters, made of the long words of offices. */
export const officialText = (length: number): string => bureaucratic.repeat(2).slice(0, length - 1).trimEnd().padEnd(length, 'o');

/** Notices as a center has them: all categories in turn, mostly of usual length, some with pictures, the first featured. */
export function trialNotices(count: number, pictures: readonly DrawnPicture[]): NoticeObject[] {
  const cycle = ['procedure', 'health-tip', 'message', 'news', 'procedure', 'message', 'news', 'poster', 'health-tip', 'message'] as const;
  return Array.from({ length: count }, (_, index) => {
    const category = cycle[index % cycle.length] ?? 'message';
    const picture = index % 3 === 1 || category === 'poster' ? pictures[index % pictures.length] ?? null : null;
    const length = index % 7 === 5 ? 'longest' : index % 5 === 2 ? 'short' : 'typical';
    return noticeOf(trialContent(category, length, picture), index, { featured: index === 0, newUntil: index % 4 === 0 ? Number.MAX_SAFE_INTEGER : 0 });
  });
}

type Words = Omit<DrawnContent, 'picture'> & { category: DrawnContent['category'] };

/** One notice of each category at a length, with the picture where there is one. */
export function trialContent(category: DrawnContent['category'], length: Length, picture: DrawnPicture | null): DrawnContent {
  const words = { ...texts[category][length], category } as Words;
  return ('picture' in texts[category] || ['news', 'health-tip', 'poster'].includes(category) ? { ...words, picture } : words) as DrawnContent;
}

export const noticeOf = (content: DrawnContent, number = 1, { featured = false, newUntil = 0 } = {}): NoticeObject =>
  ({ kind: 'notice', notice: NoticeId.parse(`ntc_trial-${number}`), content, featured, newUntil });

const texts: Record<DrawnContent['category'], Record<Length, object>> = {
  message: {
    short: { title: 'Pida su turno', body: 'En la ventanilla 1.' },
    typical: {
      title: 'El viernes 27 atendemos hasta mediodía',
      body: 'Emergencias y hospitalización siguen las 24 horas. Si tenía cita ese día por la tarde, llame para cambiarla sin perder su turno.',
    },
    longest: { title: officialText(60), body: officialText(300) },
  },
  procedure: {
    short: { title: 'Pida su carné', summary: '', place: 'Ventanilla 3', hours: '7 a. m. a 3 p. m.', requirements: ['DUI'], contact: '' },
    typical: {
      title: 'Inscriba a su hija o hijo', summary: 'Así podrá recibir atención desde su primera consulta.',
      place: 'Ventanilla 3, Afiliación, planta baja', hours: 'Lunes a viernes, 7 a. m. a 3 p. m.',
      requirements: ['DUI y tarjeta de afiliación', 'Partida de nacimiento reciente'], contact: '¿Dudas? Llame al 2200-0000',
    },
    longest: {
      title: officialText(60), summary: officialText(140), place: officialText(70), hours: officialText(70),
      requirements: Array.from({ length: 5 }, () => officialText(70)), contact: officialText(70),
    },
  },
  news: {
    short: { title: 'Nueva sala de espera', summary: 'Abre el lunes 23.' },
    typical: {
      title: 'Fisioterapia amplía su horario',
      summary: 'Desde diciembre atiende también los sábados, de 7 a. m. a mediodía. Pida su cita en la ventanilla 5.',
    },
    longest: { title: officialText(70), summary: officialText(280) },
  },
  'health-tip': {
    short: { title: 'Lávese las manos', advice: 'Con agua y jabón.', caution: '' },
    typical: { title: 'Tape el barril, pare el dengue', advice: 'Lave la pila cada 7 días y vacíe las llantas.', caution: '¿Fiebre? No se automedique: consulte.' },
    longest: { title: officialText(60), advice: officialText(200), caution: officialText(90) },
  },
  poster: {
    short: { title: 'Feria de salud' },
    typical: { title: 'Donar sangre salva vidas: done' },
    longest: { title: officialText(80) },
  },
};
