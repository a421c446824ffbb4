import type { Optimizer } from '../../engine/definitions.ts';
import { optimizers } from '../../engine/optimizers/index.ts';
import type { WholeStep } from '../../engine/whole/wholeStep.ts';

/** The rule in force as its paper writes it. */
export function formulaOf({ rules }: WholeStep): string {
  const { type, ...values } = rules.optimizer;
  const { variantOf, variants, formula }: Pick<Optimizer, 'variantOf' | 'variants' | 'formula'> =
    optimizers[type];
  const variant = variantOf?.(values);
  return (variant === undefined ? undefined : variants?.[variant]?.formula) ?? formula;
}
