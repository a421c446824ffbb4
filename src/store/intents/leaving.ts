import { useScreen } from '../screen.ts';
import { present } from './screen.ts';

/**
 * Escape before a room, which some clickers send by the button that begins a show: it puts away what
 * was called up, and a single one too many takes nothing from the room.
 */
export function escapeRoom() {
  const { showsStep, isLeaving } = useScreen.getState();
  if (showsStep) useScreen.setState({ showsStep: false });
  else if (isLeaving) present(false);
  else useScreen.setState({ isLeaving: true });
}

/** Nobody has pressed it a second time. */
export function stay() {
  useScreen.setState({ isLeaving: false });
}
