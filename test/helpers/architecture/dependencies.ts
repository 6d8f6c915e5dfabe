import { importsIn } from './imports.ts';
import type { Import } from './imports.ts';
import { serverEntries } from './source-tree.ts';
import type { SourceTree } from './source-tree.ts';

/** What each folder may import besides itself: the player tells its version. Tests may import anything. */
const allowed: Record<string, readonly string[]> = {
  'content/': [],
  'server/': ['content/'],
  'display-client/': ['content/', 'package.json'],
  'admin/': ['content/', 'display-client/templates/'],
};

/** Inside the server an import stays on its level or goes down. Files beside the folders serve or compose all levels. */
const serverLevels: readonly (readonly string[])[] = [
  ['server/http/', 'server/realtime/'],
  ['server/services/'],
  ['server/catalogue/', 'server/ledger/', 'server/media/'],
];

const contentPackages = new Set(['zod/mini', 'temporal-polyfill']);
/** Too heavy for the player: all of zod but its small core, and the calendar that only the compiler needs. */
const barredFromPlayer = /^(zod(\/(?!mini$).*)?|temporal-polyfill(\/.*)?)$/;

const under = (folders: readonly string[], file: string): boolean => folders.some((folder) => file.startsWith(folder));
const told = ({ from, specifier }: Import): string => `${from} imports ${specifier}`;

/** Imports that go against the direction of the folders, and packages where they do not belong. */
export function directionFaults(tree: SourceTree): string[] {
  return importsIn(tree).filter((found) => againstFolders(found) || againstLevels(found) || wrongPackage(found)).map(told);
}

function againstFolders({ from, file }: Import): boolean {
  const [folder, others] = Object.entries(allowed).find(([own]) => from.startsWith(own)) ?? [];
  return folder !== undefined && others !== undefined && file !== null && !under([folder, ...others], file);
}

function againstLevels({ from, file }: Import): boolean {
  if (file === null) return false;
  if (serverEntries.has(file)) return !from.startsWith('test/');
  const level = (path: string): number => serverLevels.findIndex((folders) => under(folders, path));
  return level(from) !== -1 && level(file) !== -1 && level(file) < level(from);
}

function wrongPackage({ from, specifier, file }: Import): boolean {
  if (file !== null) return false;
  if (/^content\/.*\.ts$/.test(from)) return !contentPackages.has(specifier);
  // What builds the player runs in Node.
  return under(['display-client/', 'admin/'], from) && !under(['display-client/build/'], from) && specifier.startsWith('node:');
}

/** Circles of imports, type imports and dynamic ones included, each as the path that closes it. */
export function importCycles(tree: SourceTree): string[] {
  const next = edgesOf(importsIn(tree));
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || finished.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    finished.add(file);
  };
  for (const file of tree.keys()) visit(file, []);
  return cycles;
}

/** Ways from a file of the player to a package that is too heavy for it; imports of types load nothing. */
export function heavyPlayerPaths(tree: SourceTree): string[] {
  const loaded = importsIn(tree).filter(({ typeOnly }) => !typeOnly);
  const next = edgesOf(loaded);
  const paths = new Map([...tree.keys()].filter((file) => file.startsWith('display-client/')).map((file) => [file, file]));
  // The map grows while it is walked, so every file is reached once, by a shortest way.
  for (const [file, path] of paths) {
    for (const to of next.get(file) ?? []) if (!paths.has(to)) paths.set(to, `${path} → ${to}`);
  }
  return loaded.flatMap(({ from, specifier }) => (paths.has(from) && barredFromPlayer.test(specifier) ? [`${paths.get(from)} → ${specifier}`] : []));
}

function edgesOf(imports: readonly Import[]): Map<string, string[]> {
  const edges = new Map<string, string[]>();
  for (const { from, file } of imports) if (file !== null) edges.set(from, [...(edges.get(from) ?? []), file]);
  return edges;
}
