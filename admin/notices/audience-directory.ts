import type { Center, Department } from '../../content/model/center.ts';
import type { Display } from '../../content/model/display.ts';
import type { AudienceNames } from './audience-sentence.ts';

/** The centers and displays that an audience may speak of. */
export type Directory = { centers: readonly Center[]; displays: readonly Display[] };

/** One line of a menu: `id` is the value of the facet. */
export type Option<Id extends string = string> = { id: Id; label: string };
export type AudienceOptions = {
  departments: Option<Department>[];
  centers: Option<Center['id']>[];
  tags: Option[];
  displays: Option<Display['id']>[];
};

const byLabel = new Intl.Collator('es', { numeric: true });
const sorted = <Id extends string>(options: Option<Id>[]): Option<Id>[] =>
  options.toSorted((one, other) => byLabel.compare(one.label, other.label));

const gone = 'eliminado del registro';

/** Names by id, as people say them: `TV de emergencia, Hospital General`. */
export function namesOf({ centers, displays }: Directory): AudienceNames {
  const centerNames = new Map<string, string>(centers.map(({ id, name }) => [id, name]));
  const displayNames = new Map<string, string>(
    displays.map(({ id, name, center }) => [id, `${name}, ${centerNames.get(center) ?? gone}`]),
  );
  return { center: (id) => centerNames.get(id) ?? gone, display: (id) => displayNames.get(id) ?? gone };
}

/** What each menu offers: only departments and tags that some center or display has. */
export function optionsOf(directory: Directory): AudienceOptions {
  const { centers, displays } = directory;
  const names = namesOf(directory);
  const tags = new Set([...centers, ...displays].flatMap((tagged) => tagged.tags));
  return {
    departments: sorted([...new Set(centers.map(({ department }) => department))].map((id) => ({ id, label: id }))),
    centers: sorted(centers.map(({ id, name }) => ({ id, label: name }))),
    tags: sorted([...tags].map((id) => ({ id, label: id }))),
    displays: sorted(displays.map(({ id }) => ({ id, label: names.display(id) }))),
  };
}
