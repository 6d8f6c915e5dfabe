import { Manager, type Socket } from 'socket.io-client';
import { answerWithinMs } from './ask.ts';

type Facts = Record<string, (...values: never[]) => void>;
type Settings = { auth?: Record<string, string>; retry: { firstMs: number; longestMs: number } };

/** A WebSocket connection of its own to a namespace of the server this page came from. It reconnects by itself unless the server hung up. */
export function openSocket<Received extends Facts, Sent extends Facts>(namespace: string, { auth = {}, retry }: Settings): Socket<Received, Sent> {
  const manager = new Manager<Received, Sent>({
    transports: ['websocket'], reconnectionDelay: retry.firstMs, reconnectionDelayMax: retry.longestMs, randomizationFactor: 0.5,
  });
  return manager.socket(namespace, { auth, ackTimeout: answerWithinMs });
}
