import { expect, test } from 'vitest';
import { Confirmation } from '../../display-client/confirmation.ts';
import { fakeStorage } from '../helpers/fake-storage.ts';

test('remembers when the server last confirmed what is here, through restarts and by display', () => {
  const kept = fakeStorage();
  let now = 1_000_000;
  const open = (slot: string) => new Confirmation({ clock: { now: () => now }, kept, slot });
  const first = open('play');
  expect(first.at()).toBeNull();
  first.confirm();
  now += 60_000;
  first.confirm();
  expect(first.at()).toBe(1_060_000);
  expect(open('play').at()).toBe(1_000_000);
  now += 240_000;
  first.confirm();
  expect(open('play').at()).toBe(1_300_000);
  expect(open('demo-tv').at()).toBeNull();
});
