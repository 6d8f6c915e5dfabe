import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket, WebSocketServer } from 'ws';
import { portalPage, type Fate } from './line-faults.ts';

type Upgrade = { asked: IncomingMessage; socket: Duplex; head: Buffer; target: URL; fate: Fate };
type Direction = { from: WebSocket; to: WebSocket; name: string; fate: Fate; cut: () => void };

/** A message that waits for the next one to overtake it waits no longer than this. */
const overtakenWithinMs = 300;
const slowBytesPerMs = 20;

/** Stands between the two ends of a WebSocket and handles every message on its way, or does not let it come about. */
export function relaySocket({ asked, socket, head, target, fate }: Upgrade): void {
  const { fault } = fate.next('socket', 'upgrade');
  if (fault === 'drop' || fault === 'cut') socket.destroy();
  else if (fault === 'error') socket.end('HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n');
  else if (fault === 'portal') socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${portalPage.length}\r\n\r\n${portalPage}`);
  else new WebSocketServer({ noServer: true }).handleUpgrade(asked, socket, head, (display) => join(display, asked, target, fate));
}

function join(display: WebSocket, asked: IncomingMessage, target: URL, fate: Fate): void {
  const server = new WebSocket(`ws://${target.host}${asked.url}`, { headers: { origin: target.origin } });
  const cut = () => {
    display.terminate();
    server.terminate();
  };
  for (const end of [display, server]) end.on('close', cut).on('error', cut);
  // What the display says before the other end is open waits.
  const opened = new Promise((resolve) => { server.on('open', resolve); });
  relay({ from: server, to: display, name: 'down', fate, cut }, Promise.resolve());
  relay({ from: display, to: server, name: 'up', fate, cut }, opened);
}

/** Passes messages on in their order, but for what befalls them. */
function relay({ from, to, name, fate, cut }: Direction, before: Promise<unknown>): void {
  let line = before;
  let held: (() => void) | null = null;
  const release = () => {
    held?.();
    held = null;
  };
  from.on('message', (data: Buffer, isBinary) => {
    const { fault, chance } = fate.next('socket', name);
    const send = () => to.readyState === WebSocket.OPEN && to.send(data, { binary: isBinary });
    line = line.then(async () => {
      if (fault === 'drop') return;
      if (fault === 'delay') await pause(50 + 250 * chance());
      if (fault === 'slow') await pause(data.length / slowBytesPerMs);
      if (fault === 'cut' || fault === 'truncate' || fault === 'error') cut();
      else if (fault === 'reorder' && held === null) {
        held = send;
        setTimeout(release, overtakenWithinMs);
      } else {
        // Of what a display says, its token must arrive as it is: TLS would see to that.
        if (fault === 'corrupt' && name === 'down') data[Math.floor(chance() * data.length)] = 0x23;
        send();
        if (fault === 'duplicate') send();
        release();
      }
    });
  });
}
