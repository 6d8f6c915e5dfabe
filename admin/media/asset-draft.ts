import { MediaInput, type MediaAsset } from '../../content/model/media-asset.ts';

/** What a person has typed about an asset. Tags are one text, separated by commas. */
export type AssetDraft = { name: string; alt: string; tags: string };

export const draftOf = ({ name, alt, tags }: Pick<MediaAsset, 'name' | 'alt' | 'tags'>): AssetDraft => ({ name, alt, tags: tags.join(', ') });

export const sameDraft = (one: AssetDraft, other: AssetDraft): boolean =>
  one.name === other.name && one.alt === other.alt && one.tags === other.tags;

export type CheckedDraft = { ok: true; input: MediaInput } | { ok: false; errors: Partial<Record<keyof AssetDraft, string>> };

const legal: Record<keyof AssetDraft, string> = {
  name: 'Escriba un nombre de hasta 120 caracteres.',
  alt: 'Acorte la descripción a 300 caracteres o menos.',
  tags: 'Use hasta 20 etiquetas de 40 caracteres o menos, separadas por comas.',
};

/** Checks what was typed by the contract, and words what is wrong per field. */
export function checkDraft({ name, alt, tags }: AssetDraft): CheckedDraft {
  const words = [...new Set(tags.split(',').map((tag) => tag.trim().toLowerCase()).filter(Boolean))];
  const parsed = MediaInput.safeParse({ name, alt, tags: words });
  if (parsed.success) return { ok: true, input: parsed.data };
  const fields = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const errors = Object.fromEntries(Object.entries(legal).filter(([field]) => fields.has(field)));
  return { ok: false, errors };
}
