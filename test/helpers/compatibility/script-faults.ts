import { parse } from 'acorn';
import { isIn } from './browser-data.ts';
import type { KnownNames } from './script-names.ts';
import { isSyntax, walk, youngSyntax, type Syntax } from './syntax.ts';

/** The names a script takes from its host, or gives: what is `defined` here is the script's own business. */
type Use = { kind: 'global' | 'member' | 'call' | 'of'; name: string; owner?: string };

/**
 * What a script asks of its browser that Chrome `chrome` does not have: syntax, globals, members. A member of a name that the
 * script itself gives to something is taken for its own, except a method of the language that is called.
 */
export function scriptFaults(code: string, chrome: number, names: KnownNames): string[] {
  let program: Syntax;
  try {
    program = parse(code, { ecmaVersion: 2022, sourceType: 'module' }) as unknown as Syntax;
  } catch (error) {
    return [`does not parse: ${String(error)}`];
  }
  const nodes = [...walk(program)];
  const own = new Set(nodes.flatMap(([node, parent]) => definedBy(node, parent)));
  const syntax = youngSyntax.filter(({ feature, applies }) => isIn(chrome, feature) !== true && nodes.some(([node]) => applies(node))).map(({ name }) => `syntax ${name}`);
  const used = nodes.flatMap(([node, parent]) => usesOf(node, parent)).flatMap((use) => faultOf(use, names, own));
  return [...new Set([...syntax, ...used])];
}

function faultOf({ kind, name, owner = '' }: Use, names: KnownNames, own: ReadonlySet<string>): string[] {
  switch (kind) {
    case 'global': return names.global(name) === false && !own.has(name) ? [name] : [];
    case 'call': return names.method(name) === false && names.member(name) !== true ? [`.${name}()`] : [];
    case 'of': return names.of(owner, name) === false ? [`${owner}.${name}`] : [];
    case 'member': return names.member(name) === false && !own.has(name) ? [`.${name}`] : [];
  }
}

/** The name of a property or member, where it stands in the code. */
function nameIn(node: Syntax, field: 'key' | 'property'): string | null {
  const name = node[field];
  if (!isSyntax(name)) return null;
  if (node['computed'] !== true && name.type === 'Identifier') return String(name['name']);
  return name.type === 'Literal' && typeof name['value'] === 'string' ? name['value'] : null;
}

const isCallee = (node: Syntax, parent: Syntax | null): boolean => parent !== null && parent['callee'] === node;

function usesOf(node: Syntax, parent: Syntax | null): Use[] {
  if (node.type === 'MemberExpression') {
    const name = nameIn(node, 'property');
    if (name === null) return [];
    const { object } = node;
    const owner = isSyntax(object) && object.type === 'Identifier' ? String(object['name']) : null;
    return [
      { kind: 'member', name },
      ...(isCallee(node, parent) ? [{ kind: 'call', name } as const] : []),
      ...(owner === null ? [] : [{ kind: 'of', owner, name } as const]),
    ];
  }
  if (node.type === 'Property' && parent?.type === 'ObjectPattern') {
    const name = nameIn(node, 'key');
    return name === null ? [] : [{ kind: 'member', name }];
  }
  return isReference(node, parent) ? [{ kind: 'global', name: String(node['name']) }] : [];
}

/** An identifier that stands for a value, and not for a property or a label. */
function isReference(node: Syntax, parent: Syntax | null): boolean {
  if (node.type !== 'Identifier' || parent === null) return false;
  const isName = (parent['property'] === node || parent['key'] === node) && parent['computed'] !== true;
  return !isName && parent['label'] !== node && parent['exported'] !== node && parent['imported'] !== node;
}

/** The names that a node gives to members of its own, or to variables. */
function definedBy(node: Syntax, parent: Syntax | null): string[] {
  switch (node.type) {
    case 'Property': return parent?.type === 'ObjectExpression' ? [nameIn(node, 'key') ?? []].flat() : [];
    case 'MethodDefinition': case 'PropertyDefinition': return [nameIn(node, 'key') ?? []].flat();
    case 'AssignmentExpression': {
      const { left } = node;
      return isSyntax(left) && left.type === 'MemberExpression' ? [nameIn(left, 'property') ?? []].flat() : [];
    }
    case 'VariableDeclarator': case 'FunctionDeclaration': case 'ClassDeclaration': return isSyntax(node['id']) && node['id'].type === 'Identifier' ? [String(node['id']['name'])] : [];
    default: return [];
  }
}
