import { frames } from '../frames.ts';
import { useLit } from '../lit.ts';
import type { Lit } from '../lit.ts';

/** A point is touched in its picture, or none. */
export function touch(touched: number | null) {
  useLit.setState({ touched });
}

/** Lights in the pictures what a number stands for; null lights nothing. */
export function light(lit: Lit | null) {
  useLit.setState({ lit });
  frames.request();
}
