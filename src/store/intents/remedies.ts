import { activeExperiment } from '../runs.ts';
import { changeSettings } from './experiment.ts';

/** What helps a run that has diverged. */

/** The run begins anew, at its start, at another learning rate. */
export function beginAtRate(lr: number) {
  changeSettings({ optimizer: { ...activeExperiment().optimizer, lr } });
}

/** x is measured in its standard deviations, at this learning rate. */
export function standardise(lr: number) {
  changeSettings({ scaling: 'x', optimizer: { ...activeExperiment().optimizer, lr } });
}
