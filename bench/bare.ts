// Loops as tight as one would write them by hand, one for each case: model, loss and rule fused,
// no calls, all state in local variables, recording the same columns as the trainer. Their source
// is put together here and compiled with `new Function`, which a benchmark may and the page may not.
import type { Experiment } from '../src/engine/experiment.ts';
import { prepare } from '../src/engine/problem.ts';
import { quadraticOf } from '../src/engine/quadratic.ts';

interface Arithmetic {
  /** Statements that leave ŷ in f. */
  readonly output: string;
  readonly alongA: string;
  readonly alongB: string;
}

const MODELS: Readonly<Partial<Record<Experiment['model'], Arithmetic>>> = {
  line: { output: 'const f = a * x + b;', alongA: 'x', alongB: '1' },
  sine: {
    output: 'const z = a * x + b; const f = Math.sin(z);',
    alongA: 'Math.cos(z) * x',
    alongB: 'Math.cos(z)',
  },
  tanh: {
    output: 'const f = Math.tanh(a * x + b);',
    alongA: '(1 - f * f) * x',
    alongB: '(1 - f * f)',
  },
  sigmoid: {
    output: 'const f = 1 / (1 + Math.exp(-(a * x + b)));',
    alongA: 'f * (1 - f) * x',
    alongB: 'f * (1 - f)',
  },
  relu: {
    output: 'const f = Math.max(0, a * x + b);',
    alongA: '(f > 0 ? x : 0)',
    alongB: '(f > 0 ? 1 : 0)',
  },
  step: { output: 'const f = a * x + b > 0 ? 1 : 0;', alongA: '0', alongB: '0' },
  'deep-linear': { output: 'const f = b * a * x;', alongA: 'b * x', alongB: 'a * x' },
  'two-layer-tanh': {
    output: 'const t = Math.tanh(a * x); const f = b * t;',
    alongA: 'b * (1 - t * t) * x',
    alongB: 't',
  },
  'two-layer-relu': {
    output: 'const h = Math.max(0, a * x); const f = b * h;',
    alongA: '(h > 0 ? b * x : 0)',
    alongB: 'h',
  },
};

interface LossSource {
  readonly value: string;
  readonly slope: string;
}

const LOSSES: Readonly<Partial<Record<Experiment['loss']['type'], LossSource>>> = {
  mse: { value: 'r * r', slope: '2 * r' },
  mae: { value: 'Math.abs(r)', slope: 'Math.sign(r)' },
  huber: {
    value: '(Math.abs(r) <= 1 ? 0.5 * r * r : Math.abs(r) - 0.5)',
    slope: '(Math.abs(r) <= 1 ? r : Math.sign(r))',
  },
  'log-cosh': {
    value: 'Math.abs(r) + Math.log1p(Math.exp(-2 * Math.abs(r))) - Math.LN2',
    slope: 'Math.tanh(r)',
  },
};

const SQRT = 'Math.sqrt';

/** An update of one parameter p with gradient g; its memory is m_p and v_p. */
const RULES: Readonly<Partial<Record<Experiment['optimizer']['type'], string>>> = {
  sgd: 'p -= lr * g;',
  adagrad: `v_p += g * g; p -= lr * g / (${SQRT}(v_p) + 1e-10);`,
  rmsprop: `v_p = 0.99 * v_p + 0.01 * g * g; p -= lr * g / (${SQRT}(v_p) + 1e-8);`,
  adadelta: `v_p = 0.9 * v_p + 0.1 * g * g; const d_p = ${SQRT}(m_p + 1e-6) / ${SQRT}(v_p + 1e-6) * g; m_p = 0.9 * m_p + 0.1 * d_p * d_p; p -= lr * d_p;`,
  adam: `m_p += (g - m_p) * 0.1; v_p = v_p * 0.999 + g * g * 0.001; p -= lr / (1 - p1) * m_p / (${SQRT}(v_p) / ${SQRT}(1 - p2) + 1e-8);`,
  adamw: `p *= 1 - lr * 0.01; m_p += (g - m_p) * 0.1; v_p = v_p * 0.999 + g * g * 0.001; p -= lr / (1 - p1) * m_p / (${SQRT}(v_p) / ${SQRT}(1 - p2) + 1e-8);`,
  adamax:
    'm_p += (g - m_p) * 0.1; v_p = Math.max(0.999 * v_p, Math.abs(g) + 1e-8); p -= lr / (1 - p1) * m_p / v_p;',
  nadam: `m_p += (g - m_p) * 0.1; v_p = v_p * 0.999 + g * g * 0.001; p -= (lr * (1 - mu) / (1 - product) * g + lr * mu1 / (1 - product * mu1) * m_p) / (${SQRT}(v_p / (1 - p2)) + 1e-8);`,
  radam: `m_p += (g - m_p) * 0.1; v_p = v_p * 0.999 + g * g * 0.001; p -= lr * m_p / (1 - p1) * (length > 5 ? ${SQRT}((length - 4) * (length - 2) * 1999 / (1995 * 1997 * length)) * ${SQRT}(1 - p2) / (${SQRT}(v_p) + 1e-8) : 1);`,
  rprop:
    'const s_p = g * m_p; if (t === 1) v_p = lr; if (s_p > 0) v_p = Math.min(50, v_p * 1.2); else if (s_p < 0) v_p = Math.max(1e-6, v_p * 0.5); m_p = s_p < 0 ? 0 : g; p -= Math.sign(m_p) * v_p;',
};

function forParameter(rule: string, name: 'a' | 'b'): string {
  return rule
    .replaceAll(/\bp\b/g, name)
    .replaceAll(/_p\b/g, `_${name}`)
    .replaceAll(/\bg\b/g, `g${name}`);
}

const WARM_UP = 0.96 ** 0.004;

/** The closed forms of the full loss are part of the arithmetic, as the trainer has them. */
const CLOSED_FORMS: Readonly<Partial<Record<Experiment['model'], string>>> = {
  line: 'const da = a - bestA, m = a * xMean + b - yMean;',
  'deep-linear': 'const da = a * b - bestA, m = a * b * xMean - yMean;',
};

export function hasClosedForm({ model, loss }: Experiment): boolean {
  return loss.type === 'mse' && model in CLOSED_FORMS;
}

/** null where nobody has written the loop by hand. */
function sourceOf(experiment: Experiment): string | null {
  const { model, loss, optimizer } = experiment;
  const arithmetic = MODELS[model];
  const lossSource = LOSSES[loss.type];
  const rule = RULES[optimizer.type];
  if (arithmetic === undefined || lossSource === undefined || rule === undefined) return null;
  const { output, alongA, alongB } = arithmetic;
  const { value, slope } = lossSource;
  const usesPowers = /p[12]/.test(rule);
  const isClosed = hasClosedForm(experiment);
  const full = isClosed
    ? `${CLOSED_FORMS[model]} full = floor + xVariance * da * da + m * m;`
    : `let sum = 0; for (let i = 0; i < n; i++) { const x = xs[i]; ${output} const r = f - ys[i]; sum += ${value}; } full = sum / n;`;
  return `
    let a = state[0], b = state[1], from = state[2], t = state[3];
    let m_a = state[4], m_b = state[5], v_a = state[6], v_b = state[7];
    ${isClosed ? 'const { bestA, xMean, yMean, floor, xVariance } = q;' : ''}
    let p1 = state[8], p2 = state[9], warm = state[10], product = state[11], full = 0;
    for (let k = 0; k < steps; k++) {
      const to = Math.min(n, from + size);
      let ga = 0, gb = 0, batch = 0;
      for (let i = from; i < to; i++) {
        const x = xs[i]; ${output} const r = f - ys[i];
        batch += ${value};
        const s = ${slope};
        ga += s * ${alongA};
        gb += s * ${alongB};
      }
      const count = to - from;
      ga /= count; gb /= count;
      t += 1;
      ${usesPowers ? 'p1 *= 0.9; if (p1 < 1e-200) p1 = 0; p2 *= 0.999; if (p2 < 1e-200) p2 = 0;' : ''}
      ${optimizer.type === 'nadam' ? `const mu = 0.9 * (1 - 0.5 * warm); warm *= ${WARM_UP}; if (warm < 1e-200) warm = 0; const mu1 = 0.9 * (1 - 0.5 * warm); product *= mu; if (product < 1e-200) product = 0;` : ''}
      ${optimizer.type === 'radam' ? 'const length = 1999 - 2 * t * p2 / (1 - p2);' : ''}
      ${forParameter(rule, 'a')}
      ${forParameter(rule, 'b')}
      ${full}
      const o = 7 * k;
      out[o] = a; out[o + 1] = b; out[o + 2] = full; out[o + 3] = batch / count;
      out[o + 4] = ga; out[o + 5] = gb; out[o + 6] = lr;
      from = to === n ? 0 : to;
    }
    state.set([a, b, from, t, m_a, m_b, v_a, v_b, p1, p2, warm, product]);`;
}

/** Runs the hand-written loop for about `ms`. @returns steps per second; null where there is none */
export function bareRate(experiment: Experiment, ms: number, stepsAtOnce: number): number | null {
  const { points, start, batchSize } = prepare(experiment);
  const quadratic = quadraticOf(points);
  const source = sourceOf(experiment);
  if (source === null) return null;
  const run = new Function('state', 'out', 'xs', 'ys', 'n', 'size', 'lr', 'q', 'steps', source);
  const state = new Float64Array([start.a, start.b, 0, 0, 0, 0, 0, 0, 1, 1, WARM_UP, 1]);
  const out = new Float64Array(7 * stepsAtOnce);
  const begun = performance.now();
  let done = 0;
  let elapsed = 0;
  while (elapsed < ms) {
    const { xs, ys, n } = points;
    run(state, out, xs, ys, n, batchSize, experiment.optimizer.lr, quadratic, stepsAtOnce);
    done += stepsAtOnce;
    elapsed = performance.now() - begun;
  }
  return done / (elapsed / 1000);
}
