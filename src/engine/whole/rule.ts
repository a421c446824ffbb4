import type { Optimizer } from '../definitions.ts';
import type { Experiment, OptimizerId } from '../experiment.ts';
import { optimizers } from '../optimizers/index.ts';
import type { WholeStep } from './wholeStep.ts';

/**
 * The update of a rule with its settings, assignment by assignment, in plain text that is the same
 * in every language: parameters θ, gradient g, step t, a hat on an average that is corrected for its
 * start. `=` names a number of this step, `←` changes one that is remembered; `p: q, r` are
 * assignments where p holds.
 */
export interface Rule {
  readonly lines: readonly string[];
  /** What the letters in it stand for, but those that the step has besides: η, g, θ and the memory. */
  readonly numbers: readonly (readonly [letter: string, value: number])[];
}

/** What of a step its rule hangs on. */
type Taken = Pick<WholeStep, 'lr' | 'memory'>;

interface Written {
  readonly lines: readonly string[];
  /** Numbers that no setting has a letter for. */
  readonly besides?: Readonly<Record<string, number>>;
}

type Writers = {
  /** @param step null for the rule at large */
  readonly [Id in OptimizerId]: (
    values: Extract<Experiment['optimizer'], { readonly type: Id }>,
    step: Taken | null,
  ) => Written;
};

/** A number that this very step finds: there is none before the first. */
function isFirst(step: Taken | null, name: string): boolean {
  return step?.memory.find((slot) => slot.name === name)?.before.every(Number.isNaN) ?? false;
}

function numberAfter(step: Taken | null, name: string): number {
  return step?.memory.find((slot) => slot.name === name)?.after[0] ?? NaN;
}

const MEAN = 'm ← β₁ m + (1 − β₁) g';
const SQUARE = 's ← β₂ s + (1 − β₂) g²';
const CORRECTED_MEAN = 'm̂ = m / (1 − β₁ᵗ)';
const CORRECTED_SQUARE = 'ŝ = s / (1 − β₂ᵗ)';

/** @param decayApart what weight decay takes off by itself */
function adamLines(amsgrad: boolean, decayApart: string): readonly string[] {
  const square = amsgrad ? ['S ← max(S, s)', 'Ŝ = S / (1 − β₂ᵗ)'] : [CORRECTED_SQUARE];
  const root = amsgrad ? '√Ŝ' : '√ŝ';
  return [MEAN, SQUARE, CORRECTED_MEAN, ...square, `θ ← θ − ${decayApart}η m̂ / (${root} + ε)`];
}

const WRITERS: Writers = {
  sgd: ({ momentum, dampening, nesterov }, step) => {
    if (momentum === 0) return { lines: ['θ ← θ − η g'] };
    const added = dampening === 0 ? 'g' : '(1 − τ) g';
    return {
      lines: [
        // The first gradient is the velocity, undampened.
        isFirst(step, 'velocity') ? 'v ← g' : `v ← μ v + ${added}`,
        nesterov ? 'θ ← θ − η (g + μ v)' : 'θ ← θ − η v',
      ],
    };
  },
  adagrad: ({ lrDecay }, step) => {
    if (lrDecay === 0) return { lines: ['s ← s + g²', 'θ ← θ − η g / (√s + ε)'] };
    const lines = ['ηₜ = η / (1 + (t − 1) δ)', 's ← s + g²', 'θ ← θ − ηₜ g / (√s + ε)'];
    const before = numberAfter(step, 'steps') - 1;
    const ofStep: Written['besides'] =
      step === null ? {} : { ηₜ: step.lr / (1 + before * lrDecay) };
    return { lines, besides: { δ: lrDecay, ...ofStep } };
  },
  rmsprop: ({ centered, momentum }) => {
    const scale = centered ? '√(s − m²)' : '√s';
    const direction = `g / (${scale} + ε)`;
    return {
      lines: [
        's ← α s + (1 − α) g²',
        ...(centered ? ['m ← α m + (1 − α) g'] : []),
        ...(momentum === 0
          ? [`θ ← θ − η ${direction}`]
          : [`v ← μ v + ${direction}`, 'θ ← θ − η v']),
      ],
    };
  },
  adadelta: () => ({
    lines: [
      's ← ρ s + (1 − ρ) g²',
      'd = g √(u + ε) / √(s + ε)',
      'u ← ρ u + (1 − ρ) d²',
      'θ ← θ − η d',
    ],
  }),
  adam: ({ amsgrad }) => ({ lines: adamLines(amsgrad, '') }),
  adamw: ({ amsgrad, weightDecay }) => ({
    lines: adamLines(amsgrad, weightDecay === 0 ? '' : 'η λ θ − '),
  }),
  adamax: () => ({
    lines: [MEAN, 'u ← max(β₂ u, |g| + ε)', 'θ ← θ − η m / ((1 − β₁ᵗ) u)'],
  }),
  nadam: (_values, step) => ({
    lines: [
      ...(step === null ? ['w = 0.96^(ψ t)'] : []),
      'μₜ = β₁ (1 − ½ w)',
      'w ← 0.96^ψ w',
      'μₜ₊₁ = β₁ (1 − ½ w)',
      'Πμ ← μₜ Πμ',
      MEAN,
      SQUARE,
      CORRECTED_SQUARE,
      'θ ← θ − η ((1 − μₜ) g / (1 − Πμ) + μₜ₊₁ m / (1 − μₜ₊₁ Πμ)) / (√ŝ + ε)',
    ],
  }),
  radam: () => ({
    lines: [
      MEAN,
      SQUARE,
      CORRECTED_MEAN,
      'l∞ = 2 / (1 − β₂) − 1',
      'l = l∞ − 2 t β₂ᵗ / (1 − β₂ᵗ)',
      'l ≤ 5: θ ← θ − η m̂',
      'l > 5: r = √((l − 4) (l − 2) l∞ / ((l∞ − 4) (l∞ − 2) l)), θ ← θ − η r m̂ √(1 − β₂ᵗ) / (√s + ε)',
    ],
  }),
  rprop: ({ stepMin, stepMax }, step) => ({
    lines: [
      ...(isFirst(step, 'size') ? ['Δ ← η'] : ['g g₋ > 0: Δ ← η⁺ Δ', 'g g₋ < 0: Δ ← η⁻ Δ, g ← 0']),
      'Δ ← min(Δmax, max(Δmin, Δ))',
      'θ ← θ − sign(g) Δ',
      'g₋ ← g',
    ],
    besides: { Δmin: stepMin, Δmax: stepMax },
  }),
};

/** The letters that a rule is written in. */
function lettersOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(/[ ()|,:^√]+/));
}

/**
 * The rule that is in force.
 * @param step as it was taken; null for the rule at large, whatever the step
 */
export function ruleOf(optimizer: Experiment['optimizer'], step: Taken | null): Rule {
  const { type } = optimizer;
  const write = WRITERS[type] as (values: object, step: Taken | null) => Written;
  const { settings, decaysApart }: Pick<Optimizer, 'settings' | 'decaysApart'> = optimizers[type];
  const decays = 'weightDecay' in optimizer && optimizer.weightDecay > 0 && decaysApart !== true;
  const { lines: own, besides = {} } = write(optimizer, step);
  const lines = decays ? ['g = ∇L + λ θ', ...own] : own;
  const values = optimizer as Readonly<Record<string, unknown>>;
  const letters = lettersOf(lines);
  const ofSettings = Object.entries(settings).flatMap(([name, setting]) => {
    const letter = 'symbol' in setting ? setting.symbol : undefined;
    const value = values[name];
    const isIn = letter !== undefined && letters.has(letter);
    return isIn && name !== 'lr' && typeof value === 'number' ? [[letter, value] as const] : [];
  });
  return { lines, numbers: [...ofSettings, ...Object.entries(besides)] };
}
