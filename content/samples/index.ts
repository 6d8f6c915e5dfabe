import { sampleMedia } from './media.ts';
import { sampleNotices } from './notices.ts';
import { sampleCenters, sampleDisplays } from './roster.ts';
import type { SampleLibrary } from './sample-library.ts';

const media = (slug: string, durationMs: number | null = null) => ({ kind: 'media' as const, asset: `med_${slug}`, durationMs });

/** The demo institution that fills an empty data folder. */
export const samples: SampleLibrary = {
  centers: sampleCenters,
  displays: sampleDisplays,
  media: sampleMedia,
  notices: sampleNotices,
  playlists: [
    { id: 'pls_capsulas', name: 'Cápsulas de salud', items: [media('tape-el-barril'), media('lavese-las-manos')] },
    {
      id: 'pls_tv-isss', name: 'TV ISSS, programación general',
      items: [media('bienvenida'), { kind: 'current-notices' }, { kind: 'playlist', playlist: 'pls_capsulas' }],
    },
  ],
  entries: [{ id: 'sch_tv-isss', playlist: 'pls_tv-isss', audience: { include: [{ formats: ['tv'] }], exclude: [] } }],
  demo: { tv: 'dsp_hospital-general-tv-1', board: 'dsp_unidad-medica-ilopango-cartelera-1' },
};
