import { frames } from '../frames.ts';
import { useLit } from '../lit.ts';
import type { Lit } from '../lit.ts';

/** Lights in the pictures what a number stands for; null lights nothing. */
export function light(lit: Lit | null) {
  useLit.setState({ lit });
  frames.request();
}
