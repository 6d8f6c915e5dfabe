import type * as z from 'zod/mini';
import type { Ack } from '../../content/wire/problem.ts';
import type { Log } from '../log.ts';
import { AppError } from '../app-error.ts';
import { readInput } from '../read-input.ts';
import { toProblem } from '../to-problem.ts';

type Commands = Record<string, { input: z.ZodMiniType; output: z.ZodMiniType }>;

/** As much of a socket as listening needs, whatever its event maps. */
type Listening = {
  id: string;
  data: { invalid?: number };
  on(event: string, listener: (...sent: unknown[]) => void): unknown;
  disconnect(close: true): unknown;
};

/** A peer that sends this much nonsense is broken or hostile. */
const mostInvalid = 50;

/**
 * Answers one command of a namespace: parses what came, runs `handle`, and acknowledges with its value or with a problem.
 * Invalid payloads are counted on the socket, and too many end it.
 */
export function listen<C extends Commands, Name extends keyof C & string>(
  { socket, commands, log }: { socket: object; commands: C; log: Log },
  name: Name,
  handle: (input: z.output<C[Name]['input']>) => z.input<C[Name]['output']> | Promise<z.input<C[Name]['output']>>,
): void {
  // Socket.IO cannot relate a generic name to its listener; the tables in content/wire/events.ts do.
  const peer = socket as Listening;
  const { input: schema } = commands[name] as C[Name];
  peer.on(name, async (payload, acknowledge) => {
    const answer = (result: Ack<unknown>): void => {
      if (typeof acknowledge === 'function') acknowledge(result);
    };
    try {
      answer({ ok: true, value: await handle(readInput<C[Name]['input']>(schema, payload)) });
    } catch (error) {
      answer({ ok: false, problem: toProblem(error) });
      if (!(error instanceof AppError)) log.error({ err: error, command: name, socket: peer.id }, 'A socket command failed');
      else if (error.code === 'invalid') countInvalid(peer, log, name);
    }
  });
}

function countInvalid(peer: Listening, log: Log, command: string): void {
  peer.data.invalid = (peer.data.invalid ?? 0) + 1;
  log.warn({ socket: peer.id, command, invalid: peer.data.invalid }, 'A socket sent an invalid payload');
  if (peer.data.invalid >= mostInvalid) peer.disconnect(true);
}
