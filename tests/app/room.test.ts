import { expect, test, vi } from 'vitest';
import { openScenes } from '../../src/app/room.ts';
import { useLecture } from '../../src/store/lecture.ts';

vi.mock('../../src/app/presenter/index.ts', () => {
  throw new Error('no network');
});

test('a lecture whose reader has not arrived is none that the address names', async () => {
  await openScenes('mine.json', true);
  expect(useLecture.getState()).toMatchObject({ from: null, isLeft: false, lecture: null });
});
