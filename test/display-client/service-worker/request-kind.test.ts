import { expect, it } from 'vitest';
import { requestKind } from '../../../display-client/service-worker/request-kind.ts';

const own = 'https://pantallas.test';
const kind = (path: string, more: Partial<Request> = {}) => requestKind({ method: 'GET', mode: 'no-cors', cache: 'default', url: own + path, ...more }, own);
const opened = (path: string) => kind(path, { mode: 'navigate' });

it.each([
  ['/display/', 'page'], ['/display/?algo', 'page'], ['/display/?probe', 'probe'],
  ['/display/?preview', 'network'], ['/display/?demo=tv', 'network'], ['/display/shell.json', 'network'], ['/admin/', 'network'], ['/', 'network'],
])('opens %s from: %s', (path, expected) => {
  expect(opened(path)).toBe(expected);
});

it.each([
  ['/display/assets/index-abc.js', 'part'], ['/media/ab12.mp4', 'media'],
  ['/display/shell.json', 'network'], ['/display/service-worker.js', 'network'], ['/api/player/programme', 'network'], ['/socket.io/', 'network'],
])('loads %s from: %s', (path, expected) => {
  expect(kind(path)).toBe(expected);
});

it('leaves alone what changes something, what goes elsewhere, and what wants the server’s own answer', () => {
  expect(kind('/media/ab12.mp4', { method: 'HEAD' })).toBe('network');
  expect(kind('/media/ab12.mp4', { url: 'https://otro.test/media/ab12.mp4' })).toBe('network');
  expect(kind('/media/ab12.mp4', { cache: 'no-store' })).toBe('network');
  expect(kind('/media/ab12.mp4', { cache: 'reload' })).toBe('network');
});
