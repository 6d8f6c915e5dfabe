/** Measures of a TV screen in `u`, a hundredth of its height. Drawing and laying out share them. */
export const tvMeasures = {
  safeX: 6.4, safeY: 4.4, bottom: 3.2, strip: 10.4, longSide: 1600 / 9,
  tile: 10.6, titleGap: 3.2, blockGap: 2.2, itemGap: 1.4, markGap: 2.2, platePad: 1.6, plateSide: 2.6, pictureGap: 4.6,
  titleLeading: 1.06, textLeading: 1.18,
  /** In ems of the text beside them. */
  icon: 1.15, number: 1.2, bringLabel: 4,
} as const;

/** Sizes of title and text in `u`. What informs is never under 7.1u: a capital of 25 mm at 5 m, d/197. */
export type TvScale = { readonly title: number; readonly text: number };

export const tvScales: readonly [TvScale, ...TvScale[]] = [
  { title: 19, text: 11.4 }, { title: 16, text: 10.4 }, { title: 14.4, text: 9.6 }, { title: 12.6, text: 9.6 }, { title: 12.6, text: 8.2 },
  { title: 11, text: 8.2 }, { title: 9.6, text: 8.2 }, { title: 9.6, text: 7.1 },
];
export const leastTvScale: TvScale = { title: 9.6, text: 7.1 };
/** A title that only repeats what the screen before said, beside the tile. */
export const tvRepeatedTitle = 7.1;

/** Room for category, title and blocks, from the safe edge down to the strip. */
export const tvRoom = 100 - tvMeasures.strip - tvMeasures.safeY - tvMeasures.bottom;

/** Width of a picture beside words: as wide as its shape asks for, within what both can bear. */
export function tvPictureWidth({ width, height }: { width: number; height: number }): number {
  return Math.min(78, Math.max(56, ((100 - tvMeasures.strip) * width) / height));
}

/** Width left for words, beside a picture of `picture` or without one. */
export function tvWordsWidth(picture: number | null): number {
  const { longSide, safeX, pictureGap } = tvMeasures;
  return longSide - safeX - (picture === null ? safeX : picture + pictureGap);
}
