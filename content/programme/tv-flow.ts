import type { TvBlock } from './tv-blocks.ts';

/** Whether these blocks fit on the screen of this index. */
type Fits = (blocks: readonly TvBlock[], screen: number) => boolean;

/**
 * Parts blocks among screens, in order. A block that fits on a screen is kept whole; a longer text is parted between
 * sentences (within one only when it fits no screen), a longer list between items. What fits nowhere stands alone.
 */
export function flow(blocks: readonly TvBlock[], fits: Fits): [TvBlock[], ...TvBlock[][]] {
  const screens: [TvBlock[], ...TvBlock[][]] = [[]];
  let current = screens[0];
  const add = (block: TvBlock): void => {
    const grown = joined(current, block);
    if (current.length > 0 && !fits(grown, screens.length - 1)) {
      current = [block];
      screens.push(current);
    } else current.splice(0, current.length, ...grown);
  };
  for (const block of blocks) {
    const whole = fits([...current, block], screens.length - 1) || (current.length > 0 && fits([block], screens.length));
    for (const part of whole ? [block] : partsOf(block, fits)) add(part);
  }
  return screens;
}

function partsOf(block: TvBlock, fits: Fits): TvBlock[] {
  if (block.kind === 'bring') return block.items.map((item, index) => ({ kind: 'bring', first: block.first + index, items: [item] }));
  if (block.kind !== 'text') return [block];
  const sentences = block.text.split(/(?<=[.!?…])\s+(?=[\p{Lu}¿¡\d«"“])/u);
  return sentences.flatMap((sentence) => shortened(sentence, fits)).map((text) => ({ kind: 'text', text }));
}

/** The sentence in pieces that fit, parted near the middle, at a comma if there is one. */
function shortened(sentence: string, fits: Fits): string[] {
  // The first screen has the least room, so what fits there fits anywhere.
  if (fits([{ kind: 'text', text: sentence }], 0)) return [sentence];
  const at = nearestToMiddle(sentence, /[,;:] /g) ?? nearestToMiddle(sentence, / /g);
  if (at === null) return [sentence];
  return [...shortened(sentence.slice(0, at).trimEnd(), fits), ...shortened(sentence.slice(at).trimStart(), fits)];
}

function nearestToMiddle(text: string, breaks: RegExp): number | null {
  const middle = text.length / 2;
  const places = [...text.matchAll(breaks)].map((match) => match.index + match[0].length).filter((at) => at > text.length / 4 && at < (text.length * 3) / 4);
  return places.reduce<number | null>((best, at) => (best === null || Math.abs(at - middle) < Math.abs(best - middle) ? at : best), null);
}

/** The blocks with one more at their end, run together with the last if it is of the same kind. */
function joined(blocks: readonly TvBlock[], part: TvBlock): TvBlock[] {
  const last = blocks[blocks.length - 1];
  const rest = blocks.slice(0, -1);
  if (last?.kind === 'text' && part.kind === 'text') return [...rest, { kind: 'text', text: `${last.text} ${part.text}` }];
  if (last?.kind === 'bring' && part.kind === 'bring') return [...rest, { ...last, items: [...last.items, ...part.items] }];
  return [...blocks, part];
}
