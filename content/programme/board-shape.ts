import type { Orientation } from '../model/display.ts';
import { pictureOf } from './board-card.ts';
import { pageHeight } from './board-scale.ts';
import type { CardSize, DrawnContent, NoticeObject } from './objects.ts';
import { textsOf, wordsOf } from '../rules/reading-time.ts';

type Noted = { readonly object: NoticeObject };
type Sized<Notice> = Notice & { readonly size: CardSize };

/** A text this short needs no more than a small card. */
const smallTitle = 40;
const smallWords = 14;

/**
 * The rows of one page, or its columns on a landscape board, with the size of every card. The first featured notice is the
 * hero; order is kept from row to row, and within a row the wordier card takes the wider place.
 */
export function pageShape<Notice extends Noted>(notices: readonly Notice[], orientation: Orientation): Sized<Notice>[][] {
  const [first] = notices;
  if (first === undefined) return [];
  return orientation === 'portrait' ? portraitRows(notices, first) : landscapeColumns(notices);
}

function portraitRows<Notice extends Noted>(notices: readonly Notice[], first: Notice): Sized<Notice>[][] {
  if (notices.length <= 2) return notices.map((notice, index) => [opening(notice, index === 0)]);
  const odd = notices.length % 2 === 1;
  const rows: Sized<Notice>[][] = odd ? [[opening(first, true)]] : [];
  // Two rows of 7 + 5 break at different heights; the pairs of 6 + 6 that close the page line up again.
  const uneven = odd ? 1 : 2;
  for (let index = odd ? 1 : 0, pair = 0; index < notices.length; index += 2, pair += 1) {
    rows.push(pairOf(notices.slice(index, index + 2), { uneven: pair < uneven, opens: index === 0 }));
  }
  return rows;
}

function pairOf<Notice extends Noted>(pair: readonly Notice[], { uneven, opens }: { uneven: boolean; opens: boolean }): Sized<Notice>[] {
  if (!uneven) return pair.map((notice) => ({ ...notice, size: plainSize(notice) }));
  const [left, right] = pair;
  if (left === undefined || right === undefined) return [];
  const leads = opens && left.object.featured;
  const [wide, narrow] = leads || girth(left) >= girth(right) ? [left, right] : [right, left];
  return [{ ...wide, size: leads ? 'hero' : 'large' }, { ...narrow, size: plainSize(narrow) }];
}

/** Every way of standing the cards in three columns in order, the least tall first. */
function landscapeColumns<Notice extends Noted>(notices: readonly Notice[]): Sized<Notice>[][] {
  const sized = notices.map((notice, index) => (index === 0 ? opening(notice, true) : { ...notice, size: plainSize(notice) }));
  if (sized.length <= 3) return sized.map((notice) => [notice]);
  const heights = splits(sized).map((columns) => ({ columns, height: pageHeight(columns, 'landscape', 1).best }));
  return heights.reduce((best, other) => (other.height < best.height ? other : best)).columns;
}

function splits<Item>(items: readonly Item[]): Item[][][] {
  const found: Item[][][] = [];
  for (let a = 1; a <= 3; a += 1) {
    for (let b = 1; b <= 3; b += 1) {
      const c = items.length - a - b;
      if (c >= 1 && c <= 3) found.push([items.slice(0, a), items.slice(a, a + b), items.slice(a + b)]);
    }
  }
  return found;
}

const opening = <Notice extends Noted>(notice: Notice, first: boolean): Sized<Notice> =>
  ({ ...notice, size: first && notice.object.featured ? 'hero' : 'large' });

function plainSize({ object: { content } }: Noted): CardSize {
  if (pictureOf(content) !== null) return 'picture';
  return content.title.length <= smallTitle && wordsOf(content) <= smallWords && content.category !== 'procedure' ? 'small' : 'medium';
}

/** How much width a notice asks for: its letters, and little for one that a picture carries. */
const girth = ({ object: { content } }: Noted): number => lettersOf(content) * (pictureOf(content) === null ? 1 : 0.25);

const lettersOf = (content: DrawnContent): number => textsOf(content).reduce((sum, text) => sum + text.length, 0);
