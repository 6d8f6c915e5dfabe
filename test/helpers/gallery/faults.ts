import type { Format } from '../../../content/model/display.ts';

/** Least sizes in u: a board at 1.5 m; a TV at 5 m for what informs, and for what only names. */
const least = { board: 2.3, tv: 7.1, name: 4.4 } as const;
const leastContrast = 7;
/** Line boxes are taller than their letters by about this share at either end. */
const slack = 0.22;

type Piece = { text: string; element: HTMLElement; box: DOMRect };

/** What a reader would complain about in the drawing: cut, covered, too small or too faint. Empty when all is well. */
export function faultsIn(root: ShadowRoot, format: Format): string[] {
  const canvas = root.querySelector<HTMLElement>('.canvas');
  if (canvas === null) return ['nothing is drawn'];
  const u = unitOf(canvas);
  const shown = pieces(root).filter(({ element }) => element.closest('.mark') === null);
  return [
    ...shown.flatMap((piece) => [...cutOff(piece), ...tooSmall(piece, u, format), ...tooFaint(piece)]),
    ...overlaps(shown),
    ...overflowing(root),
  ];
}

/** The pixels of 1u. */
function unitOf(canvas: HTMLElement): number {
  const probe = document.createElement('div');
  probe.style.width = 'calc(100 * var(--u))';
  canvas.append(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return width / 100;
}

function pieces(root: ShadowRoot): Piece[] {
  const found: Piece[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (element === null || text === '' || element.closest('style, svg') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1) found.push({ text, element, box });
  }
  return found;
}

const named = (text: string): string => `"${text.slice(0, 40)}"`;

function cutOff({ text, element, box }: Piece): string[] {
  const faults: string[] = [];
  for (let ancestor: HTMLElement | null = element; ancestor !== null; ancestor = ancestor.parentElement) {
    const style = getComputedStyle(ancestor);
    if (style.textOverflow === 'ellipsis') faults.push(`${named(text)} may end in an ellipsis`);
    const boxed = style.overflowX !== 'visible' || ancestor.matches('.tv, .words, .card, .column, .grid, .head, .rail, .foot, .strip');
    if (!boxed) continue;
    const bounds = ancestor.getBoundingClientRect();
    const spare = box.height * slack;
    const inside = box.left >= bounds.left - 1 && box.right <= bounds.right + 1 && box.top >= bounds.top - spare && box.bottom <= bounds.bottom + spare;
    if (!inside) faults.push(`${named(text)} leaves .${ancestor.className} by ${[bounds.left - box.left, box.right - bounds.right, bounds.top - box.top, box.bottom - bounds.bottom].map(Math.round).join('/')} px`);
  }
  return faults;
}

function tooSmall({ text, element }: Piece, u: number, format: Format): string[] {
  const size = Number.parseFloat(getComputedStyle(element).fontSize) / u;
  const names = element.closest('.strip, .house') !== null;
  const limit = names && format === 'tv' ? least.name : least[format];
  return size < limit - 0.01 ? [`${named(text)} is ${size.toFixed(2)}u, under ${limit}u`] : [];
}

function tooFaint({ text, element }: Piece): string[] {
  const ground = groundOf(element);
  if (ground === null) return [`${named(text)} has no ground of its own`];
  const [lighter = 0, darker = 0] = [luminance(getComputedStyle(element).color), luminance(ground)].sort((a, b) => b - a);
  const contrast = (lighter + 0.05) / (darker + 0.05);
  return contrast < leastContrast ? [`${named(text)} has a contrast of ${contrast.toFixed(1)}`] : [];
}

function groundOf(element: HTMLElement): string | null {
  for (let ancestor: HTMLElement | null = element; ancestor !== null; ancestor = ancestor.parentElement) {
    const { backgroundColor } = getComputedStyle(ancestor);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
  }
  return null;
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function overlaps(shown: readonly Piece[]): string[] {
  return shown.flatMap((piece, index) => shown.slice(index + 1)
    .filter((other) => covers(piece.box, other.box))
    .map((other) => `${named(piece.text)} lies over ${named(other.text)}`));
}

function covers(a: DOMRect, b: DOMRect): boolean {
  const [shrunkA, shrunkB] = [a.height * slack, b.height * slack];
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom - shrunkA, b.bottom - shrunkB) - Math.max(a.top + shrunkA, b.top + shrunkB);
  return across > 1 && down > 0;
}

/** Boxes whose contents ask for more than they have. */
function overflowing(root: ShadowRoot): string[] {
  return [...root.querySelectorAll<HTMLElement>('.grid, .card, .tv, .head, .rail, .canvas')].flatMap((box) => {
    const [down, right] = [box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth];
    return down > 2 || right > 2 ? [`.${box.className} overflows by ${right} × ${down} px`] : [];
  });
}
