import { categories, type Category } from '../../content/model/notice.ts';
import { canonicalJson } from '../../content/programme/canonical-json.ts';
import type { LoopItem, LoopObject, Programme } from '../../content/programme/objects.ts';
import { noticeIn } from '../../content/programme/references.ts';
import { visibleAt } from '../../content/programme/whats-on.ts';
import type { PageContent } from '../templates/frame.ts';
import type { Scene } from '../stage/scene.ts';

type Setting = { programme: Programme; loop: LoopObject; now: number; startedAt: number };

/** Everything the stage needs to draw one item of a loop. */
export function sceneOf(item: LoopItem, { programme, loop, now, startedAt }: Setting): Scene {
  const { what, key: label } = item;
  const id = canonicalJson(what);
  switch (what.kind) {
    case 'notice':
      return { id, label, content: { kind: 'notice', object: noticeIn(programme, what.notice), screen: what.screen ?? 0 }, media: null };
    case 'page': {
      const rows = what.rows.map((row) => row.map(({ notice, size }) => ({ object: noticeIn(programme, notice), size })));
      const place = placeOf(item, { programme, loop, now });
      const cards = what.rows.map((row) => row.map(({ notice, size }) => [notice, size]));
      return { id: canonicalJson({ ...place, cards }), label, content: { kind: 'page', rows, ...place }, media: null };
    }
    case 'image': {
      const { file, alt, blur } = what;
      return { id, label, content: { kind: 'image', width: file.width, height: file.height, blur }, media: { kind: 'image', file, alt } };
    }
    case 'video': {
      const { file, poster, alt } = what;
      return { id, label, content: { kind: 'video', width: file.width, height: file.height, blur: null }, media: { kind: 'video', file, poster, alt, startedAt } };
    }
  }
}

/** Which page of how many this is, and what the one after brings. */
function placeOf(item: LoopItem, { programme, loop, now }: Omit<Setting, 'startedAt'>): Pick<PageContent, 'page' | 'pages' | 'next'> {
  const pages = loop.items.map((other) => visibleAt(other, now)).filter((other): other is LoopItem => other?.what.kind === 'page');
  const index = pages.findIndex(({ key }) => key === item.key);
  const after = pages[(index + 1) % pages.length];
  return { page: index + 1, pages: pages.length, next: after === undefined || pages.length < 2 ? [] : categoriesOn(programme, after) };
}

function categoriesOn(programme: Programme, { what }: LoopItem): Category[] {
  if (what.kind !== 'page') return [];
  const present = new Set(what.rows.flat().map(({ notice }) => noticeIn(programme, notice).content.category));
  return categories.filter((category) => present.has(category));
}
