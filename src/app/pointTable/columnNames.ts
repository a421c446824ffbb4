import type { Units } from '../../engine/definitions.ts';
import type { DataSpec } from '../../engine/experiment.ts';
import type { Messages } from '../../i18n/index.ts';

/** What x and y of the data are, with their units: those of the table are never standardised. */
export function columnNames(
  { data, units }: { readonly data: DataSpec; readonly units: Units },
  t: Messages,
): { readonly x: string; readonly y: string } {
  const words =
    'preset' in data ? t.catalogue.datasets[data.preset] : { x: data.xName, y: data.yName };
  const nameOf = (axis: 'x' | 'y') => {
    const unit = units[axis];
    const word = words[axis] ?? axis;
    return unit === null ? word : `${word} (${unit})`;
  };
  return { x: nameOf('x'), y: nameOf('y') };
}
