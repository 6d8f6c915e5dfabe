import type { Node } from 'acorn';
import { features, featureAt } from './browser-data.ts';
import type { Feature } from './browser-data.ts';

/** A node of an ESTree, with whatever fields it has. */
export type Syntax = Node & { readonly [field: string]: unknown };

export const isSyntax = (value: unknown): value is Syntax => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The node and all below it, each with the one above. */
export function* walk(node: Syntax, parent: Syntax | null = null): Generator<[node: Syntax, parent: Syntax | null]> {
  yield [node, parent];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isSyntax(child)) yield* walk(child, node);
  }
}

type Rule = { name: string; feature: Feature | undefined; applies: (node: Syntax) => boolean };

const language = (...path: string[]): Feature | undefined => featureAt(features.javascript, ...path);
const keyIsPrivate = ({ key }: Syntax): boolean => isSyntax(key) && key.type === 'PrivateIdentifier';
const flag = (node: Syntax, letter: string): boolean => {
  const { regex } = node;
  return typeof regex === 'object' && regex !== null && 'flags' in regex && String(regex.flags).includes(letter);
};
const operator = (type: string, ...signs: string[]) => (node: Syntax): boolean => node.type === type && signs.includes(String(node['operator']));

/** Syntax of ECMAScript 2020 to 2022, with MDN's word on who has it. What is younger still does not parse at all. */
export const youngSyntax: readonly Rule[] = [
  { name: '?.', feature: language('operators', 'optional_chaining'), applies: ({ type }) => type === 'ChainExpression' },
  { name: '??', feature: language('operators', 'nullish_coalescing'), applies: operator('LogicalExpression', '??') },
  { name: '??=', feature: language('operators', 'nullish_coalescing_assignment'), applies: operator('AssignmentExpression', '??=') },
  { name: '&&= or ||=', feature: language('operators', 'logical_or_assignment'), applies: operator('AssignmentExpression', '&&=', '||=') },
  { name: 'import()', feature: language('operators', 'import'), applies: ({ type }) => type === 'ImportExpression' },
  { name: 'import.meta', feature: language('operators', 'import_meta'), applies: ({ type }) => type === 'MetaProperty' },
  { name: 'export * as', feature: language('statements', 'export', 'namespace'), applies: (node) => node.type === 'ExportAllDeclaration' && node['exported'] !== null },
  { name: 'BigInt', feature: language('builtins', 'BigInt'), applies: (node) => node.type === 'Literal' && typeof node['bigint'] === 'string' },
  { name: '1_000', feature: language('grammar', 'numeric_separators'), applies: ({ type, raw }) => type === 'Literal' && /^\d[\w.]*_/.test(String(raw)) },
  { name: 'a field', feature: language('classes', 'public_class_fields'), applies: (node) => node.type === 'PropertyDefinition' && !keyIsPrivate(node) },
  { name: 'a #field', feature: language('classes', 'private_class_fields'), applies: (node) => node.type === 'PropertyDefinition' && keyIsPrivate(node) },
  { name: 'a #method', feature: language('classes', 'private_class_methods'), applies: (node) => node.type === 'MethodDefinition' && keyIsPrivate(node) },
  { name: '#field in', feature: language('classes', 'private_class_fields_in'),
    applies: (node) => node.type === 'BinaryExpression' && isSyntax(node['left']) && node['left'].type === 'PrivateIdentifier' },
  { name: 'static {}', feature: language('classes', 'static', 'initialization_blocks'), applies: ({ type }) => type === 'StaticBlock' },
  { name: '/…/d', feature: language('builtins', 'RegExp', 'hasIndices'), applies: (node) => flag(node, 'd') },
];
