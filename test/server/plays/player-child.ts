import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { io } from 'socket.io-client';
import type { PlayId } from '../../../content/ids.ts';
import type { PlayReport } from '../../../content/model/play.ts';
import type { LoopItem, Programme } from '../../../content/programme/objects.ts';
import type { Ack } from '../../../content/wire/problem.ts';
import { newPlayId } from '../../../display-client/plays/play-id.ts';
import { Outbox } from '../../../display-client/plays/outbox.ts';
import { PlayRecorder } from '../../../display-client/plays/recorder.ts';
import { after } from '../../../display-client/timing/timers.ts';
import { openFilePlayStore } from '../../helpers/file-play-store.ts';
import { file as mediaFile, ids, hashText, noon } from '../../helpers/programme-builders.ts';

/**
 * A player without a screen: it records and reports as the real one does, and is killed a hundred times. Begins when told, prints
 * each time it has recorded some plays, and ends when the target is reached and nothing waits.
 */
await once(process, 'message');
process.disconnect();
const [store, url, target, most] = [openFilePlayStore(process.argv[2] ?? ''), process.argv[3] ?? '', Number(process.argv[4]), Number(process.argv[5])];
const atOnce = 50;
const playMs = 10_000;

// Of a programme that shows images alone, a recorder asks no more.
const programme = { revision: hashText('programme') } as Programme;
const items = ['a', 'b', 'c'].map((name): LoopItem => ({
  key: ids.media(name), what: { kind: 'image', asset: ids.media(name), file: mediaFile(name, 1920, 1080), alt: '', blur: '' },
  durationMs: playMs, validFrom: null, validUntil: null, transition: 'fade',
}));

await store.recover();
let recorded = store.recordedCount();
let elapsed = recorded * playMs;
const recorder = new PlayRecorder({
  now: () => noon + Math.round(elapsed), elapsed: () => elapsed, newId: newPlayId, after,
  record: (ended, open) => void store.record(ended, open), shift: (some, ms) => void store.shift(some, ms),
});

const socket = io(`${url}/displays`, { transports: ['websocket'], reconnectionDelay: 5, reconnectionDelayMax: 20, ackTimeout: 2_000 });
const outbox = new Outbox({
  store, after, restMs: 0, newId: () => newPlayId(noon + Math.round(elapsed)), isRefusal: () => false,
  bounds: { plays: most, step: Math.ceil(most / 4), sums: 1_000_000 },
  onError: (message) => writeSync(1, `error ${message}\n`),
  async send(report: PlayReport) {
    if (!socket.connected) throw new Error('No connection');
    const ack = await socket.emitWithAck('plays:report', report) as Ack<{ stored: PlayId[] }>;
    if (!ack.ok) throw new Error(ack.problem.detail);
    return ack.value.stored;
  },
});

function recordSome(): void {
  for (let n = 0; n < atOnce; n += 1) {
    recorder.show(programme, { item: items[recorded % items.length] ?? fail(), endsAt: noon + elapsed + playMs }, false);
    // No two last alike, so that a sum tells exactly which plays are in it.
    elapsed += 1 + Math.floor(Math.random() * 2 * playMs);
    recorded += 1;
  }
  writeSync(1, 'recorded\n');
}

function fail(): never {
  throw new Error('No item');
}

async function drain(): Promise<void> {
  await outbox.tidy();
  await outbox.drain().catch(() => undefined);
}

socket.on('connect', () => void drain());
for (;;) {
  if (recorded < target) recordSome();
  else {
    recorder.end('interrupted', 'stopped');
    const { plays, sums, aside } = await store.waiting();
    if (plays + sums + aside === 0) break;
  }
  void drain();
  await new Promise((resolve) => { after(recorded < target ? 0 : 5, () => resolve(null)); });
}
socket.disconnect();
store.close();
