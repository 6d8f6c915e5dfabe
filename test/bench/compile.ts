import { createHash } from 'node:crypto';
import { CenterId, DisplayId, NoticeId } from '../../content/ids.ts';
import { departments } from '../../content/model/center.ts';
import type { Notice } from '../../content/model/notice.ts';
import { compileAll, createCompiler } from '../../content/programme/compile.ts';
import type { Library, Place } from '../../content/programme/library.ts';
import type { Bench, Row } from './report.ts';
import { median, ms } from './statistics.ts';

const hashText = (text: string): string => createHash('sha256').update(text).digest('hex');
const noon = Date.UTC(2026, 10, 23, 18);

/** Displays spread over every kind of center and department, boards and TVs. */
function places(count: number): Place[] {
  const kinds = ['tower', 'hospital', 'medical-unit', 'community-clinic'] as const;
  return Array.from({ length: count }, (_, index): Place => ({
    display: {
      id: DisplayId.parse(`dsp_bench-${index}`), format: index % 5 === 0 ? 'tv' : 'board', medium: 'screen',
      resolution: index % 5 === 0 ? { width: 1920, height: 1080 } : { width: 1080, height: 1920 }, tags: [],
    },
    center: {
      id: CenterId.parse(`ctr_bench-${index % Math.max(57, count / 20)}`), kind: kinds[index % 4] ?? 'hospital',
      department: departments[index % departments.length] ?? 'San Salvador', tags: [], zone: 'America/El_Salvador',
    },
  }));
}

/** 100 current notices: half for everyone, the others by kind, department or format. */
function library(): Library {
  const notices = Array.from({ length: 100 }, (_, index): Notice => ({
    id: NoticeId.parse(`ntc_bench-${index}`), state: 'published', publishedAt: noon - index * 3_600_000, withdrawal: null, featured: index === 0,
    validity: { from: null, until: index % 4 === 0 ? `2026-12-${String(1 + (index % 28)).padStart(2, '0')}T16:00` : null },
    audience: {
      include: [index % 2 === 0 ? {} : index % 3 === 0 ? { kinds: ['hospital'] } : { departments: [departments[index % departments.length] ?? 'La Paz'] }],
      exclude: index % 7 === 0 ? [{ formats: ['tv'] }] : [],
    },
    content: { category: 'message', title: `Aviso número ${index}`, body: 'De lunes a viernes, de 7 a. m. a 3 p. m., en la ventanilla 3. Traiga su DUI.' },
    version: 1, updatedAt: noon, updatedBy: 'system',
  }));
  return { notices, playlists: [], entries: [], media: [] };
}

const aim = (count: number): string => (count === 96 ? '–' : 'aim: < 500 ms');

function rowsOf(count: number): Row[] {
  const all = places(count);
  const content = library();
  const timed = (task: (round: number) => void): number[] => Array.from({ length: 9 }, (_, round) => {
    const from = performance.now();
    task(round);
    return performance.now() - from;
  });
  const [cold = Number.NaN, ...whole] = timed(() => compileAll(all, content, noon, hashText));
  const compiler = createCompiler(hashText);
  const classes = compiler(all, content, noon).programmes.length;
  const edits = timed((round) => compiler(all, edited(content, round), noon));
  const name = `${count.toLocaleString('en')} displays, 100 notices, 35 days, ${classes} programmes`;
  return [
    { what: `Compile everything: ${name}`, figure: `median ${ms(median(whole))}, first ${ms(cold)}`, beside: aim(count) },
    { what: 'The same after one notice for everyone was edited, as the server does', figure: `median ${ms(median(edits))}`, beside: aim(count) },
  ];
}

/** The library with another title on its first notice, which is for everyone. */
function edited(content: Library, round: number): Library {
  const notices = content.notices.map((notice, index): Notice =>
    (index === 0 ? { ...notice, publishedAt: noon + round, content: { ...notice.content, title: `Aviso corregido ${round}` } } : notice));
  return { ...content, notices };
}

/** Compiles for every display, from nothing and after an edit. */
export const compile: Bench = { name: 'compile', run: async () => [96, 10_000].flatMap(rowsOf) };
