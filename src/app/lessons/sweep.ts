import type { Axis } from '../../engine/many/axis.ts';

function doubling(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => from * 2 ** k);
}

/** 0.00125 to 1.28. */
export const RATES: Axis = {
  setting: { of: 'optimizer', name: 'lr' },
  values: doubling(0.00125, 11),
  isLog: true,
};

/** 1 to 256. */
export const BATCHES: Axis = {
  setting: { of: 'batch', name: 'size' },
  values: doubling(1, 9),
  isLog: true,
};
