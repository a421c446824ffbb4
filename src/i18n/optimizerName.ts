import type { Optimizer } from '../engine/definitions.ts';
import type { Experiment } from '../engine/experiment.ts';
import { optimizers } from '../engine/optimizers/index.ts';
import type { Messages } from './messages.ts';

/** The name of an optimizer with these settings: SGD with momentum is one of its own. */
export function optimizerName(
  { type, ...values }: Experiment['optimizer'],
  { variants }: Messages['catalogue'],
): string {
  const { name, variantOf }: Pick<Optimizer, 'name' | 'variantOf'> = optimizers[type];
  const variant = variantOf?.(values);
  const words: Readonly<Record<string, { readonly name: string }>> = variants;
  return variant === undefined ? name : words[variant].name;
}
