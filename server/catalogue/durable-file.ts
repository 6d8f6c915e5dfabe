import { link, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Adapter } from 'lowdb';
import { AppError } from '../app-error.ts';
import type { Log } from '../log.ts';
import { seal, unseal } from './sealed-text.ts';

type Options<Data> = {
  file: string;
  /** Checks and types what was read. */
  parse: (raw: unknown) => Data;
  /** What of it is written, as plain JSON. */
  format: (data: Data) => unknown;
  /** `previous` allows starting from the generation before the damaged or lost one. */
  recover?: 'previous' | null;
  /** Names the damaged file that is put aside. */
  now: () => number;
  log?: Pick<Log, 'warn'> | undefined;
};

type Found = { state: 'missing' | 'damaged' } | { state: 'good'; body: string; generation: number };

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/**
 * A lowdb adapter whose write is on the disk when it resolves, whole or not at all: a temporary file, fsync, rename,
 * fsync of the folder. The generation before stays in `<file>.prev`. One write at a time, which is its caller's duty.
 */
export class DurableFile<Data> implements Adapter<Data> {
  readonly #options: Options<Data>;
  #generation = 0;

  constructor(options: Options<Data>) {
    this.#options = options;
  }

  /**
   * The last generation, or `null` when there never was one.
   * @throws AppError `unavailable`, saying how to recover, rather than going on without the last generation
   */
  async read(): Promise<Data | null> {
    const { file, parse, recover } = this.#options;
    const main = await find(file);
    if (main.state === 'good') {
      if (recover === 'previous') this.#options.log?.warn('El catálogo está sano: RECOVER=previous no hizo falta y no tuvo efecto.');
      return this.#adopt(main.generation, parse(JSON.parse(main.body)));
    }
    const previous = await find(`${file}.prev`);
    if (main.state === 'missing' && previous.state === 'missing') return null;
    if (recover !== 'previous' || previous.state !== 'good') throw refusal(file, main.state, previous.state === 'good');
    return this.#recover(main.state, previous.generation, parse(JSON.parse(previous.body)));
  }

  async write(data: Data): Promise<void> {
    const { file } = this.#options;
    await writeDurably(`${file}.tmp`, seal(JSON.stringify(this.#options.format(data)), this.#generation + 1));
    await keepAsPrevious(file);
    await rename(`${file}.tmp`, file);
    await syncFolder(path.dirname(file));
    this.#generation += 1;
  }

  #adopt(generation: number, data: Data): Data {
    this.#generation = generation;
    return data;
  }

  async #recover(found: 'missing' | 'damaged', generation: number, data: Data): Promise<Data> {
    const { file, now, log } = this.#options;
    const aside = `${file}.damaged-${new Date(now()).toISOString().replaceAll(/[:.]/g, '-')}`;
    if (found === 'damaged') await rename(file, aside);
    this.#adopt(generation, data);
    await this.write(data);
    log?.warn({ generation, ...(found === 'damaged' && { aside }) },
      'Se recuperó la generación anterior del catálogo (RECOVER=previous). El último cambio guardado puede faltar: revíselo.');
    return data;
  }
}

async function find(file: string): Promise<Found> {
  try {
    const sealed = unseal(await readFile(file, 'utf8'));
    return sealed === null ? { state: 'damaged' } : { state: 'good', ...sealed };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return { state: 'missing' };
    throw error;
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A second name for the present generation; made aside and renamed, so that there is a previous one at every instant. */
async function keepAsPrevious(file: string): Promise<void> {
  const aside = `${file}.prev.tmp`;
  await rm(aside, { force: true });
  try {
    await link(file, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS')) throw error;
    // A file system without hard links: an SD card, some shares.
    await writeDurably(aside, await readFile(file, 'utf8'));
  }
  await rename(aside, `${file}.prev`);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; its renames are journalled by the file system.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function refusal(file: string, state: 'missing' | 'damaged', previousIsGood: boolean): AppError {
  const what = state === 'missing' ? `Falta el catálogo «${file}», aunque existe su generación anterior.` : `El catálogo «${file}» está dañado.`;
  const remedy = previousIsGood
    ? 'Para continuar con la generación anterior, que puede no tener el último cambio guardado, inicie una vez con: RECOVER=previous npm start'
    : `Su generación anterior tampoco sirve. Restaure un respaldo de la carpeta «${path.dirname(file)}»; `
      + `solo si quiere comenzar sin contenido, aparte los archivos: mv '${file}' '${file}.dañado'; mv '${file}.prev' '${file}.prev.dañado'`;
  return new AppError('unavailable', `${what} No se ha iniciado ni cambiado nada, para no perder datos. ${remedy}`);
}
