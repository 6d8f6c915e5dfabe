import path from 'node:path';
import { minify } from 'terser';
import { parseSync, type Plugin } from 'vite';

/** What the player's script carries and never uses, left out of it. */
export const leanPlayer = (): Plugin[] => [ownEngine(), compactTemplates(), secondPass()];

/** Gives socket.io-client the player's own engine, which speaks WebSocket and nothing else. */
function ownEngine(): Plugin {
  const engine = path.resolve(import.meta.dirname, '../connection/websocket-engine.ts');
  return {
    name: 'cartelera:own-engine',
    enforce: 'pre',
    resolveId: (source, importer) => (source === 'engine.io-client' && path.basename(importer ?? '') === 'manager.js' ? engine : null),
  };
}

/** Takes the indentation out of `html` and `css` templates, which no minifier looks into. */
function compactTemplates(): Plugin {
  return {
    name: 'cartelera:compact-templates',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith('.ts') && !id.includes('node_modules') ? compacted(code, id) : null),
  };
}

/** What the bundler's own minifier leaves, terser takes: 2 % of what is sent. */
function secondPass(): Plugin {
  return {
    name: 'cartelera:second-pass',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = (await minify(file.code, { module: true, ecma: 2019, compress: { passes: 2 } })).code ?? file.code;
      }
    },
  };
}

type Node = { type: string; start: number; end: number; [field: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const compactors: Readonly<Record<string, (text: string) => string>> = {
  // A line break between tags is one space to the reader; so is any run of blanks with one.
  html: (text) => text.replaceAll(/\s*\n\s*/g, '\n'),
  css: (text) => text.replaceAll(/\s*\n\s*/g, '\n').replaceAll(/([{};,])\n/g, '$1').replaceAll(/;?\}/g, '}').replaceAll(' {', '{'),
};

/** The code with its templates compacted; `null` where there are none. Exported for its test. */
export function compacted(code: string, file: string): string | null {
  const cuts = [...templatePieces(parseSync(file, code).program as unknown as Node)];
  if (cuts.length === 0) return null;
  let result = '';
  let at = 0;
  for (const { start, end, compact } of cuts.sort((a, b) => a.start - b.start)) {
    result += code.slice(at, start) + compact(code.slice(start, end));
    at = end;
  }
  return result + code.slice(at);
}

const rawOf = ({ value }: Node): string => (typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : '');

type Piece = { start: number; end: number; compact: (text: string) => string };

/** The literal pieces of every `html` and `css` template below a node, nested ones too. */
function* templatePieces(node: Node): Generator<Piece> {
  if (node.type === 'TaggedTemplateExpression' && isNode(node['tag']) && isNode(node['quasi'])) {
    const compact = compactors[String(node['tag']['name'])];
    const quasis = node['quasi']['quasis'];
    if (compact !== undefined && Array.isArray(quasis)) {
      // A piece stands between a backtick or brace and the next; only what is inside may change.
      for (const piece of quasis.filter(isNode)) yield { start: piece.start + 1, end: piece.start + 1 + rawOf(piece).length, compact };
    }
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* templatePieces(child);
  }
}
