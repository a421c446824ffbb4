import { expect, test } from 'vitest';
import { parseExperiment } from '../../src/engine/parse.ts';
import { reportNotes } from '../../src/store/intents/lessons.ts';
import { usePlayer } from '../../src/store/player.ts';

function noteOf(lr: number) {
  const data = { preset: 'five-points' };
  const { experiment } = parseExperiment({ data, optimizer: { type: 'sgd', lr } });
  const end = { is: 'finished', steps: 9, loss: 1, above: null, to10: null, to1: null } as const;
  return { experiment, ...end };
}

test('each note of a chapter has a number of its own, also where a run was seen once more', () => {
  reportNotes([noteOf(0.1), noteOf(0.2)]);
  reportNotes([noteOf(0.1)]);
  reportNotes([noteOf(0.3), noteOf(0.4)]);
  const { notes } = usePlayer.getState();
  const rates = notes.map(({ experiment }) => experiment.optimizer.lr);
  expect(rates).toEqual([0.2, 0.1, 0.3, 0.4]);
  expect(new Set(notes.map(({ id }) => id)).size).toBe(4);
});
