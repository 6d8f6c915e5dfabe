/**
 * How many lines a text takes, from the advance widths of the display typeface (Atkinson Hyperlegible Next with the plain
 * zero of Hanken Grotesk), so that server, player and admin agree on what fits without a browser.
 */
export type Weight = 'regular' | 'bold';

type Widths = ReadonlyMap<string, number>;

// Measured in Chromium with tabular figures, thousandths of an em rounded up, at weights 450 and 750.
const regular: Widths = table({
  170: "'", 230: ',.:;', 250: '‘’', 260: '·', 270: 'ijlí', 290: ' \u00A0!¡', 310: '()/', 320: '"', 330: '[', 340: 'ft', 350: ']',
  370: '-r°', 380: '_ª', 400: 'IÍ', 420: '“”', 470: 'z¿', 480: 'cs', 490: '*y', 500: '?v', 510: 'k–', 520: 'x', 530: 'Jaá', 540: '×',
  550: 'Leuéúü', 560: '0<>Fhnoóñ', 570: 'dg', 580: 'EbpqÉ«»', 590: 'T', 600: '$PS', 610: '+Z', 620: 'BV', 630: '=CRY', 640: '123456789KX',
  660: 'AÁ', 670: '€', 680: '#D', 690: 'UÚÜ', 700: 'GHNÑ…', 720: 'w', 730: '&OÓ', 740: 'Q', 780: '@', 830: '—½', 840: 'M', 860: 'm',
  870: 'W', 930: '%',
});
const bold: Widths = table({
  230: "'", 280: '‘’', 290: ',.:;', 300: 'j', 310: '!¡·', 320: ' \u00A0ií', 330: '/l', 350: '()[]', 380: '-', 390: 'ft', 400: 'rª', 410: '"_°',
  440: 'IÍ', 490: '*', 500: '“”–', 510: 'c', 520: 'sz', 540: '×', 550: '¿', 560: '0Laá', 570: '?Fekvyé', 580: '<>Jhnuxúüñ', 590: 'oó',
  600: '+', 610: '=EbdgpqÉ', 620: '$S', 630: 'Z', 640: '123456789PT', 650: 'BC', 660: 'R', 670: '«»', 680: 'KV', 690: 'UÚÜ€', 700: 'DX',
  710: 'HY', 720: 'AÁ', 730: '&GNÑ', 760: 'OÓ', 770: 'Q', 780: 'w', 790: '@', 800: '#', 810: '…', 840: '—', 860: '½', 870: 'M', 890: 'm',
  910: 'W', 980: '%',
});
const unknownWidth = 0.95;
const spaceWidth: Record<Weight, number> = { regular: 0.29, bold: 0.32 };

/** Room kept free at the end of a line, for kerning and rounding that the table does not know. */
const tolerance = 0.985;

function table(groups: Record<number, string>): Widths {
  return new Map(Object.entries(groups).flatMap(([width, characters]) => [...characters].map((character) => [character, Number(width) / 1000])));
}

// The same few texts are set again and again, in every width that is tried.
const mostKnown = 5_000;
const knownWords: Record<Weight, Map<string, readonly number[]>> = { regular: new Map(), bold: new Map() };

/** The widths of the words of a text, parted at ordinary spaces, in ems. */
function wordWidths(text: string, weight: Weight): readonly number[] {
  const known = knownWords[weight];
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const widths = text.split(/[ \n]+/).map((word) => textWidth(word, weight));
  known.set(text, widths);
  return widths;
}

/** The width of a text set on one line, in ems. */
export function textWidth(text: string, weight: Weight): number {
  const widths = weight === 'bold' ? bold : regular;
  let width = 0;
  for (const character of text) width += widths.get(character) ?? unknownWidth;
  return width;
}

/** The width of what cannot be parted without breaking a word, in ems. */
export const longestWord = (text: string, weight: Weight): number => Math.max(...wordWidths(text, weight));

/** How many lines a text takes in a column of `ems`, broken at ordinary spaces; a longer word is broken where it must. */
export function lineCount(text: string, ems: number, weight: Weight): number {
  const room = ems * tolerance;
  const space = spaceWidth[weight];
  let lines = 1;
  let used = 0;
  for (const width of wordWidths(text, weight)) {
    const needed = used === 0 ? width : used + space + width;
    if (needed <= room) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    const more = Math.max(0, Math.ceil(width / room) - 1);
    lines += more;
    used = width - more * room;
  }
  return lines;
}
