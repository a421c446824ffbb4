import type { DataSpec } from '../engine/experiment.ts';
import type { Labels } from '../engine/labels.ts';
import type { Messages } from '../i18n/messages.ts';

/** What the data of an experiment are called; points of one's own by the name that came with them. */
export function nameOfData(data: DataSpec, { catalogue }: Pick<Messages, 'catalogue'>): string {
  const { datasets, edited } = catalogue;
  const own: Labels = 'points' in data ? data : {};
  const name = own.name ?? datasets['preset' in data ? data.preset : 'points'].name;
  // A preset is edited by having points, until it is called otherwise.
  const isOfPreset = 'points' in data && 'preset' in data && own.name === undefined;
  return isOfPreset || own.edited === true ? edited(name) : name;
}
