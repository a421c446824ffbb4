import { useHandout } from '../handout.ts';

export function printHandout() {
  useHandout.setState({ isAsked: true });
}

/** It is printed, or was given up. */
export function endHandout() {
  useHandout.setState({ isAsked: false });
}

export function leaveBlanks(hasBlanks: boolean) {
  useHandout.setState({ hasBlanks });
}
