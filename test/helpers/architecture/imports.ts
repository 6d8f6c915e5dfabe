import path from 'node:path';
import { isNode, syntaxOf, textOf, walk } from './source-tree.ts';
import type { Node, SourceTree } from './source-tree.ts';

/** One import, of whatever form: static, re-export, dynamic, type-only, or the address of a worker. */
export type Import = {
  from: string;
  /** As written: a relative path or a package. */
  specifier: string;
  /** The project file it names, `null` for a package. */
  file: string | null;
  /** Erased by the compiler: the module is not loaded for it. */
  typeOnly: boolean;
};

const scripts = /\.(ts|mjs)$/;

/** Every import of every script in the tree. */
export function importsIn(tree: SourceTree): Import[] {
  return [...tree.keys()].filter((file) => scripts.test(file)).flatMap((file) => importsOf(tree, file));
}

function importsOf(tree: SourceTree, file: string): Import[] {
  return [...walk(syntaxOf(tree, file))].flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === null) return [];
    const typeOnly = node['importKind'] === 'type' || node['exportKind'] === 'type' || node.type === 'TSImportType';
    return [{ from: file, specifier, file: resolve(file, specifier), typeOnly }];
  });
}

function specifierOf(node: Node): string | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return textOf(node['source']) ?? textOf(node['argument']);
    case 'NewExpression': return workerAddress(node);
    default: return null;
  }
}

/** `./worker.ts` in `new URL('./worker.ts', import.meta.url)`. */
function workerAddress({ callee, arguments: given }: Node): string | null {
  if (!isNode(callee) || callee['name'] !== 'URL' || !Array.isArray(given)) return null;
  const address = textOf(given[0]);
  return address !== null && address.startsWith('.') && scripts.test(address) ? address : null;
}

function resolve(from: string, specifier: string): string | null {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, '')) : null;
}
