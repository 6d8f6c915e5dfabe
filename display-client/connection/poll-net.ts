import type { Hash } from '../../content/ids.ts';
import { IssuedUpdate } from '../../content/wire/events.ts';
import { repeat } from '../timing/repeat.ts';
import { jittered, type After, type Cancel, type Random } from '../timing/timers.ts';
import { isProblem } from './ask.ts';
import { refusedUpdate, type RefusedUpdate } from './refused-update.ts';

const everyMs = 60_000;
const spread = 0.5;
/** Even at 20 kB/s a large programme comes within it. */
const answerWithinMs = 60_000;

type Parts = {
  token: string;
  /** The revision this display has or is preparing. */
  revision: () => Hash | null;
  /** Grows with every update that has arrived. */
  updates: () => number;
  onProgramme: (update: IssuedUpdate) => void;
  /** The server wants no other programme here. */
  onUnchanged: () => void;
  onInvalidProgramme: (refused: RefusedUpdate) => void;
  onUnknown: () => void;
  onError: (message: string) => void;
  after: After;
  random: Random;
};

/** The safety net under the push: asks over plain HTTP, about once a minute, whether the programme is another one. */
export function startPollNet(parts: Parts): Cancel {
  const delayMs = () => jittered(everyMs, spread, parts.random);
  return repeat({ task: () => askOnce(parts), delayMs, after: parts.after });
}

async function askOnce(parts: Parts): Promise<void> {
  const { token, revision, updates, after, onProgramme } = parts;
  const held = revision();
  const before = updates();
  const request = new AbortController();
  const cancel = after(answerWithinMs, () => request.abort());
  try {
    const response = await fetch('/api/player/programme', {
      cache: 'no-store', redirect: 'error', signal: request.signal,
      headers: { Authorization: `Bearer ${token}`, ...(held !== null && { 'If-None-Match': `"${held}"` }) },
    });
    const update = await updateIn(response, parts);
    // A push that came while this was under way is newer than the answer.
    if (update !== null && updates() === before) onProgramme(update);
  } catch (error) {
    parts.onError(`poll: ${String(error)}`);
  } finally {
    cancel();
  }
}

/** The programme that the server would rather see here, if any. */
async function updateIn(response: Response, { onInvalidProgramme, onUnchanged, onUnknown, onError }: Parts): Promise<IssuedUpdate | null> {
  // Of a 401 that a portal or a proxy made up, the token must not die.
  if (response.status === 401 && isProblem(await response.json(), 'unauthenticated')) onUnknown();
  else if (response.status === 200) {
    const body: unknown = await response.json();
    const update = IssuedUpdate.safeParse(body);
    if (update.success) return update.data;
    onInvalidProgramme(refusedUpdate(body, update.error));
  } else if (response.status === 304) onUnchanged();
  else onError(`poll: HTTP ${response.status}`);
  return null;
}
