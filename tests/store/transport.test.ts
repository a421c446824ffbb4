import { expect, test } from 'vitest';
import { isBlur, useTransport } from '../../src/store/transport.ts';
import type { TransportState } from '../../src/store/transport.ts';

test('steps are a blur at full speed and on the way to the end, and only while they play', () => {
  const at = (state: Partial<TransportState>) => isBlur({ ...useTransport.getState(), ...state });
  expect(at({ isPlaying: true, speed: Infinity })).toBe(true);
  expect(at({ isPlaying: true, speed: 1, isSkipping: true })).toBe(true);
  expect(at({ isPlaying: true, speed: 30, isSkipping: false })).toBe(false);
  expect(at({ isPlaying: false, speed: Infinity })).toBe(false);
});
