import type { ProblemCode } from '../../content/wire/problem.ts';
import type { SniffedImage } from './sniff.ts';

/** One picture to be made, as it travels to the process that makes pictures. */
export type PictureWork = { make: 'image' | 'poster'; root: string; path: string; sniffed: SniffedImage };

/** What comes back: the files, a refusal for the person, or the text of a fault for the log. */
export type PictureResult = { outcome: 'made'; value: unknown } | { outcome: 'refused'; code: ProblemCode; detail: string } | { outcome: 'failed'; message: string };
