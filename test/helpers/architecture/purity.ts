import { childrenOf, isNode, serverEntries, syntaxOf, walk } from './source-tree.ts';
import type { Node, SourceTree } from './source-tree.ts';

/** All that `content/` may name without declaring it: the language, and nothing of the host, the clock or chance. */
const pureGlobals = new Set([
  'undefined', 'NaN', 'Infinity', 'Array', 'Object', 'String', 'Number', 'Boolean', 'BigInt', 'Symbol', 'RegExp', 'Math', 'JSON', 'Map', 'Set', 'WeakMap',
  'WeakSet', 'Error', 'TypeError', 'RangeError', 'Uint8Array', 'parseInt', 'parseFloat', 'isNaN', 'encodeURIComponent', 'decodeURIComponent',
]);
/** Impure members of what is otherwise pure. */
const impureMembers = new Set(['Math.random', 'Temporal.Now', 'Error.captureStackTrace']);

/** Every name of the host, the clock or chance that a script of `content/` uses. */
export function contentImpurities(tree: SourceTree): string[] {
  const files = [...tree.keys()].filter((file) => /^content\/.*\.ts$/.test(file));
  return files.flatMap((file) => [...new Set(impuritiesOf(syntaxOf(tree, file)))].map((name) => `${file} uses ${name}`));
}

function impuritiesOf(program: Node): string[] {
  const declared = new Set([...walk(program)].flatMap(declaredBy));
  const found: string[] = [];
  const visit = (node: Node): void => {
    const name = nameOf(node);
    if (name !== null && !declared.has(name) && !pureGlobals.has(name)) found.push(name);
    if (node.type === 'MetaProperty') found.push('import.meta');
    const member = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
    if (node.type === 'MemberExpression' && impureMembers.has(member)) found.push(member);
    for (const [field, child] of childrenOf(node)) if (isEvaluated(node, field)) visit(child);
  };
  visit(program);
  return found;
}

const nameOf = (node: unknown): string | null =>
  (isNode(node) && node.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : null);

/** Types are erased, and a property is named, not evaluated. */
function isEvaluated(node: Node, field: string): boolean {
  if (node.type.startsWith('TS')) return field === 'expression';
  if (node.type.startsWith('Import') && node.type !== 'ImportExpression') return false;
  if (node.type === 'MetaProperty' || node.type === 'ExportSpecifier') return false;
  return (field !== 'property' && field !== 'key') || node['computed'] === true;
}

/** The names that a node brings into being, whatever their scope: enough to tell them from the host's. */
function declaredBy(node: Node): string[] {
  switch (node.type) {
    case 'VariableDeclarator': return namesIn(node['id']);
    case 'CatchClause': return namesIn(node['param']);
    case 'ImportSpecifier':
    case 'ImportNamespaceSpecifier':
    case 'ImportDefaultSpecifier': return namesIn(node['local']);
    case 'ClassDeclaration': return namesIn(node['id']);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression': return [...namesIn(node['id']), ...(Array.isArray(node['params']) ? node['params'] : []).flatMap(namesIn)];
    default: return [];
  }
}

/** The names in a binding pattern. */
function namesIn(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier': return [String(pattern['name'])];
    case 'AssignmentPattern': return namesIn(pattern['left']);
    case 'RestElement': return namesIn(pattern['argument']);
    case 'Property': return namesIn(pattern['value']);
    default: return childrenOf(pattern).flatMap(([, child]) => namesIn(child));
  }
}

const declarations = /^(Import|Export|TS|Function|Class|Variable)/;

/** Files that do something when they are imported, beside the entries of the server and the `.mjs` scripts. */
export function importSideEffects(tree: SourceTree): string[] {
  const files = [...tree.keys()].filter((file) => /^(content|server)\/.*\.ts$/.test(file) && !serverEntries.has(file));
  return files.filter((file) => {
    const { body } = syntaxOf(tree, file);
    return Array.isArray(body) && body.some((statement) => isNode(statement) && !declarations.test(statement.type));
  });
}

const mostLines = 250;

/** Files with more than 250 lines, the tests and the samples apart. */
export function longFiles(tree: SourceTree): string[] {
  return [...tree].flatMap(([file, text]) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    return lines > mostLines && !/^(test|content\/samples)\//.test(file) ? [`${file} has ${lines} lines`] : [];
  });
}
