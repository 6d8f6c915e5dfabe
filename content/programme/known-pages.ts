import type { Orientation } from '../model/display.ts';
import { pageHolds, pageShape } from './board-shape.ts';
import type { CardSize, NoticeObject } from './objects.ts';

type Noted = { readonly object: NoticeObject };
/** The rows of a page: which of its notices stands where, and how large. */
type Shape = readonly (readonly { readonly place: number; readonly size: CardSize }[])[];

/** What is known of the page that carries exactly the notices on the way to this node. */
type Page = { readonly longer: WeakMap<NoticeObject, Page>; fits?: boolean; shape?: Shape };

// The same few notices stand on the pages of many boards and of many stretches of a programme: each page is searched once,
// and forgotten with the first of its notices.
const known: Record<Orientation, Page> = { portrait: { longer: new WeakMap() }, landscape: { longer: new WeakMap() } };

/** Whether some way of setting these notices holds them all on one page. */
export function fitsOnePage(notices: readonly Noted[], orientation: Orientation): boolean {
  const page = pageWith(notices, orientation);
  page.fits ??= pageHolds(notices, orientation);
  return page.fits;
}

/** The shape of the page with these notices that leaves least empty. */
export function bestShape(notices: readonly Noted[], orientation: Orientation): Shape {
  const page = pageWith(notices, orientation);
  page.shape ??= pageShape(notices.map(({ object }, place) => ({ object, place })), orientation)
    .map((row) => row.map(({ place, size }) => ({ place, size })));
  return page.shape;
}

function pageWith(notices: readonly Noted[], orientation: Orientation): Page {
  let page = known[orientation];
  for (const { object } of notices) {
    const longer = page.longer.get(object) ?? { longer: new WeakMap() };
    page.longer.set(object, longer);
    page = longer;
  }
  return page;
}
