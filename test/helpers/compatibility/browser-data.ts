import { createRequire } from 'node:module';

/** One statement of MDN's browser-compat-data on a feature in one browser. */
type Statement = {
  version_added: string | boolean | null;
  version_removed?: string | boolean | null;
  flags?: unknown;
  prefix?: string;
  alternative_name?: string;
};

type Support = { support: Record<string, Statement | Statement[] | undefined> };

/** A place in the tree of features: a feature itself, if `__compat` says so, and what belongs to it. */
export type Feature = { readonly __compat?: Support } & { readonly [name: string]: Feature | undefined };

type Data = { api: Feature; css: Feature; javascript: Feature };

/** MDN's browser-compat-data. */
export const features = createRequire(import.meta.url)('@mdn/browser-compat-data') as Data;

/** The feature at that path; `undefined` where MDN knows none. */
export const featureAt = (from: Feature, ...path: readonly string[]): Feature | undefined =>
  path.reduce<Feature | undefined>((at, name) => (at !== undefined && Object.hasOwn(at, name) ? at[name] : undefined), from);

/** What belongs to a feature, by name. */
export const within = (feature: Feature | undefined): [name: string, part: Feature][] =>
  Object.entries(feature ?? {}).filter((entry): entry is [string, Feature] => entry[0] !== '__compat' && entry[1] !== undefined);

/**
 * Whether Chrome of that version has the feature, without a flag and under its own name; with `prefix`, under its prefixed one.
 * `undefined` where MDN says nothing.
 */
export function isIn(chrome: number, feature: Feature | undefined, prefix?: string): boolean | undefined {
  const support = feature?.__compat?.support['chrome'];
  if (support === undefined) return undefined;
  return [support].flat().some((statement) =>
    statement.flags === undefined && statement.alternative_name === undefined && statement.prefix === prefix
    && isSince(statement.version_added, chrome) && !isSince(statement.version_removed, chrome));
}

function isSince(version: Statement['version_added'] | undefined, chrome: number): boolean {
  return version === true || (typeof version === 'string' && Number.parseFloat(version.replace('≤', '')) <= chrome);
}
