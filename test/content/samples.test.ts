import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CenterId, DisplayId, MediaId, NoticeId } from '../../content/ids.ts';
import { CenterInput } from '../../content/model/center.ts';
import { DisplayInput } from '../../content/model/display.ts';
import { MediaInput } from '../../content/model/media-asset.ts';
import { NoticeInput, categories, picturesOf } from '../../content/model/notice.ts';
import { PlaylistInput } from '../../content/model/playlist.ts';
import { samples } from '../../content/samples/index.ts';

const folder = path.resolve(import.meta.dirname, '../../content/samples/media');
const boards = samples.displays.filter(({ format }) => format === 'board');
const kindOf = (center: string) => samples.centers.find(({ id }) => id === center)?.kind;

describe('the sample institution', () => {
  it('has the 14 + 82 bulletin boards and the 6 TV ISSS pilot centers of the institute', () => {
    expect(boards.filter(({ center }) => kindOf(center) === 'tower')).toHaveLength(14);
    expect(boards.filter(({ center }) => kindOf(center) !== 'tower')).toHaveLength(82);
    const televised = new Set(samples.displays.filter(({ format }) => format === 'tv').map(({ center }) => center));
    expect(televised.size).toBe(6);
    expect(samples.centers.filter(({ tags }) => tags.includes('piloto')).map(({ id }) => id).sort()).toEqual([...televised].sort());
  });

  it('counts 57 centers and 55 boards with a screen', () => {
    expect(samples.centers).toHaveLength(57);
    expect(boards.filter(({ medium }) => medium === 'screen')).toHaveLength(55);
  });

  it('parses by the same schemas as what people write, under ids that are legal and unique', () => {
    const strip = <Item extends { id: string }>({ id: _id, ...rest }: Item) => rest;
    for (const center of samples.centers) { CenterId.parse(center.id); CenterInput.parse(strip(center)); }
    for (const display of samples.displays) { DisplayId.parse(display.id); DisplayInput.parse(strip(display)); }
    for (const { id, file: _f, poster: _p, ...media } of samples.media) { MediaId.parse(id); MediaInput.parse(media); }
    for (const { id, state: _s, hoursAgo: _h, ...notice } of samples.notices) { NoticeId.parse(id); NoticeInput.parse(notice); }
    for (const playlist of samples.playlists) PlaylistInput.parse(strip(playlist));
    const ids = [...samples.centers, ...samples.displays, ...samples.media, ...samples.notices, ...samples.playlists, ...samples.entries].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has at least 15 notices, of every category, 8 pictures and 3 films', () => {
    expect(samples.notices.length).toBeGreaterThanOrEqual(15);
    expect(new Set(samples.notices.map(({ content }) => content.category))).toEqual(new Set(categories));
    expect(samples.media.filter(({ poster }) => poster === null).length).toBeGreaterThanOrEqual(8);
    expect(samples.media.filter(({ poster }) => poster !== null)).toHaveLength(3);
  });

  it('references only what it holds, and holds no file that nothing names', () => {
    const media = new Set(samples.media.map(({ id }) => id));
    const pictures = samples.notices.flatMap(({ content }) => picturesOf(NoticeInput.shape.content.parse(content)));
    expect(pictures.every(({ asset }) => media.has(asset))).toBe(true);
    expect([samples.demo.tv, samples.demo.board].every((id) => samples.displays.some((display) => display.id === id))).toBe(true);
    const named = samples.media.flatMap(({ file, poster }) => (poster === null ? [file] : [file, poster]));
    expect(readdirSync(folder).sort()).toEqual(named.sort());
  });

  it('weighs less than 10 MB', () => {
    const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
    expect(bytes).toBeLessThan(10_000_000);
  });
});
