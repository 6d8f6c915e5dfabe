import { countWords, readingTimeMs } from '../rules/reading-time.ts';
import { pictureOf } from './board-card.ts';
import type { DrawnContent } from './objects.ts';
import { blocksOf, wordsHeight } from './tv-blocks.ts';
import type { TvBlock, TvSetting } from './tv-blocks.ts';
import { flow } from './tv-flow.ts';
import { leastTvScale, tvPictureWidth, tvRoom, tvScales, tvWordsWidth } from './tv-measures.ts';
import type { TvScale } from './tv-measures.ts';

/** One TV screen of a notice: all of it, or the part that fits at a size read from 5 m, and how long reading takes. */
export type TvScreen = {
  readonly withPicture: boolean;
  /** False where the picture says everything: a wide poster has the screen for itself. */
  readonly worded: boolean;
  /** True where an earlier screen has said the title. */
  readonly continued: boolean;
  readonly scale: TvScale;
  readonly blocks: readonly TvBlock[];
  readonly durationMs: number;
};

/** A poster's own words are not counted; it is given the time of some thirty. */
const posterMs = 15_000;
/** Width to height from which a poster leaves no room for its title beside it. */
const widestBesideTitle = 1.25;

/**
 * The screens on which a TV shows one notice, in order; never none. A picture opens; what does not fit on one screen goes on
 * to the next under the same title. A procedure that needs more than one does without its summary.
 */
export function tvScreens(content: DrawnContent): readonly [TvScreen, ...TvScreen[]] {
  const picture = pictureOf(content);
  const blocks = blocksOf(content);
  if (picture === null) return wordScreens(content, blocks, false);
  const width = tvWordsWidth(tvPictureWidth(picture.file));
  const beside = (some: readonly TvBlock[], scale: TvScale): TvScreen =>
    screenOf(content.title, some, { withPicture: true, worded: true, continued: false, scale });
  const titled = beside([], largestScale(content.title, [], { width, continued: false }) ?? leastTvScale);
  if (content.category === 'poster') {
    const worded = picture.file.width < picture.file.height * widestBesideTitle;
    return [{ ...titled, worded, durationMs: posterMs }];
  }
  const whole = largestScale(content.title, blocks, { width, continued: false });
  return whole === null ? [titled, ...wordScreens(content, blocks, true)] : [beside(blocks, whole)];
}

/** Screens of words alone; `continued` when a screen with the title goes before them. */
function wordScreens({ title, category }: DrawnContent, blocks: readonly TvBlock[], continued: boolean): [TvScreen, ...TvScreen[]] {
  const width = tvWordsWidth(null);
  const fits = (some: readonly TvBlock[], index: number): boolean =>
    wordsHeight(title, some, { width, scale: leastTvScale, continued: continued || index > 0 }) <= tvRoom;
  const needed = category === 'procedure' && !fits(blocks, 0) ? blocks.filter(({ kind }) => kind !== 'text') : blocks;
  const [first, ...more] = flow(needed, fits);
  const settingOf = (index: number): Omit<TvSetting, 'scale'> => ({ width, continued: continued || index > 0 });
  // One size for all: a text that grew from screen to screen would look like another notice.
  const scale = tvScales.find((each) => [first, ...more].every((some, index) => wordsHeight(title, some, { ...settingOf(index), scale: each }) <= tvRoom))
    ?? leastTvScale;
  const draw = (some: readonly TvBlock[], index: number): TvScreen =>
    screenOf(title, some, { withPicture: false, worded: true, continued: settingOf(index).continued, scale });
  return [draw(first, 0), ...more.map((some, index) => draw(some, index + 1))];
}

function largestScale(title: string, blocks: readonly TvBlock[], setting: Omit<TvSetting, 'scale'>): TvScale | null {
  return tvScales.find((scale) => wordsHeight(title, blocks, { ...setting, scale }) <= tvRoom) ?? null;
}

type Look = Pick<TvScreen, 'withPicture' | 'worded' | 'continued' | 'scale'>;

function screenOf(title: string, blocks: readonly TvBlock[], look: Look): TvScreen {
  const texts = blocks.flatMap((block) => (block.kind === 'bring' ? block.items : [block.text]));
  const words = [title, ...texts].reduce((sum, text) => sum + countWords(text), 0);
  return { ...look, blocks, durationMs: readingTimeMs(words) };
}
