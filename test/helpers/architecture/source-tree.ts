import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** Project files by their path from the root, with their text. */
export type SourceTree = ReadonlyMap<string, string>;

/** Where the processes of the server begin: the scripts that the build takes in. They act, and nothing imports them. */
export const serverEntries: ReadonlySet<string> = new Set(['server/main.ts', 'server/media/picture-child.ts']);

const code = /\.(ts|mjs|css)$/;

/** Reads every code file of these folders. */
export function readTree(root: string, folders: readonly string[]): SourceTree {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile() && code.test(found.name))
      .map((found) => path.relative(root, path.join(found.parentPath, found.name)).split(path.sep).join('/')));
  return new Map(files.sort().map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

/** A node of the syntax tree, as far as the checks look at it. */
export type Node = { type: string; [field: string]: unknown };

const parsed = new WeakMap<SourceTree, Map<string, Node>>();

/** The syntax tree of one file of the tree. */
export function syntaxOf(tree: SourceTree, file: string): Node {
  const known = parsed.get(tree) ?? new Map<string, Node>();
  parsed.set(tree, known);
  const node = known.get(file) ?? parse(file, tree.get(file) ?? '');
  known.set(file, node);
  return node;
}

function parse(file: string, text: string): Node {
  const { program, errors } = parseSync(file, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  return program as unknown as Node;
}

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The fields of a node that hold nodes, with the nodes in them. */
export function childrenOf(node: Node): [field: string, child: Node][] {
  return Object.entries(node).flatMap(([field, value]) => (Array.isArray(value) ? value : [value]).filter(isNode).map((child): [string, Node] => [field, child]));
}

/** The node and all below it. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const [, child] of childrenOf(node)) yield* walk(child);
}

/** The value of a string literal; `null` for anything else. */
export function textOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'TSLiteralType') return textOf(node['literal']);
  return node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null;
}
