// A process of simulated screens. It is told what to open and says when the last one has received.
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import { tokenOf } from './crowd.ts';

export type ScreensOrder =
  | { kind: 'cartelera'; url: string; count: number; /** Never says it holds a programme, so every push carries all of it. */ forgetful: boolean }
  | { kind: 'raw'; url: string; count: number };
export type ScreensNews = { kind: 'ready' } | { kind: 'all-received'; firstAt: number; at: number; /** What one screen received, as JSON. */ text: string };

const tell = (news: ScreensNews): void => { process.send?.(news); };
/** Milliseconds since 1970 with fractions: comparable between processes of one machine. */
const now = (): number => performance.timeOrigin + performance.now();

/** Counts arrivals and tells when each of `count` screens has had one more. */
function counting(count: number): (text: string) => void {
  let arrived = 0;
  let sample = '';
  let firstAt = 0;
  return (text) => {
    if (arrived % count === 0) firstAt = now();
    arrived += 1;
    if (text !== '') sample = text;
    if (arrived % count === 0) tell({ kind: 'all-received', firstAt, at: now(), text: sample });
  };
}

async function openCartelera({ url, count, forgetful }: Extract<ScreensOrder, { kind: 'cartelera' }>): Promise<void> {
  let measuring = false;
  const arrived = counting(count);
  const opened = Array.from({ length: count }, (_, index) => new Promise<void>((resolve) => {
    const socket = io(`${url}/displays`, { transports: ['websocket'], auth: { token: tokenOf(index) }, reconnection: false, forceNew: true });
    socket.on('programme:changed', (update: { revision: string }) => {
      if (!forgetful) socket.emit('programme:received', { revision: update.revision, missing: [] }, () => undefined);
      // One screen tells what all got.
      if (measuring) arrived(index === 0 ? JSON.stringify(update) : '');
      else resolve();
    });
    socket.on('connect', () => {
      socket.emit('display:hello', { playerVersion: 'bench', revision: null, viewport: { width: 1080, height: 1920 }, codecs: [], storage: null, clock: Date.now() }, () => undefined);
    });
  }));
  await Promise.all(opened);
  measuring = true;
}

async function openRaw({ url, count }: Extract<ScreensOrder, { kind: 'raw' }>): Promise<void> {
  const arrived = counting(count);
  await Promise.all(Array.from({ length: count }, () => new Promise<void>((resolve) => {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    socket.on('open', resolve);
    socket.on('message', (data) => {
      const text = String(data);
      const update = JSON.parse(text) as { revision: string };
      socket.send(JSON.stringify({ revision: update.revision }));
      arrived('');
    });
  })));
}

process.on('message', (order: ScreensOrder) => {
  const opening = order.kind === 'raw' ? openRaw(order) : openCartelera(order);
  void opening.then(() => tell({ kind: 'ready' }));
});
