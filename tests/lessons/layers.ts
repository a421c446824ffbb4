import { createRandom } from '../../src/engine/numeric/random.ts';

const WIDTH = 256;
const LAYERS = 20;
const INPUTS = 4;

const FUNCTIONS = {
  relu: (z: number) => Math.max(0, z),
  tanh: Math.tanh,
  sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
};

/** Of equal widths: LeCun's and Xavier's are one. */
const VARIANCES = { lecun: 1 / WIDTH, xavier: 2 / (WIDTH + WIDTH), he: 2 / WIDTH };

const rms = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

const random = createRandom(1, 'data');
const normals = (count: number) => Float64Array.from({ length: count }, () => random.normal());

/** Drawn once for all stacks: they differ in nothing else. */
const INPUT_SIGNALS = Array.from({ length: INPUTS }, () => normals(WIDTH));
const STACK = Array.from({ length: LAYERS }, () =>
  Array.from({ length: WIDTH }, () => normals(WIDTH)),
);

/**
 * A stack of 20 layers of 256 neurons, written anew from the textbook: the size of its last signal,
 * and how far the inputs' are still apart there.
 */
export function throughLayers(activation: keyof typeof FUNCTIONS, weights: keyof typeof VARIANCES) {
  const deviation = Math.sqrt(VARIANCES[weights]);
  let signals = INPUT_SIGNALS;
  for (const rows of STACK) {
    signals = signals.map((signal) =>
      Float64Array.from(rows, (row) => {
        let sum = 0;
        for (let j = 0; j < WIDTH; j++) sum += row[j] * signal[j];
        return FUNCTIONS[activation](deviation * sum);
      }),
    );
  }
  const size = rms(signals.flatMap((signal) => [...signal]));
  const apart = Array.from({ length: WIDTH }, (_, i) => {
    const own = signals.map((signal) => signal[i]);
    const mean = own.reduce((sum, value) => sum + value, 0) / INPUTS;
    return rms(own.map((value) => value - mean));
  });
  return { size, spread: rms(apart) };
}
