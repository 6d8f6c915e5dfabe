import { parse, walk, type Atrule, type CssNode, type Declaration, type Rule, type WalkContext } from 'css-tree';
import { features, featureAt, isIn, within, type Feature } from './browser-data.ts';

const css = (...path: string[]): Feature | undefined => featureAt(features.css, ...path);

/** What a style sheet asks of its browser that Chrome `chrome` does not have: properties, values, functions, units, selectors, at-rules. */
export function styleFaults(text: string, chrome: number): string[] {
  const faults = new Set<string>();
  const known = new Lookup(chrome, (fault) => faults.add(fault));
  const sheet = parse(text, { parseCustomProperty: true, onParseError: ({ message }) => faults.add(`does not parse: ${message}`) });
  walk(sheet, {
    enter(this: WalkContext, node: CssNode) {
      if (node.type === 'Declaration') known.declaration(node, this.rule);
      else if (node.type === 'Atrule') known.atrule(node);
      else known.part(node, this.declaration);
    },
  });
  return [...faults];
}

/** CSS-wide keywords, and what stands for any value. */
const everywhere = new Set(['inherit', 'initial', 'unset', 'none', 'auto', 'normal']);

/** Asks MDN about one node after another. What MDN says nothing of is a fault where its absence would matter, else it passes. */
class Lookup {
  private readonly chrome: number;
  private readonly fault: (what: string) => void;
  private readonly functions: ReadonlyMap<string, boolean>;
  private readonly units: ReadonlyMap<string, boolean>;

  constructor(chrome: number, fault: (what: string) => void) {
    this.chrome = chrome;
    this.fault = fault;
    const types = within(css('types'));
    const oneIn = (found: [string, Feature][]) => new Map(found.flatMap(([name, feature]): [string, boolean][] => {
      const has = isIn(chrome, feature);
      return has === undefined ? [] : [[name.toLowerCase(), has]];
    }));
    // `format()` came with @font-face itself.
    this.functions = oneIn([...types.flatMap(([, type]) => within(type)), ...within(css('properties', 'grid-template-columns')), ...types]).set('format', true);
    this.units = new Map([...oneIn(within(css('types', 'length'))), ...oldUnits.map((unit): [string, boolean] => [unit, true])]);
  }

  declaration({ property, value }: Declaration, rule: Rule | null): void {
    if (property.startsWith('--')) return;
    const [, prefix, name = property] = /^(-\w+-)(.+)$/.exec(property) ?? [];
    const feature = css('properties', name) ?? css('at-rules', 'font-face', name);
    if (isIn(this.chrome, feature, prefix) !== true) this.fault(property);
    // Grids had gaps long before flex boxes did.
    const forFlex = featureAt(feature ?? {}, 'flex_context');
    if (forFlex !== undefined && isIn(this.chrome, forFlex) === false && !isGrid(rule)) this.fault(`${property} outside a grid`);
    walk(value, (node) => {
      if (node.type !== 'Identifier' || everywhere.has(node.name)) return;
      if (isIn(this.chrome, featureAt(feature ?? {}, node.name)) === false) this.fault(`${property}: ${node.name}`);
    });
  }

  atrule({ name, prelude }: Atrule): void {
    if (isIn(this.chrome, css('at-rules', name)) !== true) this.fault(`@${name}`);
    if (name !== 'media' || prelude === null) return;
    walk(prelude, (node) => {
      if (node.type === 'Feature' && isIn(this.chrome, css('at-rules', 'media', node.name.replace(/^(min|max)-/, ''))) !== true) this.fault(`@media (${node.name})`);
      if (node.type === 'FeatureRange') this.fault('@media (a < b)');
    });
  }

  part(node: CssNode, declaration: Declaration | null): void {
    switch (node.type) {
      case 'PseudoClassSelector': case 'PseudoElementSelector': return this.selector(node.name, `:${node.name}`);
      case 'NestingSelector': return this.selector('nesting', '&');
      case 'Dimension': return this.need(this.units.get(node.unit.toLowerCase()), `the unit ${node.unit}`);
      case 'Function': return this.need(declaration === null || this.functions.get(node.name.toLowerCase()), `${node.name}()`);
    }
  }

  private selector(name: string, shown: string): void {
    this.need(isIn(this.chrome, css('selectors', name)), shown);
  }

  private need(has: boolean | undefined, shown: string): void {
    if (has !== true) this.fault(shown);
  }
}

/** Units as old as the properties that take them; MDN lists only lengths one by one. */
const oldUnits = ['px', 'cm', 'mm', 'in', 'pt', 'pc', 's', 'ms', 'deg', 'rad', 'turn', 'fr', 'dpi', 'dppx'];

const isGrid = (rule: Rule | null): boolean => rule?.block.children.some((child) =>
  child.type === 'Declaration' && child.property === 'display' && child.value.type === 'Value'
  && child.value.children.some((part) => part.type === 'Identifier' && part.name.endsWith('grid'))) ?? false;
