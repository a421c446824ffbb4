import type { DataSpec } from '../engine/experiment.ts';
import type { Messages } from '../i18n/messages.ts';

/** What the data of an experiment are called; points of one's own by the name that came with them. */
export function nameOfData(data: DataSpec, { catalogue }: Pick<Messages, 'catalogue'>): string {
  const { datasets, edited } = catalogue;
  const isEdited = 'points' in data && ('preset' in data || data.edited === true);
  const name = 'preset' in data ? datasets[data.preset].name : (data.name ?? datasets.points.name);
  return isEdited ? edited(name) : name;
}
