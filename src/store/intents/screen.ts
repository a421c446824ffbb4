import { useScreen } from '../screen.ts';

/** All is drawn so much larger from now on. */
export function setScale(scale: number) {
  useScreen.setState({ scale });
}

export function present(isPresenting: boolean) {
  useScreen.setState({ isPresenting, wantsNotes: false });
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
