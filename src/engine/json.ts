import type { Experiment } from './experiment.ts';
import { pairsOf } from './points.ts';

/** An experiment as JSON writes it and `parseExperiment` reads it: its own points are [[x, y], …]. */
export function jsonOf(experiment: Experiment): object {
  const { data } = experiment;
  if (!('points' in data)) return experiment;
  return { ...experiment, data: { ...data, points: pairsOf(data.points) } };
}
