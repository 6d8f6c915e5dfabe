import { keepTogether } from './keep-together.ts';
import type { DrawnContent } from './objects.ts';
import { lineCount, longestWord } from './text-lines.ts';
import type { Weight } from './text-lines.ts';
import { tvMeasures, tvRepeatedTitle } from './tv-measures.ts';
import type { TvScale } from './tv-measures.ts';

/** What stands under the title of a TV screen, from top to bottom. */
export type TvBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'place' | 'hours' | 'contact'; readonly text: string }
  /** What to bring, numbered from `first`. */
  | { readonly kind: 'bring'; readonly first: number; readonly items: readonly string[] }
  | { readonly kind: 'caution'; readonly text: string };

/** All that a notice says besides its title. */
export function blocksOf(content: DrawnContent): TvBlock[] {
  switch (content.category) {
    case 'message': return said('text', content.body);
    case 'news': return said('text', content.summary);
    case 'health-tip': return [...said('text', content.advice), ...said('caution', content.caution)];
    case 'poster': return [];
    case 'procedure': {
      const { summary, place, hours, requirements, contact } = content;
      const bring: TvBlock[] = requirements.length === 0 ? [] : [{ kind: 'bring', first: 1, items: requirements }];
      return [...said('text', summary), ...said('place', place), ...said('hours', hours), ...said('contact', contact), ...bring];
    }
  }
}

function said(kind: Exclude<TvBlock['kind'], 'bring'>, text: string): TvBlock[] {
  return text === '' ? [] : [{ kind, text }];
}

/** Where words are to stand: the width of their column in `u`, their size, and whether they continue an earlier screen. */
export type TvSetting = { readonly width: number; readonly scale: TvScale; readonly continued: boolean };

/** Height in `u` of heading and blocks; infinite where a word of the title would be broken. */
export function wordsHeight(title: string, blocks: readonly TvBlock[], { width, scale, continued }: TvSetting): number {
  const { tile, titleGap, titleLeading, markGap } = tvMeasures;
  const [size, room] = continued ? [tvRepeatedTitle, width - tile - markGap] : [scale.title, width];
  if (longestWord(keepTogether(title), 'bold') * size > room) return Number.POSITIVE_INFINITY;
  const lines = lineCount(keepTogether(title), room / size, 'bold') * size * titleLeading;
  const heading = continued ? Math.max(tile, lines) : tile + titleGap + lines;
  return blocks.reduce((sum, block) => sum + blockHeight(block, width, scale.text), heading);
}

function blockHeight(block: TvBlock, width: number, text: number): number {
  const { blockGap, itemGap, markGap, platePad, plateSide, textLeading, icon, number, bringLabel } = tvMeasures;
  const height = (words: string, room: number, weight: Weight = 'regular'): number =>
    lineCount(keepTogether(words), room / text, weight) * text * textLeading;
  const marked = (words: string, mark: number, room: number): number =>
    Math.max(mark * text, height(words, room - mark * text - markGap));
  switch (block.kind) {
    case 'text': return blockGap + height(block.text, width);
    case 'place': case 'hours': case 'contact': return itemGap + marked(block.text, icon, width);
    case 'caution': return blockGap + 2 * platePad + height(block.text, width - 2 * plateSide, 'bold');
    case 'bring': {
      const room = width - 2 * plateSide - bringLabel * text;
      const items = block.items.reduce((sum, item) => sum + itemGap + marked(item, number, room), -itemGap);
      return blockGap + 2 * platePad + items;
    }
  }
}
