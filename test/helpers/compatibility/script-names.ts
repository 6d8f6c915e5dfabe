import { features, featureAt, isIn, within, type Feature } from './browser-data.ts';

/** Whether that Chrome has what goes by a name, as far as the name alone tells: one old owner of the name is enough. */
export type KnownNames = {
  /** `Temporal`, `reportError`: a name in the global scope. */
  global(name: string): boolean | undefined;
  /** `wakeLock`: a member of any Web API, or of an object made by the language. */
  member(name: string): boolean | undefined;
  /** `at`, `replaceAll`: a method of what the language itself brings. */
  method(name: string): boolean | undefined;
  /** `Promise.any`: a member of something named. */
  of(owner: string, name: string): boolean | undefined;
};

const globalScopes = new Set(['Window', 'WorkerGlobalScope', 'ServiceWorkerGlobalScope']);
const builtins = featureAt(features.javascript, 'builtins');

/** MDN writes static members and events as `name_static`, `name_event`. */
const bare = (name: string): string => name.replace(/_static$/, '');
const isEvent = (name: string): boolean => name.endsWith('_event');

/** Reads MDN's data once for a version of Chrome. */
export function namesOf(chrome: number): KnownNames {
  const globals = new Map<string, boolean>();
  const members = new Map<string, boolean>();
  const methods = new Map<string, boolean>();
  const note = (names: Map<string, boolean>, name: string, feature: Feature) => {
    const has = isIn(chrome, feature);
    if (has !== undefined) names.set(name, has || (names.get(name) ?? false));
  };
  for (const [owner, api] of within(features.api)) {
    note(globals, owner, api);
    // `window.fetch`, `self.caches`: MDN keeps the functions of the global scope beside the interfaces.
    note(members, owner, api);
    for (const [name, member] of within(api).filter(([name]) => !isEvent(name))) {
      note(members, bare(name), member);
      if (globalScopes.has(owner)) note(globals, bare(name), member);
    }
  }
  for (const [owner, builtin] of [...within(builtins), ...within(featureAt(builtins ?? {}, 'Intl'))]) {
    note(globals, owner, builtin);
    for (const [name, member] of within(builtin)) {
      note(members, bare(name), member);
      note(methods, bare(name), member);
    }
  }
  return {
    global: (name) => globals.get(name),
    member: (name) => members.get(name),
    method: (name) => methods.get(name),
    of: (owner, name) => [featureAt(features.api, owner), featureAt(builtins ?? {}, owner)]
      .flatMap((found) => (found === undefined ? [] : [found[name], found[`${name}_static`]]))
      .map((found) => isIn(chrome, found)).find((has) => has !== undefined),
  };
}
