import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { portalPage, type Fault } from './line-faults.ts';

/** 20 kB/s, in the pieces of a slow line. */
const slow = { bytes: 2_000, everyMs: 100 };

/** Hands `given` on as `answer`, with what `fault` does to it. */
export async function spoilAnswer(given: IncomingMessage, answer: ServerResponse, fault: Fault | null, chance: () => number): Promise<void> {
  const head = (headers = given.headers) => answer.writeHead(given.statusCode ?? 502, headers);
  const body = await buffer(given);
  const part = body.subarray(0, Math.floor(body.length * chance()));
  switch (fault) {
    case 'drop':
      answer.destroy();
      return;
    case 'error':
      answer.writeHead(500, { 'Content-Type': 'text/plain' }).end('Internal Server Error');
      return;
    case 'portal':
      sendToPortal(answer, chance());
      return;
    case 'cut':
      head();
      answer.write(part, () => answer.destroy());
      return;
    case 'truncate': {
      const { 'content-length': _length, ...rest } = given.headers;
      head(rest).end(part);
      return;
    }
    case 'corrupt':
      if (body.length > 0) body[part.length] = (body[part.length] ?? 0) ^ 0x20;
      head().end(body);
      return;
    case 'slow':
      head();
      for (let at = 0; at < body.length && !answer.destroyed; at += slow.bytes) {
        answer.write(body.subarray(at, at + slow.bytes));
        await pause(slow.everyMs);
      }
      answer.end();
      return;
    case 'delay':
      await pause(100 + 400 * chance());
      head().end(body);
      return;
    default:
      head().end(body);
  }
}

/** Portals answer in the place of the server, send elsewhere, or ask for a password. */
function sendToPortal(answer: ServerResponse, chance: number): void {
  const html = { 'Content-Type': 'text/html; charset=utf-8' };
  if (chance < 0.4) answer.writeHead(200, html).end(portalPage);
  else if (chance < 0.7) answer.writeHead(302, { Location: '/captive-portal' }).end();
  else answer.writeHead(401, html).end(portalPage);
}
