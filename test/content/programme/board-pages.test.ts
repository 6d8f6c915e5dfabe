import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Hash } from '../../../content/ids.ts';
import { categories } from '../../../content/model/notice.ts';
import { boardPages } from '../../../content/programme/board-pages.ts';
import type { BoardNotice } from '../../../content/programme/board-pages.ts';
import { framePage } from '../../../content/programme/board-frame.ts';
import { pageFits } from '../../../content/programme/board-scale.ts';
import type { DrawnPicture, NoticeObject } from '../../../content/programme/objects.ts';
import { noticeOf, trialContent } from '../../helpers/trial-notices.ts';

const hashOf = (index: number): Hash => Hash.parse(index.toString(16).padStart(64, '0'));
const pictureOf = (width: number, height: number): DrawnPicture =>
  ({ file: { hash: hashOf(width * 10_000 + height), bytes: 1, mime: 'image/webp', width, height }, alt: '', blur: '' });

const object: fc.Arbitrary<NoticeObject> = fc.record({
  category: fc.constantFrom(...categories),
  length: fc.constantFrom('short', 'typical', 'longest'),
  shape: fc.constantFrom([1600, 900], [1000, 1000], [900, 1273]),
  pictured: fc.boolean(),
  featured: fc.boolean(),
}).map(({ category, length, shape: [width = 1, height = 1], pictured, featured }) =>
  noticeOf(trialContent(category, length, pictured || category === 'poster' ? pictureOf(width, height) : null), 1, { featured }));

const board = fc.array(object, { maxLength: 24 })
  .map((objects) => objects.map((each, index): BoardNotice => ({ hash: hashOf(index), object: each, validFrom: null, validUntil: index })));
const orientations = fc.constantFrom('portrait', 'landscape');

describe('the pages of a board', () => {
  it('show every notice once, page after page in the order given', () => {
    fc.assert(fc.property(board, orientations, (notices, orientation) => {
      const order = new Map(notices.map(({ hash }, index) => [hash, index]));
      const pages = boardPages(notices, orientation).map(({ rows }) => rows.flat().map(({ notice }) => order.get(notice) ?? -1).sort((a, b) => a - b));
      expect(pages.flat()).toEqual(notices.map((_, index) => index));
    }), { numRuns: 40 });
  });

  it('hold no more than fits', () => {
    fc.assert(fc.property(board, orientations, (notices, orientation) => {
      const objects = new Map(notices.map(({ hash, object: each }) => [hash, each]));
      for (const { rows } of boardPages(notices, orientation)) {
        const placed = rows.map((row) => row.flatMap(({ notice, size }) => {
          const found = objects.get(notice);
          return found === undefined ? [] : [{ object: found, size }];
        }));
        expect(pageFits(framePage(placed, orientation))).toBe(true);
      }
    }), { numRuns: 40 });
  });

  it('have at most one hero each, the card that opens them', () => {
    fc.assert(fc.property(board, orientations, (notices, orientation) => {
      for (const { rows } of boardPages(notices, orientation)) {
        expect(rows.flat().findIndex(({ size }) => size === 'hero')).toBeLessThanOrEqual(0);
        expect(rows.flat().filter(({ size }) => size === 'hero').length).toBeLessThanOrEqual(1);
      }
    }), { numRuns: 40 });
  });

  it('stay for as long as reading takes, from 15 to 40 seconds', () => {
    const pagesOf = (length: 'short' | 'longest', count: number) =>
      boardPages(Array.from({ length: count }, (_, index) =>
        ({ hash: hashOf(index), object: noticeOf(trialContent('message', length, null)), validFrom: null, validUntil: null })), 'portrait');
    expect(pagesOf('short', 1)[0]?.durationMs).toBe(15_000);
    expect(pagesOf('longest', 1)[0]?.durationMs).toBeGreaterThan(15_000);
    expect(Math.max(...pagesOf('longest', 12).map(({ durationMs }) => durationMs))).toBe(40_000);
  });

  it('keep the interval in which each notice may be seen', () => {
    const [page] = boardPages([{ hash: hashOf(1), object: noticeOf(trialContent('message', 'short', null)), validFrom: 5, validUntil: 9 }], 'landscape');
    expect(page?.rows).toEqual([[{ notice: hashOf(1), size: 'hero', validFrom: 5, validUntil: 9 }]]);
  });

  it('are the same for the same notices', () => {
    fc.assert(fc.property(board, orientations, (notices, orientation) => {
      expect(boardPages(structuredClone(notices), orientation)).toEqual(boardPages(notices, orientation));
    }), { numRuns: 15 });
  });

  it('are none for no notices', () => {
    expect(boardPages([], 'portrait')).toEqual([]);
  });
});
