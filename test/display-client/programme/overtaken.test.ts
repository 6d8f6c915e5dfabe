import { describe, expect, test } from 'vitest';
import type { Notice, NoticeContent } from '../../../content/model/notice.ts';
import { compileFor } from '../../../content/programme/compile.ts';
import { isOvertaken } from '../../../display-client/programme/overtaken.ts';
import { board, hashText, hour, ids, image, library, message, noon, notice } from '../../helpers/programme-builders.ts';

const boardOf = (...notices: Notice[]) => compileFor(board, library({ notices, media: [image('a')] }), noon, hashText);
const news = (title: string): NoticeContent => ({ category: 'news', title, summary: 'Desde el lunes.', picture: { asset: ids.media('a'), alt: 'La fachada' } });

const one = notice(1);
const ending = notice(2, { validity: { from: null, until: '2026-11-21T13:00' } });
const held = boardOf(one, ending);

describe('a board is overtaken', () => {
  test.each([
    { when: 'a notice is edited', next: boardOf(notice(1, { content: message('Otro') }), ending), now: noon, overtaken: true },
    { when: 'a notice is withdrawn', next: boardOf(one), now: noon, overtaken: true },
    { when: 'a notice is withdrawn and another published', next: boardOf(one, notice(3)), now: noon, overtaken: true },
    { when: 'a notice with a picture is added, which lays its pages out anew', next: boardOf(one, ending, notice(3, { content: news('Nueva clínica') })), now: noon, overtaken: false },
    { when: 'a notice that has expired is withdrawn', next: boardOf(one), now: noon + hour, overtaken: false },
    { when: 'nothing has changed', next: held, now: noon, overtaken: false },
  ])('$overtaken when $when', ({ next, now, overtaken }) => {
    expect(isOvertaken(held, next, now)).toBe(overtaken);
  });
});
