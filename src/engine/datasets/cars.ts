import { defineDataset } from '../definitions.ts';
import { columns, packed } from './packed.ts';

// Speed and stopping distance. Ezekiel, M. (1930), Methods of Correlation Analysis.

/** In miles an hour. */
const speeds = ',,//012223344445555666677788999::::;;;<<<<<>?@@@@A';

/** In feet. */
const distances =
  '(*(2(,(>(8(2(:(B(J(9(D(6(<(@(D(B(J(J(V(B(L(d)((<(B(^(H(P(H(P(Z(R(`(t),(L(V(l(H(X(\\(`(h(j(^(n)' +
  '4)5)P)-';

export const cars = defineDataset({
  settings: {},
  units: () => ({ x: 'mph', y: 'ft' }),
  points: () => columns(packed(speeds, 1, 0), packed(distances, 2, 0)),
});
