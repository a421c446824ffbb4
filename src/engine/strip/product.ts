/** So many rows are gone through at once: what is read of the weights serves all of them. */
const ROWS = 4;

/**
 * out = scale · x Wᵀ, row by row: each row of x, `from` numbers, becomes one of `to` numbers.
 * @param x rows × from
 * @param weights to × from
 * @param out rows × to
 */
export function forwardProduct(
  x: Float64Array,
  weights: Float64Array,
  scale: number,
  out: Float64Array,
  [rows, from, to]: readonly [rows: number, from: number, to: number],
) {
  const whole = rows - (rows % ROWS);
  for (let r = 0; r < whole; r += ROWS) {
    const [x0, x1, x2, x3] = [r * from, (r + 1) * from, (r + 2) * from, (r + 3) * from];
    for (let i = 0; i < to; i++) {
      let [s0, s1, s2, s3] = [0, 0, 0, 0];
      for (let j = 0, w = i * from; j < from; j++, w++) {
        const weight = weights[w];
        s0 += weight * x[x0 + j];
        s1 += weight * x[x1 + j];
        s2 += weight * x[x2 + j];
        s3 += weight * x[x3 + j];
      }
      const at = r * to + i;
      out[at] = scale * s0;
      out[at + to] = scale * s1;
      out[at + 2 * to] = scale * s2;
      out[at + 3 * to] = scale * s3;
    }
  }
  for (let r = whole; r < rows; r++) {
    for (let i = 0; i < to; i++) {
      let sum = 0;
      for (let j = 0; j < from; j++) sum += weights[i * from + j] * x[r * from + j];
      out[r * to + i] = scale * sum;
    }
  }
}

/**
 * out = scale · g W, row by row: what is sent back through the weights.
 * @param g rows × to
 * @param weights to × from
 * @param out rows × from
 */
export function backwardProduct(
  g: Float64Array,
  weights: Float64Array,
  scale: number,
  out: Float64Array,
  [rows, from, to]: readonly [rows: number, from: number, to: number],
) {
  out.fill(0, 0, rows * from);
  const whole = rows - (rows % ROWS);
  for (let r = 0; r < whole; r += ROWS) {
    const [o0, o1, o2, o3] = [r * from, (r + 1) * from, (r + 2) * from, (r + 3) * from];
    for (let i = 0; i < to; i++) {
      const at = r * to + i;
      const g0 = scale * g[at];
      const g1 = scale * g[at + to];
      const g2 = scale * g[at + 2 * to];
      const g3 = scale * g[at + 3 * to];
      for (let j = 0, w = i * from; j < from; j++, w++) {
        const weight = weights[w];
        out[o0 + j] += g0 * weight;
        out[o1 + j] += g1 * weight;
        out[o2 + j] += g2 * weight;
        out[o3 + j] += g3 * weight;
      }
    }
  }
  for (let r = whole; r < rows; r++) {
    for (let i = 0; i < to; i++) {
      const slope = scale * g[r * to + i];
      for (let j = 0; j < from; j++) out[r * from + j] += slope * weights[i * from + j];
    }
  }
}
