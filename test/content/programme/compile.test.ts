import { describe, expect, it } from 'vitest';
import { compileAll, compileFor } from '../../../content/programme/compile.ts';
import type { Library, Place } from '../../../content/programme/library.ts';
import type { LoopItem } from '../../../content/programme/objects.ts';
import { noticeIn } from '../../../content/programme/references.ts';
import { whatsOn } from '../../../content/programme/whats-on.ts';
import { board, entry, file, hashText, hour, ids, image, library, noon, notice, noticeIdsOf, place, playlist, tv, video } from '../../helpers/programme-builders.ts';

const compile = (at: Place, parts: Partial<Library>) => compileFor(at, library(parts), noon, hashText);
/** The loop at noon; `what` says how each item looks. */
function loopAt(at: Place, parts: Partial<Library>, instant = noon) {
  const programme = compile(at, parts);
  const on = whatsOn(programme, instant)['main'];
  if (on === undefined) throw new Error('no region main');
  return { programme, ...on, items: on.loop.items, notices: on.loop.items.map((item) => noticeIdsOf(programme, item)) };
}
const keys = (items: readonly LoopItem[]) => items.map(({ key }) => key);
const play = (name: string, durationMs: number | null = null) => ({ kind: 'media' as const, asset: ids.media(name), durationMs });
const nested = (name: string) => ({ kind: 'playlist' as const, playlist: ids.playlist(name) });
const current = { kind: 'current-notices' as const };
const picture = { asset: ids.media('photo'), alt: '' };

describe('without a schedule entry', () => {
  it('a TV shows its current notices one by one, featured first, then the newest', () => {
    const { items, because } = loopAt(tv, { notices: [notice('old', { publishedAt: noon - 2 * hour }), notice('new'), notice('star', { featured: true, publishedAt: noon - 9 * hour })] });
    expect(keys(items)).toEqual([ids.notice('star'), ids.notice('new'), ids.notice('old')]);
    expect(because).toEqual({ rule: 'current-notices' });
  });

  it('a board shows them on pages, each notice once', () => {
    const names = Array.from({ length: 20 }, (_, n) => notice(n));
    const { items, notices } = loopAt(board, { notices: names });
    expect(keys(items)).toEqual(items.map((_, n) => `page#${n + 1}`));
    expect(notices.flat().sort()).toEqual(names.map(({ id }) => id).sort());
  });

  it('an empty loop is legal, with the same anchor whenever', () => {
    expect(loopAt(tv, {}).loop).toEqual({ kind: 'loop', anchor: 0, items: [] });
    expect(loopAt(board, {}).loop).toEqual({ kind: 'loop', anchor: 0, items: [] });
  });

  it('a notice too long for one TV screen takes several turns under names of their own', () => {
    const requirements = Array.from({ length: 6 }, (_, n) => `Documento original y copia número ${n} con todas sus páginas, legible y sin enmiendas`);
    const long = notice(1, {
      content: {
        category: 'procedure', title: 'Cómo tramitar la pensión por vejez en nuestras oficinas', place: 'Torre Administrativa, primer nivel, ventanillas 3 a 9 del área de Prestaciones',
        summary: 'Puede iniciar el trámite hasta tres meses antes de cumplir la edad. '.repeat(2).trim(), hours: 'De lunes a viernes de 7:30 a. m. a 3:30 p. m., sin cerrar al mediodía', requirements, contact: 'Llame al 2591-3000',
      },
    });
    const { items } = loopAt(tv, { notices: [long] });
    expect(items.length).toBeGreaterThan(1);
    expect(keys(items)).toEqual(items.map((_, n) => (n === 0 ? long.id : `${long.id}/${n + 1}`)));
    expect(items.map(({ what }) => (what.kind === 'notice' ? what.screen : 'other'))).toEqual(items.map((_, n) => (n === 0 ? undefined : n)));
  });
});

describe('with schedule entries', () => {
  const media = [image('photo'), video('film', 21_000)];

  it('plays their lists one after the other, in the order of their arrangement', () => {
    const { items, because } = loopAt(tv, {
      media,
      playlists: [playlist('a', [play('photo')]), playlist('b', [play('film')])],
      entries: [entry('later', 'a', { arrangedAt: noon - hour }), entry('sooner', 'b', { arrangedAt: noon - 2 * hour })],
    });
    expect(keys(items)).toEqual([ids.media('film'), ids.media('photo')]);
    expect(because).toEqual({ rule: 'entries', entries: [ids.entry('sooner'), ids.entry('later')] });
  });

  it('takes the length of a video, 12 s for a picture, or what the list says', () => {
    const { items } = loopAt(tv, { media, playlists: [playlist('a', [play('film'), play('photo'), play('film', 5_000), play('photo', 7_000)])], entries: [entry(1, 'a')] });
    expect(items.map(({ durationMs }) => durationMs)).toEqual([21_000, 12_000, 5_000, 7_000]);
    expect(keys(items)).toEqual([ids.media('film'), ids.media('photo'), `${ids.media('film')}#2`, `${ids.media('photo')}#2`]);
  });

  it('lets each item on as the list says in which it stands, and a page as the first of its notices', () => {
    const parts = {
      media, notices: [notice(1)], entries: [entry(1, 'outer')],
      playlists: [playlist('outer', [play('photo'), nested('inner'), current], { transition: 'slide' }), playlist('inner', [play('film')], { transition: 'cut' })],
    };
    expect(loopAt(tv, parts).items.map(({ transition }) => transition)).toEqual(['slide', 'cut', 'slide']);
    expect(loopAt(board, parts).items.map(({ what, transition }) => `${what.kind} ${transition}`)).toEqual(['image slide', 'video cut', 'page slide']);
    expect(loopAt(tv, { notices: parts.notices }).items.map(({ transition }) => transition)).toEqual(['fade']);
  });

  it('expands current notices and nested lists in place', () => {
    const { items } = loopAt(tv, {
      media, notices: [notice(1), notice(2, { publishedAt: noon })],
      playlists: [playlist('outer', [play('photo'), nested('inner'), play('photo')]), playlist('inner', [play('film'), current])],
      entries: [entry(1, 'outer')],
    });
    expect(keys(items)).toEqual([ids.media('photo'), ids.media('film'), ids.notice(2), ids.notice(1), `${ids.media('photo')}#2`]);
  });

  it('cuts a list inside itself, at any depth', () => {
    const { items } = loopAt(tv, {
      media, playlists: [playlist('a', [play('photo'), nested('b')]), playlist('b', [play('film'), nested('a'), nested('b')])], entries: [entry(1, 'a')],
    });
    expect(keys(items)).toEqual([ids.media('photo'), ids.media('film')]);
  });

  it('stays bounded when lists multiply', () => {
    const tower = Array.from({ length: 12 }, (_, n) => playlist(`t${n}`, n === 11 ? [play('photo')] : Array.from({ length: 100 }, () => nested(`t${n + 1}`))));
    const { items } = loopAt(tv, { media, playlists: tower, entries: [entry(1, 't0')] });
    expect(items.length).toBeLessThan(5_000);
    expect(items.length).toBeGreaterThan(1_000);
  });

  it('leaves out what is missing, withdrawn, a draft or not valid, and plays the rest', () => {
    const byName = (name: string) => ({ kind: 'notice' as const, notice: ids.notice(name), durationMs: 9_000 });
    const { items } = loopAt(tv, {
      media: [image('photo')],
      notices: [
        notice('gone', { state: 'withdrawn' }), notice('draft', { state: 'draft', publishedAt: null }), notice('here', { audience: { include: [], exclude: [] } }),
        notice('over', { validity: { from: null, until: '2026-11-21T08:00' } }), notice('soon', { validity: { from: '2026-11-22T08:00', until: null } }),
      ],
      playlists: [playlist('a', [play('film'), byName('gone'), byName('draft'), byName('over'), byName('soon'), byName('never'), nested('nowhere'), byName('here'), play('photo')])],
      entries: [entry(1, 'a')],
    });
    expect(keys(items)).toEqual([ids.notice('here'), ids.media('photo')]);
    expect(items[0]?.durationMs).toBe(9_000);
  });

  it('falls back to the current notices when the list of the only entry is gone', () => {
    const { because, notices } = loopAt(tv, { notices: [notice(1)], entries: [entry(1, 'gone')] });
    expect(because).toEqual({ rule: 'current-notices' });
    expect(notices).toEqual([[ids.notice(1)]]);
  });

  it('lays runs of notices out on pages of a board between its pictures, none twice in a run', () => {
    const { items, notices } = loopAt(board, {
      media, notices: [notice(1), notice(2)],
      playlists: [playlist('a', [current, { kind: 'notice', notice: ids.notice(1), durationMs: null }, play('photo'), { kind: 'notice', notice: ids.notice(2), durationMs: null }])],
      entries: [entry(1, 'a')],
    });
    expect(keys(items)).toEqual(['page#1', ids.media('photo'), 'page#2']);
    expect(notices.map((some) => [...some].sort())).toEqual([[ids.notice(1), ids.notice(2)], [], [ids.notice(2)]]);
  });
});

describe('the loop', () => {
  const first = (instant: number, parts: Partial<Library>) => loopAt(tv, parts, instant).item?.key;

  it('begins the turn of a notice at the instant it was published, wherever it stands', () => {
    const notices = [notice('star', { featured: true, publishedAt: noon - 9 * hour }), notice('old', { publishedAt: noon - 8 * hour }), notice('new', { publishedAt: noon - 12_345 })];
    const { since, item } = loopAt(tv, { notices }, noon - 12_345);
    expect([item?.key, since]).toEqual([ids.notice('new'), noon - 12_345]);
    const list = { media: [image('photo')], playlists: [playlist('a', [play('photo'), current])], entries: [entry(1, 'a')] };
    expect(first(noon - 12_345, { notices, ...list })).toBe(ids.notice('new'));
  });

  it('begins the turn of a notice at the instant its validity begins', () => {
    const notices = [notice('a'), notice('soon', { publishedAt: noon - 20 * hour, validity: { from: '2026-11-21T14:00', until: null } })];
    expect(first(noon + 2 * hour, { notices })).toBe(ids.notice('soon'));
  });

  it('begins with its first item when a list was arranged last', () => {
    const notices = [notice('a')];
    expect(first(noon, { notices, media: [image('photo')], playlists: [playlist('a', [play('photo'), current], { arrangedAt: noon })], entries: [entry(1, 'a')] })).toBe(ids.media('photo'));
  });

  it('comes round a page of a board with what was published last', () => {
    const notices = Array.from({ length: 30 }, (_, n) => notice(n, { publishedAt: noon - (n + 2) * hour, featured: true }));
    const { programme, item } = loopAt(board, { notices: [...notices, notice('new', { publishedAt: noon })] });
    expect(item && noticeIdsOf(programme, item)).toContain(ids.notice('new'));
  });
});

describe('a picture', () => {
  const drawnFor = (resolution: { width: number; height: number }, edges: readonly number[]) => {
    const { items } = loopAt(place({ display: { resolution } }), { media: [image('photo', edges)], playlists: [playlist('a', [play('photo')])], entries: [entry(1, 'a')] });
    return items[0]?.what.kind === 'image' ? items[0].what.file.width : null;
  };

  it.each([
    ['HD', { width: 1920, height: 1080 }, [640, 1920, 3840], 1920],
    ['portrait HD', { width: 1080, height: 1920 }, [640, 2000, 3840], 2000],
    ['4K', { width: 3840, height: 2160 }, [640, 1920, 3840], 3840],
    ['4K with no file so large', { width: 3840, height: 2160 }, [640, 1920], 1920],
    ['HD with a small file only', { width: 1920, height: 1080 }, [640], 640],
  ])('on %s is the smallest file that fills it, else the largest', (_, resolution, edges, width) => {
    expect(drawnFor(resolution, edges)).toBe(width);
  });

  it('of a notice is left out with its file, and a poster with its picture', () => {
    const news = notice('news', { content: { category: 'news', title: 'Nueva clínica', summary: 'Abre el lunes.', picture } });
    const poster = notice('poster', { content: { category: 'poster', title: 'Jornada', picture } });
    for (const media of [[], [{ ...video('film'), id: picture.asset }]]) {
      const { programme, items, notices } = loopAt(tv, { notices: [news, poster], media });
      expect(notices).toEqual([[news.id]]);
      const [what] = items.map((item) => item.what);
      expect(what?.kind === 'notice' && noticeIn(programme, what.notice).content).toMatchObject({ picture: null });
    }
  });

  it('of a notice says what its file says unless the notice says otherwise', () => {
    const alts = ['', 'La fachada'].map((alt) => {
      const { programme, items } = loopAt(tv, { media: [image('photo')], notices: [notice(1, { content: { category: 'poster', title: 'Jornada', picture: { ...picture, alt } } })] });
      const [what] = items.map((item) => item.what);
      return what?.kind === 'notice' && noticeIn(programme, what.notice).content;
    });
    expect(alts).toMatchObject([{ picture: { alt: 'Qué muestra photo', file: file('photo at 1920', 1920, 1080) } }, { picture: { alt: 'La fachada' } }]);
  });
});

describe('compileAll', () => {
  it('leaves paper boards to the printer, and compileFor compiles what it is given', () => {
    const paper = place({ display: { medium: 'paper' } });
    expect(compileAll([paper], library(), noon, hashText)).toEqual({ programmes: [], byDisplay: new Map() });
    expect(compile(paper, {}).revision).toBe(compile(tv, {}).revision);
  });

  it('marks a notice as new for two days from its publication', () => {
    const { programme } = loopAt(tv, { notices: [notice(1, { publishedAt: noon - hour })] });
    expect([...programme.objects.values()].find(({ kind }) => kind === 'notice')).toMatchObject({ newUntil: noon - hour + 48 * hour });
  });

  it('keeps beyond the horizon what may still be valid there', () => {
    const past = loopAt(tv, {
      notices: [notice('ever'), notice('ends', { validity: { from: null, until: '2026-12-01T00:00' } }), notice('next-year', { validity: { from: '2027-03-01T08:00', until: null } })],
    }, Date.UTC(2027, 3, 1));
    expect(Object.keys(past.programme.root.fallback)).toEqual(['main']);
    expect(keys(past.items)).toEqual([ids.notice('ever'), ids.notice('next-year')]);
    expect(past.loop.anchor).toBeLessThanOrEqual(noon);
  });

  it('cuts nothing for a validity that the change of clocks swallows', () => {
    const madrid = place({ center: { zone: 'Europe/Madrid' } });
    const now = Date.UTC(2026, 2, 20);
    const swallowed = notice('never', { validity: { from: '2026-03-29T02:10', until: '2026-03-29T02:50' } });
    const [alone, beside] = [[notice(1)], [notice(1), swallowed]].map((notices) => compileFor(madrid, library({ notices }), now, hashText).revision);
    expect(beside).toBe(alone);
  });

  it('throws RangeError for a zone that does not exist', () => {
    expect(() => compile(place({ center: { zone: 'America/Atlantis' } }), {})).toThrow(RangeError);
  });
});
