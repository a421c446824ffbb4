import { useScreen } from '../screen.ts';
import type { Linked } from '../screen.ts';

/** All is drawn so much larger from now on. */
export function setScale(scale: number) {
  useScreen.setState({ scale });
}

export function present(isPresenting: boolean) {
  useScreen.setState({ isPresenting, wantsNotes: false, showsStep: false, isLeaving: false });
}

export function togglePresenting() {
  present(!useScreen.getState().isPresenting);
}

export function darken(isDark: boolean) {
  useScreen.setState({ isDark });
}

export function wantNotes(wantsNotes: boolean) {
  useScreen.setState({ wantsNotes });
}

/** The page is shown as its link has it, or from now on as the person has it. */
export function showAs(linked: Linked) {
  useScreen.setState((now) => ({ linked: { ...now.linked, ...linked } }));
}

export function toggleCode() {
  useScreen.setState(({ showsCode }) => ({ showsCode: !showsCode }));
}

export function toggleRoomStep() {
  useScreen.setState(({ showsStep }) => ({ showsStep: !showsStep }));
}
