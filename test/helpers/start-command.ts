import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** A server started by its command, as a person starts it. */
export type Started = {
  /** What it has printed so far. */
  printed: () => string;
  /** Where it says that it listens. Rejects when it ends without saying so. */
  address: Promise<string>;
  kill: (signal: NodeJS.Signals) => void;
  /** Its exit code. */
  ended: Promise<number | null>;
};

/** Runs `command` in the repository on any free port, with `env` beside what npm needs. */
export function startCommand(command: readonly [string, ...string[]], env: Record<string, string>): Started {
  const [program, ...args] = command;
  const { PATH, HOME } = process.env;
  const child = spawn(program, args, { cwd: root, env: { PATH, HOME, HOST: '127.0.0.1', PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const ended = once(child, 'close').then(() => child.exitCode);
  const address = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      const found = /(https?:\/\/127\.0\.0\.1:[1-9]\d*)\/admin\/\s/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    ended.then((code) => reject(new Error(`The server ended with ${code}:\n${text}`)), reject);
  });
  // A test may wait for the end alone.
  address.catch(() => undefined);
  return { printed: () => text, address, kill: (signal) => void child.kill(signal), ended };
}
