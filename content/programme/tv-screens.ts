import { countWords, readingTimeMs } from '../rules/reading-time.ts';
import { pictureOf } from './board-card.ts';
import type { DrawnContent } from './objects.ts';
import { blocksOf, wordsHeight } from './tv-blocks.ts';
import type { TvBlock } from './tv-blocks.ts';
import { flow } from './tv-flow.ts';
import { leastTvScale, tvPictureWidth, tvRoom, tvScales, tvWordsWidth } from './tv-measures.ts';
import type { TvScale } from './tv-measures.ts';

/** One TV screen of a notice: all of it, or the part that fits at a size read from 5 m, and how long reading takes. */
export type TvScreen = {
  readonly withPicture: boolean;
  readonly scale: TvScale;
  readonly blocks: readonly TvBlock[];
  readonly durationMs: number;
};

/** A poster's own words are not counted; it is given the time of some thirty. */
const posterMs = 15_000;

/**
 * The screens on which a TV shows one notice, in order; never none. What does not fit on one goes on to the next, each
 * under the notice's title; a picture opens. A procedure's summary is left out where it alone would cost another screen.
 */
export function tvScreens(content: DrawnContent): readonly [TvScreen, ...TvScreen[]] {
  const picture = pictureOf(content);
  if (content.category === 'poster') return [{ withPicture: true, scale: leastTvScale, blocks: [], durationMs: posterMs }];
  const blocks = blocksOf(content);
  const whole = picture === null ? null : largestScale(content.title, blocks, tvWordsWidth(tvPictureWidth(picture.file)));
  if (picture !== null && whole !== null) return [screenOf(content.title, blocks, { withPicture: true, scale: whole })];
  const worded = wordScreens(content, blocks);
  if (picture === null) return worded;
  const scale = largestScale(content.title, [], tvWordsWidth(tvPictureWidth(picture.file))) ?? leastTvScale;
  return [screenOf(content.title, [], { withPicture: true, scale }), ...worded];
}

function wordScreens({ title, category }: DrawnContent, blocks: readonly TvBlock[]): [TvScreen, ...TvScreen[]] {
  const width = tvWordsWidth(null);
  const fits = (some: readonly TvBlock[]): boolean => wordsHeight(title, some, { width, scale: leastTvScale }) <= tvRoom;
  const needed = category === 'procedure' ? blocks.filter(({ kind }) => kind !== 'text') : blocks;
  const [first, ...more] = flow(!fits(blocks) && fits(needed) ? needed : blocks, fits);
  const draw = (some: readonly TvBlock[]): TvScreen =>
    screenOf(title, some, { withPicture: false, scale: largestScale(title, some, width) ?? leastTvScale });
  return [draw(first), ...more.map(draw)];
}

function largestScale(title: string, blocks: readonly TvBlock[], width: number): TvScale | null {
  return tvScales.find((scale) => wordsHeight(title, blocks, { width, scale }) <= tvRoom) ?? null;
}

function screenOf(title: string, blocks: readonly TvBlock[], look: Pick<TvScreen, 'withPicture' | 'scale'>): TvScreen {
  const texts = blocks.flatMap((block) => (block.kind === 'bring' ? block.items : [block.text]));
  const words = [title, ...texts].reduce((sum, text) => sum + countWords(text), 0);
  return { ...look, blocks, durationMs: readingTimeMs(words) };
}
