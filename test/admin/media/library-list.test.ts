import { describe, expect, test } from 'vitest';
import { filterLibrary, libraryItems } from '../../../admin/media/library-list.ts';
import { usageOf, usageWords } from '../../../admin/media/usage.ts';
import { MediaId, NoticeId, PlaylistId } from '../../../content/ids.ts';
import { everyone } from '../../../content/model/audience.ts';
import { type MediaAsset, MediaAsset as MediaAssetSchema } from '../../../content/model/media-asset.ts';
import type { Notice } from '../../../content/model/notice.ts';
import type { Playlist } from '../../../content/model/playlist.ts';

const file = { hash: 'a'.repeat(64), bytes: 1, mime: 'image/webp', width: 480, height: 270 };
const common = {
  sha256: 'b'.repeat(64), originalName: 'a.jpg', originalMime: 'image/jpeg', originalBytes: 1, width: 1920, height: 1080,
  blur: 'data:image/webp;base64,AA', thumbnail: file,
};
const kinds = {
  image: { kind: 'image', ...common, renditions: [file], fallback: { ...file, mime: 'image/jpeg' } },
  video: { kind: 'video', ...common, file: { ...file, mime: 'video/mp4' }, poster: file, durationMs: 2000, videoCodec: 'avc1.640016', audioCodec: null },
};

function asset(name: string, { kind = 'image', alt = '', tags = [], updatedAt = 1 }: { kind?: 'image' | 'video'; alt?: string; tags?: string[]; updatedAt?: number } = {}): MediaAsset {
  return MediaAssetSchema.parse({ id: idOf(name), name, alt, tags, details: kinds[kind], version: 1, updatedAt, updatedBy: 'system' });
}
const idOf = (name: string): MediaId => MediaId.parse(`med_${name.toLowerCase().replaceAll(/[^a-z]/g, '').padEnd(6, 'x')}`);

const stored = { version: 1, updatedAt: 1, updatedBy: 'system' } as const;
const notice = (id: string, picture: string): Notice => ({
  id: NoticeId.parse(`ntc_${id}`), state: 'draft', publishedAt: null, withdrawal: null, audience: everyone, validity: { from: null, until: null }, featured: false,
  content: { category: 'poster', title: id, picture: { asset: idOf(picture), alt: '' } }, ...stored,
});
const playlist = (id: string, ...pictures: string[]): Playlist => ({
  id: PlaylistId.parse(`pls_${id}`), name: id, transition: 'fade', arrangedAt: 1, ...stored,
  items: [{ kind: 'current-notices' }, ...pictures.map((name) => ({ kind: 'media', asset: idOf(name), durationMs: null } as const))],
});

const assets = [asset('Fachada', { updatedAt: 1 }), asset('Mamografía', { alt: 'Una médica', tags: ['salud'], updatedAt: 3 }), asset('Boletín', { kind: 'video', updatedAt: 2 })];
const usage = usageOf([notice('feria', 'Fachada'), notice('cita', 'Fachada')], [playlist('mananas', 'Fachada', 'Boletín', 'Boletín')]);
const items = libraryItems(assets, usage);
const names = (search: string, filter: string) => filterLibrary(items, { search, filter }).map(({ asset: { name } }) => name);

describe('where an asset is used', () => {
  test('counts each notice and each playlist once', () => {
    expect(items.map((item) => [item.asset.name, usageWords(item.usage)])).toEqual([
      ['Mamografía', 'Sin uso'], ['Boletín', 'En 1 lista'], ['Fachada', 'En 2 avisos y 1 lista'],
    ]);
  });
});

describe('the library list', () => {
  test('has the latest first', () => {
    expect(items.map(({ asset: { name } }) => name)).toEqual(['Mamografía', 'Boletín', 'Fachada']);
  });

  test.each([['mamografia', ['Mamografía']], ['MÉDICA', ['Mamografía']], ['salud', ['Mamografía']], ['una salud', ['Mamografía']], ['una fachada', []], ['', ['Mamografía', 'Boletín', 'Fachada']]])('finds "%s" without accents, every word', (search, found) => {
    expect(names(search, '')).toEqual(found);
  });

  test.each([['videos', ['Boletín']], ['imagenes', ['Mamografía', 'Fachada']], ['sin-uso', ['Mamografía']], ['sin-descripcion', ['Boletín', 'Fachada']], ['otra-cosa', ['Mamografía', 'Boletín', 'Fachada']]])('the filter %s leaves %j', (filter, found) => {
    expect(names('', filter)).toEqual(found);
  });
});
