import { textsOf } from '../rules/reading-time.ts';
import { boardMeasures, cardMeasures, cardType, textLeading } from './board-grid.ts';
import { keepTogether } from './keep-together.ts';
import type { CardSize, DrawnContent, DrawnPicture } from './objects.ts';
import { lineCount, longestWord, textWidth } from './text-lines.ts';
import type { Weight } from './text-lines.ts';

/** How a card is set: its size, its width in `u`, the type scale of its page, and whether picture and words stand side by side. */
export type CardSetting = { readonly size: CardSize; readonly width: number; readonly scale: number; readonly sideBySide: boolean };

/** Heights in `u`: the least that cuts nothing, and the one at which every picture fills its place. */
export type CardHeight = { readonly least: number; readonly best: number };
/** What a card asks for; `spare` is the width that its longest line leaves free, and `breaks` says that it would part a word of its title. */
export type CardNeed = CardHeight & { readonly spare: number; readonly breaks: boolean };

/** Share of a card's width that the picture takes when words stand beside it. */
export const pictureShare = 0.5;

export const pictureOf = (content: DrawnContent): DrawnPicture | null => ('picture' in content ? content.picture : null);

/**
 * The least share of its height at full width that a picture keeps (a poster carries words of its own), and the tallest in
 * `u` that a page reserves for one.
 */
export const pictureLimits = { photo: 0.62, poster: 0.9, tallest: 92 } as const;

// Contents are immutable and laid out again with every programme; a card's height never changes.
const known = new WeakMap<DrawnContent, Map<number, CardNeed>>();
const sizes = Object.keys(cardType);

/** What a card needs; what it draws at that height is cut nowhere. */
export function cardNeed(content: DrawnContent, setting: CardSetting): CardNeed {
  const needs = known.get(content) ?? new Map<number, CardNeed>();
  known.set(content, needs);
  const key = keyOf(setting);
  const need = needs.get(key) ?? measure(content, setting);
  needs.set(key, need);
  return need;
}

/** One number for each setting: a search asks thousands of times. Widths and scales differ by more than a hundredth. */
function keyOf({ size, width, scale, sideBySide }: CardSetting): number {
  return ((Math.round(width * 100) * 1_000 + Math.round(scale * 100)) * 10 + sizes.indexOf(size)) * 2 + Number(sideBySide);
}

function measure(content: DrawnContent, { size, width, scale, sideBySide }: CardSetting): CardNeed {
  const { category, gap, pad, largeGap } = cardMeasures;
  const picture = pictureOf(content);
  const beside = picture !== null && sideBySide;
  const room = (beside ? width * (1 - pictureShare) : width) / scale - 2 * pad;
  const text = scale * (category + gap + wordsHeight(content, size, room) + pad);
  const breaks = longestWord(keepTogether(content.title), 'bold') * cardType[size].title > room;
  if (picture === null) return { least: text, best: text, spare: Math.max(0, scale * (room - longestLine(content, size))), breaks };
  const shown = pictureHeight(content, picture, beside ? width * pictureShare : width);
  if (beside) return { least: Math.max(text, shown.least), best: Math.max(text, shown.best), spare: 0, breaks };
  const rest = text + scale * (largeGap - gap);
  return { least: rest + shown.least, best: rest + shown.best, spare: 0, breaks };
}

/** The width of a card's words at scale 1, were every text one line. */
function longestLine(content: DrawnContent, size: CardSize): number {
  const { title, text } = cardType[size];
  const [, ...others] = textsOf(content);
  return Math.max(textWidth(content.title, 'bold') * title, ...others.map((line) => textWidth(line, 'regular') * text));
}

function pictureHeight({ category }: DrawnContent, { file }: DrawnPicture, width: number): CardHeight {
  const best = Math.min(pictureLimits.tallest, (width * file.height) / file.width);
  return { least: best * (category === 'poster' ? pictureLimits.poster : pictureLimits.photo), best };
}

/** Height of title, text and lists at scale 1, in a column of `width`. */
function wordsHeight(content: DrawnContent, size: CardSize, width: number): number {
  const { gap, smallGap, largeGap, rule, icon, number } = cardMeasures;
  const { title, leading, text } = cardType[size];
  const lines = (words: string, em: number, weight: Weight, room = width): number => lineCount(keepTogether(words), room / em, weight);
  const paragraph = (words: string): number => (words === '' ? 0 : gap + lines(words, text, 'regular') * text * textLeading);
  const marked = (words: string, mark: number): number =>
    Math.max(mark * text, lines(words, text, 'regular', width - mark * text - gap) * text * textLeading);
  const heading = lines(content.title, title, 'bold') * title * leading;

  switch (content.category) {
    case 'message': return heading + paragraph(content.body);
    case 'news': return heading + paragraph(content.summary);
    case 'poster': return heading;
    case 'health-tip': {
      const caution = lines(content.caution, text, 'bold', width - 2 * largeGap) * text * textLeading;
      return heading + paragraph(content.advice) + (content.caution === '' ? 0 : largeGap + 2 * gap + caution);
    }
    case 'procedure': {
      const { summary, place, hours, requirements, contact } = content;
      const facts = gap + marked(place, icon) + smallGap + marked(hours, icon);
      const items = requirements.reduce((sum, item) => sum + smallGap + marked(item, number), 0);
      const bring = items === 0 ? 0 : gap + rule + gap + text * textLeading + items;
      const ask = contact === '' ? 0 : largeGap + rule + gap + marked(contact, icon);
      return heading + paragraph(summary) + facts + bring + ask;
    }
  }
}

/** Height of cards standing one under the other. */
export function stackHeight(heights: readonly CardHeight[]): CardHeight {
  const gutters = boardMeasures.gutter * Math.max(0, heights.length - 1);
  return { least: sumOf(heights.map(({ least }) => least)) + gutters, best: sumOf(heights.map(({ best }) => best)) + gutters };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
