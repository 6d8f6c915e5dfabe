import type { Category, NoticeContent, Picture } from '../../content/model/notice.ts';
import type { IconName } from '../icons.ts';

type CategoryLook = {
  /** As people name it: `Consejo de salud`. */
  label: string;
  /** How it stands in the address bar. */
  slug: string;
  /** When to choose it. */
  purpose: string;
  icon: IconName;
};

/** The categories in the order in which they are offered. */
export const categoryLooks: Record<Category, CategoryLook> = {
  'procedure': { slug: 'tramite', label: 'Trámite', purpose: 'Qué hacer, dónde, cuándo y qué llevar.', icon: 'clipboard-list' },
  'news': { slug: 'noticia', label: 'Noticia', purpose: 'Un titular, su resumen y una imagen.', icon: 'newspaper' },
  'health-tip': { slug: 'consejo', label: 'Consejo de salud', purpose: 'Una recomendación breve con imagen.', icon: 'heart-pulse' },
  'poster': { slug: 'cartel', label: 'Cartel', purpose: 'Una imagen ya terminada, sola en la pantalla.', icon: 'image' },
  'message': { slug: 'mensaje', label: 'Mensaje', purpose: 'Un título y un texto, nada más.', icon: 'megaphone' },
};

export const categoryOrder = Object.keys(categoryLooks) as Category[];

/** The category of an address such as `?tipo=tramite`; a message when it names none. */
export const categoryOf = (slug: string | null): Category => categoryOrder.find((category) => categoryLooks[category].slug === slug) ?? 'message';

type Poster = Extract<NoticeContent, { category: 'poster' }>;
/** Content while it is being written: texts may be empty or too long, and a poster may still lack its picture. */
export type ContentDraft = Exclude<NoticeContent, Poster> | (Omit<Poster, 'picture'> & { picture: Picture | null });

/** Content of a category with nothing written yet. */
export function blankContent(category: Category): ContentDraft {
  switch (category) {
    case 'message': return { category, title: '', body: '' };
    case 'procedure': return { category, title: '', summary: '', place: '', hours: '', requirements: [], contact: '' };
    case 'news': return { category, title: '', summary: '', picture: null };
    case 'health-tip': return { category, title: '', advice: '', caution: '', picture: null };
    case 'poster': return { category, title: '', picture: null };
  }
}
