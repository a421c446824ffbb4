/** The gap between a number and the next larger 64-bit one. */
export function ulp(value: number): number {
  const bits = new BigInt64Array(1);
  const floats = new Float64Array(bits.buffer);
  floats[0] = Math.abs(value);
  bits[0] += 1n;
  return floats[0] - Math.abs(value);
}
