import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

const Seal = z.strictObject({ generation: z.int(), sha256: z.string() });

const sum = (body: string): string => createHash('sha256').update(body).digest('hex');

/** A text and, on its last line, which generation it is and the checksum that proves it whole. */
export function seal(body: string, generation: number): string {
  return `${body}\n${JSON.stringify({ generation, sha256: sum(body) })}\n`;
}

/** What was sealed, or `null` when even one byte of it is missing or different. */
export function unseal(text: string): { body: string; generation: number } | null {
  const end = text.lastIndexOf('\n', text.length - 2);
  if (end < 0 || !text.endsWith('\n')) return null;
  const seal = parseSeal(text.slice(end + 1));
  const body = text.slice(0, end);
  return seal !== null && seal.sha256 === sum(body) ? { body, generation: seal.generation } : null;
}

function parseSeal(line: string): z.infer<typeof Seal> | null {
  try {
    return Seal.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
