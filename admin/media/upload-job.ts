import type { MediaAsset } from '../../content/model/media-asset.ts';
import { formatBytes } from '../format.ts';

/** Where one file is on its way into the library. `share` is from 0 to 1. */
export type JobStage =
  | { stage: 'waiting' }
  | { stage: 'poster' }
  | { stage: 'sending'; share: number; resumedFrom: number | null }
  | { stage: 'preparing' }
  | { stage: 'done'; asset: MediaAsset; duplicate: boolean }
  /** `again`: a new attempt could succeed, as after a lost connection. */
  | { stage: 'failed'; detail: string; again: boolean };

export type Job = { readonly key: number; readonly file: File; readonly progress: JobStage };

export const isOver = ({ progress }: Job): boolean => progress.stage === 'done' || progress.stage === 'failed';

/** How far the bar is, from 0 to 1. Preparing is the last tenth. */
export function shareOf({ progress }: Job): number {
  switch (progress.stage) {
    case 'waiting': case 'poster': return 0;
    case 'sending': return progress.share * 0.9;
    case 'preparing': return 0.95;
    case 'done': return 1;
    case 'failed': return 0;
  }
}

/** Where a file is, in words. */
export function stageWords({ progress }: Job): string {
  switch (progress.stage) {
    case 'waiting': return 'En espera';
    case 'poster': return 'Preparando la portada';
    case 'sending': return progress.resumedFrom === null
      ? `Subiendo, ${percent(progress.share)}`
      : `Se reanudó en ${formatBytes(progress.resumedFrom)}, ${percent(progress.share)}`;
    case 'preparing': return 'Preparando para las pantallas';
    case 'done': return progress.duplicate ? 'Ya estaba en la biblioteca' : 'Listo';
    case 'failed': return progress.detail;
  }
}

const percent = (share: number): string => `${Math.floor(share * 100)}\u00a0%`;

/** The name an asset gets from its file: without extension, underscores as spaces, at most 120 characters. */
export function nameFrom(fileName: string): string {
  const name = fileName.replace(/\.[^.]{1,5}$/, '').replaceAll('_', ' ').replaceAll(/\s+/g, ' ').trim();
  return (name === '' ? fileName.trim() || 'Archivo' : name).slice(0, 120).trim();
}
