import path from 'node:path';
import Database from 'libsql';
import { AppError } from '../app-error.ts';

/**
 * Makes this process the only writer of `folder` until it releases the lock or dies, however it dies: the lock is
 * the operating system's, taken through an empty SQLite file. Nothing else in this process may open that file, because
 * closing it would give up the lock (POSIX).
 * @throws AppError `unavailable` at once when someone else is the writer
 */
export function takeWriterLock(folder: string): { release(): void } {
  const file = path.join(folder, 'catalogue.lock');
  const database = new Database(file);
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY') throw error;
    throw new AppError('unavailable',
      `Otro servidor de Cartelera ya usa la carpeta de datos «${folder}». Deténgalo, o indique otra carpeta con la variable DATA_DIR.`, { cause: error });
  }
  return {
    release() {
      if (!database.open) return;
      database.exec('ROLLBACK');
      database.close();
    },
  };
}
