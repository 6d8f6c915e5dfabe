import type { Orientation } from '../model/display.ts';
import { textsOf, wordsOf } from '../rules/reading-time.ts';
import { pictureOf } from './board-card.ts';
import { emptiness } from './board-emptiness.ts';
import { framePage } from './board-frame.ts';
import type { FramedBand, PlacedCard } from './board-frame.ts';
import { pageFits } from './board-scale.ts';
import type { CardSize, NoticeObject } from './objects.ts';
import { TriedBands } from './tried-bands.ts';

type Noted = { readonly object: NoticeObject };
type Sized<Notice> = Notice & { readonly size: CardSize };
type Rows<Notice> = Sized<Notice>[][];

/** A text this short needs no more than a small card. */
const smallTitle = 40;
const smallWords = 14;
/** The ways of setting a page double with every notice. */
const mostTriedInFull = 5;

/**
 * The rows of one page, or its columns on a landscape board, with the size of every card: of all ways to set these notices in
 * their order, the one that leaves least empty. What opens a page is its hero if it is featured or nearly alone.
 */
export function pageShape<Notice extends Noted>(notices: readonly Notice[], orientation: Orientation): Rows<Notice> {
  const shapes = orientation === 'portrait' ? rowings(notices) : columnings(notices);
  const tried = new TriedBands<PlacedCard, FramedBand<PlacedCard>>();
  const rated = shapes.map((rows) => ({ rows, empty: emptiness(rows, orientation, tried) }));
  return rated.reduce((best, other) => (other.empty < best.empty ? other : best)).rows;
}

/** Whether some way of setting these notices holds them all on one page, judged by the likeliest ways only. */
export function pageHolds(notices: readonly Noted[], orientation: Orientation): boolean {
  if (orientation === 'landscape') return columnings(notices).some((columns) => pageFits(framePage(columns, orientation)));
  return pageFits(framePage(compactRows(notices, true), orientation))
    || (notices.length <= mostTriedInFull && rowings(notices).some((rows) => pageFits(framePage(rows, orientation))));
}

function compactRows<Notice extends Noted>(notices: readonly Notice[], opens: boolean): Rows<Notice> {
  const [first, second] = notices;
  if (first === undefined) return [];
  if (second === undefined || (opens && notices.length % 2 === 1)) return [[single(first, opens, false)], ...compactRows(notices.slice(1), false)];
  return [uneven(first, second, opens), ...compactRows(notices.slice(2), false)];
}

/** Every way of setting notices in rows: alone over the whole width, 7 + 5, or 6 + 6. Ways that end alike share their rows. */
function rowings<Notice extends Noted>(notices: readonly Notice[]): Rows<Notice>[] {
  const sparse = notices.length <= 2;
  const from: Rows<Notice>[][] = [];
  for (let start = notices.length; start >= 0; start -= 1) {
    const [first, second] = notices.slice(start, start + 2);
    const opens = start === 0;
    if (first === undefined) from[start] = [[]];
    else {
      const row = [single(first, opens, sparse)];
      const alone = (from[start + 1] ?? []).map((rows) => [row, ...rows]);
      const pairs = second === undefined ? [] : pairings(first, second, opens);
      from[start] = [...alone, ...pairs.flatMap((pair) => (from[start + 2] ?? []).map((rows) => [pair, ...rows]))];
    }
  }
  return from[0] ?? [];
}

function pairings<Notice extends Noted>(first: Notice, second: Notice, opens: boolean): Sized<Notice>[][] {
  const pair = uneven(first, second, opens);
  return opens && first.object.featured ? [pair] : [pair, [{ ...first, size: plainSize(first) }, { ...second, size: plainSize(second) }]];
}

function single<Notice extends Noted>(notice: Notice, opens: boolean, sparse: boolean): Sized<Notice> {
  return { ...notice, size: opens && (sparse || notice.object.featured) ? 'hero' : 'large' };
}

/** The wordier of two takes the wider place, unless the first leads the page. */
function uneven<Notice extends Noted>(first: Notice, second: Notice, opens: boolean): Sized<Notice>[] {
  const leads = opens && first.object.featured;
  const [wide, narrow] = leads || girth(first) >= girth(second) ? [first, second] : [second, first];
  return [{ ...wide, size: leads ? 'hero' : 'large' }, { ...narrow, size: plainSize(narrow) }];
}

/** Every way of standing notices in up to three columns of up to three; the first column is the wide one if it leads. */
function columnings<Notice extends Noted>(notices: readonly Notice[]): Rows<Notice>[] {
  const [first, ...others] = notices;
  if (first === undefined) return [[]];
  const sparse = notices.length <= 2;
  const rest = others.map((notice): Sized<Notice> => ({ ...notice, size: sparse ? 'large' : plainSize(notice) }));
  const leads = sparse || first.object.featured;
  const openers: CardSize[] = leads ? ['hero'] : ['large', plainSize(first)];
  const counts = sparse ? [notices.length] : [2, 3];
  return openers.flatMap((size) => counts.flatMap((count) => splits([{ ...first, size }, ...rest], count)));
}

/** Every way of cutting items into `parts` runs of one to three. */
function splits<Item>(items: readonly Item[], parts: number): Item[][][] {
  if (parts === 1) return items.length >= 1 && items.length <= 3 ? [[[...items]]] : [];
  return [1, 2, 3].flatMap((length) => splits(items.slice(length), parts - 1).map((rest) => [items.slice(0, length), ...rest]));
}

function plainSize({ object: { content } }: Noted): CardSize {
  if (pictureOf(content) !== null) return 'picture';
  return content.title.length <= smallTitle && wordsOf(content) <= smallWords && content.category !== 'procedure' ? 'small' : 'medium';
}

/** How much width a notice asks for: its letters, and little for one that a picture carries. */
const girth = ({ object: { content } }: Noted): number =>
  textsOf(content).reduce((sum, text) => sum + text.length, 0) * (pictureOf(content) === null ? 1 : 0.25);
