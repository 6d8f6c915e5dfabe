import { describe, expect, test } from 'vitest';
import { ProgrammeUpdate } from '../../../content/programme/objects.ts';
import { categories } from '../../../content/model/notice.ts';
import { drawable, identityOf, previewOf, previewPlace } from '../../../admin/notices/compile-preview.ts';
import { blankContent } from '../../../admin/notices/categories.ts';
import { fieldsOf } from '../../../admin/notices/fields.ts';
import { type NoticeDraft, blankDraft, withField } from '../../../admin/notices/notice-draft.ts';
import { isScreen, reachedBy } from '../../../admin/notices/reach.ts';
import { everyone } from '../../../content/model/audience.ts';
import { hour, notice, noon } from '../../helpers/programme-builders.ts';
import { apopaBoard, directory, romaBoard, romaTv } from './directory.ts';

const all = reachedBy(everyone, directory);
const tv = previewPlace('tv', romaTv.id, [], all);
const board = previewPlace('board', romaBoard.id, [], all);
const around = { others: [], media: [], now: noon, publishedAt: noon };
const written: NoticeDraft = withField(withField(blankDraft('message'), 'title', ' Pida su cita '), 'body', 'Llame al 2244-4777.');

const drawnTitles = (update: ProgrammeUpdate | null): string[] =>
  Object.values(update?.objects ?? {}).flatMap((object) => (object.kind === 'notice' ? [object.content.title] : []));
const loopLengths = (update: ProgrammeUpdate | null): number[] =>
  Object.values(update?.objects ?? {}).flatMap((object) => (object.kind === 'loop' ? [object.items.length] : []));

describe('the draft as a programme', () => {
  test('is what the contract says, and stands alone on a TV', () => {
    const update = previewOf(written, { ...around, place: tv, others: [notice('a')] });
    expect(ProgrammeUpdate.safeParse(update).success).toBe(true);
    expect(drawnTitles(update)).toEqual(['Pida su cita']);
  });

  test('stands among current notices on the one page of a board', () => {
    const others = Array.from({ length: 12 }, (_, n) => notice(n));
    const update = previewOf(written, { ...around, place: board, others });
    expect(drawnTitles(update)).toContain('Pida su cita');
    expect(drawnTitles(update).length).toBeGreaterThan(1);
    expect(Math.max(...loopLengths(update))).toBe(1);
  });

  test('changes its revision with every visible change, and with nothing else', () => {
    const revision = (draft: NoticeDraft, now = noon) => previewOf(draft, { ...around, place: tv, now })?.revision;
    expect(revision(withField(written, 'body', 'Otro texto'))).not.toBe(revision(written));
    expect(revision({ ...written, validity: { from: null, until: '2026-12-01T08:00' } })).toBe(revision(written));
    expect(revision(written, noon + hour)).toBe(revision(written));
  });

  test('a poster without its picture is nothing yet', () => {
    expect(previewOf(blankDraft('poster'), { ...around, place: tv })).toBeNull();
  });
});

describe('content that may be drawn', () => {
  test.each(categories.filter((category) => category !== 'poster'))('an empty %s has placeholders in its required fields', (category) => {
    const content: Record<string, unknown> = drawable(blankContent(category)) ?? {};
    for (const { name, kind, optional, blank } of fieldsOf(category)) {
      if (kind === 'line' || kind === 'text') expect(content[name]).toBe(optional ? '' : blank);
    }
    expect(ProgrammeUpdate.safeParse(previewOf(blankDraft(category), { ...around, place: board })).success).toBe(true);
  });

  test('texts over the limit are cut, and lines over the limit left out', () => {
    const long = withField(withField(blankDraft('procedure'), 'title', 'a'.repeat(500)), 'requirements', ['', ...Array.from({ length: 20 }, () => 'b'.repeat(500))]);
    expect(ProgrammeUpdate.safeParse(previewOf(long, { ...around, place: tv })).success).toBe(true);
  });
});

describe('where it is tried', () => {
  test.each([
    ['the chosen display', apopaBoard.id, all, apopaBoard.id],
    ['the first screen that is reached', null, all.filter(({ center }) => center.name.includes('Apopa')), apopaBoard.id],
    ['any display of the format', null, [], romaBoard.id],
  ])('%s', (_name, chosen, reached, id) => {
    expect(previewPlace('board', chosen, reached, all).display.id).toBe(id);
  });

  test('an imaginary display when there is none', () => {
    const place = previewPlace('tv', null, [], all.filter(isScreen).filter(({ display }) => display.format === 'board'));
    expect(identityOf(place)).toMatchObject({ format: 'tv', orientation: 'landscape', rotation: 0, name: 'TV ISSS' });
    expect(drawnTitles(previewOf(written, { ...around, place }))).toEqual(['Pida su cita']);
  });
});
