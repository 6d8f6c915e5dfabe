import type Database from 'libsql';
import * as z from 'zod/mini';
import type { DisplayId, MediaId, NoticeId } from '../../content/ids.ts';
import { Play, PlaySum } from '../../content/model/play.ts';

/** What one display reports. */
export type ReportedPlays = { display: DisplayId; plays: readonly Play[]; sums: readonly PlaySum[] };
/** Half-open `[from, until)`, by when a play began; the plays of a sum by when their hour did. */
export type Period = { from?: number | undefined; until?: number | undefined };
export type PlaysQuery = Period & { display: DisplayId; page: number; size: number };
export type TotalsQuery = Period & { display?: DisplayId | undefined; content?: NoticeId | MediaId | undefined };
export type PlayTotals = { count: number; durationMs: number };

const Row = z.object({
  id: z.string(), at: z.number(), duration: z.number(), count: z.number(), ending: z.nullable(z.string()), reason: z.nullable(z.string()),
  revision: z.string(), item: z.string(), contents: z.string(),
});
const Shown = z.object({ id: z.int() });
const Totals = z.object({ count: z.int(), durationMs: z.int() });

/** A row without an ending is a sum. */
function toRecord(row: unknown): Play | PlaySum {
  const { id, at, duration: durationMs, count, ending, reason, revision, item, contents } = Row.parse(row);
  const shown = { id, revision, item, contents: JSON.parse(contents) as unknown, durationMs };
  return ending === null ? PlaySum.parse({ ...shown, hour: at, count }) : Play.parse({ ...shown, from: at, ending, reason });
}

const insertPlay = `INSERT OR IGNORE INTO plays (id, display, showing, at, duration, count, ending, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

/** The plays inside the ledger's database. */
export class PlayLedger {
  readonly #database: Database.Database;
  readonly #statements: Record<'play' | 'showing' | 'findShowing' | 'content', Database.Statement>;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#statements = {
      play: database.prepare(insertPlay),
      showing: database.prepare('INSERT INTO showings (revision, item, contents) VALUES (?, ?, ?) RETURNING id'),
      findShowing: database.prepare('SELECT id FROM showings WHERE revision = ? AND item = ? AND contents = ?'),
      content: database.prepare('INSERT OR IGNORE INTO showing_contents (content, showing) VALUES (?, ?)'),
    };
  }

  /** All of them in one transaction, durable when it returns; what is stored already stays as it is. */
  store(reports: readonly ReportedPlays[]): void {
    const known = new Map<string, number>();
    this.#database.transaction(() => {
      for (const { display, plays, sums } of reports) {
        for (const play of plays) {
          this.#statements.play.run(play.id, display, this.#showingOf(play, known), play.from, play.durationMs, 1, play.ending, play.reason);
        }
        for (const sum of sums) {
          this.#statements.play.run(sum.id, display, this.#showingOf(sum, known), sum.hour, sum.durationMs, sum.count, null, null);
        }
      }
    }).immediate();
  }

  /** Newest first. */
  list({ page, size, ...query }: PlaysQuery): { items: (Play | PlaySum)[]; total: number } {
    const { where, values } = conditions(query);
    const { total } = z.object({ total: z.int() }).parse(this.#database.prepare(`SELECT count(*) AS total FROM plays WHERE ${where}`).get(...values));
    const rows = this.#database.prepare(`SELECT plays.*, revision, item, contents FROM plays JOIN showings ON showings.id = showing
      WHERE ${where} ORDER BY at DESC, seq DESC LIMIT ? OFFSET ?`).all(...values, size, (page - 1) * size);
    return { items: rows.map(toRecord), total };
  }

  /** How often and how long, sums counted in. */
  totals(query: TotalsQuery): PlayTotals {
    const { where, values } = conditions(query);
    return Totals.parse(this.#database.prepare(`SELECT coalesce(sum(count), 0) AS count, coalesce(sum(duration), 0) AS durationMs
      FROM plays WHERE ${where}`).get(...values));
  }

  /** What was shown is written once, however often it was. */
  #showingOf({ revision, item, contents }: Play | PlaySum, known: Map<string, number>): number {
    const text = JSON.stringify(contents);
    const name = `${revision} ${text} ${item}`;
    const id = known.get(name) ?? this.#findOrAdd(revision, item, contents, text);
    known.set(name, id);
    return id;
  }

  #findOrAdd(revision: string, item: string, contents: readonly string[], text: string): number {
    const { findShowing, showing, content } = this.#statements;
    const found = Shown.safeParse(findShowing.get(revision, item, text));
    if (found.success) return found.data.id;
    const { id } = Shown.parse(showing.get(revision, item, text));
    for (const one of contents) content.run(one, id);
    return id;
  }
}

function conditions({ display, content, from, until }: TotalsQuery): { where: string; values: (string | number)[] } {
  const all: [string, string | number | undefined][] = [
    ['display = ?', display],
    ['showing IN (SELECT showing FROM showing_contents WHERE content = ?)', content],
    ['at >= ?', from],
    ['at < ?', until],
  ];
  const asked = all.filter((one): one is [string, string | number] => one[1] !== undefined);
  return { where: ['TRUE', ...asked.map(([text]) => text)].join(' AND '), values: asked.map(([, value]) => value) };
}
