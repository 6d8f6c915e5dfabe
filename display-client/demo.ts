import * as z from 'zod/mini';
import type { Format } from '../content/model/display.ts';
import { Problem } from '../content/wire/problem.ts';

const Paired = z.object({ token: z.string() });

/** Asks to be a sample display. Rejects with what the server said, in words for a person. */
export async function pairDemo(format: Format): Promise<string> {
  const response = await fetch('/api/player/demo', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ format }),
  });
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(Problem.parse(body).detail);
  return Paired.parse(body).token;
}
