// TensorFlow.js as its documentation writes such a loop: an optimizer's `minimize`, batches as
// tensors made beforehand, and a, b and the loss read after each step, as the others record them.
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs';

const OPTIMIZERS = {
  sgd: ({ lr }) => tf.train.sgd(lr),
  adam: ({ lr }) => tf.train.adam(lr),
};

function rate({ points, optimizer, batchSize, start }, ms) {
  const { xs, ys, n } = points;
  const a = tf.variable(tf.scalar(start.a));
  const b = tf.variable(tf.scalar(start.b));
  const batches = [];
  for (let from = 0; from < n; from += batchSize) {
    const to = Math.min(n, from + batchSize);
    const rows = (values) => tf.tensor1d(Float32Array.from(values.subarray(from, to)));
    batches.push({ x: rows(xs), y: rows(ys) });
  }
  const rule = OPTIMIZERS[optimizer.type](optimizer);
  const variables = [a, b];
  const record = [];
  const begun = performance.now();
  let steps = 0;
  let elapsed = 0;
  while (elapsed < ms) {
    const { x, y } = batches[steps % batches.length];
    const loss = () => tf.mean(tf.square(tf.sub(tf.add(tf.mul(a, x), b), y)));
    const cost = rule.minimize(loss, true, variables);
    record.push(a.dataSync()[0], b.dataSync()[0], cost.dataSync()[0]);
    cost.dispose();
    steps += 1;
    elapsed = performance.now() - begun;
  }
  for (const { x, y } of batches) tf.dispose([x, y]);
  tf.dispose(variables);
  rule.dispose();
  return record.length / 3 / (elapsed / 1000);
}

/**
 * @param wasmPaths where the files of the wasm backend lie; in Node they are found without
 * @returns {Promise<{ name: string, rate: (task: object, ms: number) => Promise<number> }[]>}
 */
export async function tfjsPeers(wasmPaths) {
  if (wasmPaths !== undefined) setWasmPaths(wasmPaths);
  return ['cpu', 'wasm'].map((backend) => ({
    name: `tfjs ${backend}`,
    rate: async (task, ms) => {
      if (!(await tf.setBackend(backend))) throw new Error(`tfjs has no backend ${backend}`);
      return rate(task, ms);
    },
  }));
}
