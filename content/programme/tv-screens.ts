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
  /** False where the picture says everything: a wide poster has the screen for itself. */
  readonly worded: boolean;
  readonly scale: TvScale;
  readonly blocks: readonly TvBlock[];
  readonly durationMs: number;
};

/** A poster's own words are not counted; it is given the time of some thirty. */
const posterMs = 15_000;
/** Width to height from which a poster leaves no room for its title beside it. */
const widestBesideTitle = 1.25;

/**
 * The screens on which a TV shows one notice, in order; never none. What does not fit on one goes on to the next, each
 * under the notice's title; a picture opens. A procedure's summary is left out where it alone would cost another screen.
 */
export function tvScreens(content: DrawnContent): readonly [TvScreen, ...TvScreen[]] {
  const picture = pictureOf(content);
  const blocks = blocksOf(content);
  if (picture === null) return wordScreens(content, blocks);
  const width = tvWordsWidth(tvPictureWidth(picture.file));
  const beside = (some: readonly TvBlock[], scale: TvScale): TvScreen => screenOf(content.title, some, { withPicture: true, worded: true, scale });
  const titled = beside([], largestScale(content.title, [], width) ?? leastTvScale);
  if (content.category === 'poster') {
    const worded = picture.file.width < picture.file.height * widestBesideTitle;
    return [{ ...titled, worded, durationMs: posterMs }];
  }
  const whole = largestScale(content.title, blocks, width);
  return whole === null ? [titled, ...wordScreens(content, blocks)] : [beside(blocks, whole)];
}

function wordScreens({ title, category }: DrawnContent, blocks: readonly TvBlock[]): [TvScreen, ...TvScreen[]] {
  const width = tvWordsWidth(null);
  const fits = (some: readonly TvBlock[]): boolean => wordsHeight(title, some, { width, scale: leastTvScale }) <= tvRoom;
  const needed = category === 'procedure' ? blocks.filter(({ kind }) => kind !== 'text') : blocks;
  const [first, ...more] = flow(!fits(blocks) && fits(needed) ? needed : blocks, fits);
  const draw = (some: readonly TvBlock[]): TvScreen =>
    screenOf(title, some, { withPicture: false, worded: true, scale: largestScale(title, some, width) ?? leastTvScale });
  return [draw(first), ...more.map(draw)];
}

function largestScale(title: string, blocks: readonly TvBlock[], width: number): TvScale | null {
  return tvScales.find((scale) => wordsHeight(title, blocks, { width, scale }) <= tvRoom) ?? null;
}

function screenOf(title: string, blocks: readonly TvBlock[], look: Pick<TvScreen, 'withPicture' | 'worded' | 'scale'>): TvScreen {
  const texts = blocks.flatMap((block) => (block.kind === 'bring' ? block.items : [block.text]));
  const words = [title, ...texts].reduce((sum, text) => sum + countWords(text), 0);
  return { ...look, blocks, durationMs: readingTimeMs(words) };
}
