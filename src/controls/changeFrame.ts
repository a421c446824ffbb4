import { tellAgain } from '../store/intents/notices.ts';

type Framing = typeof import('../store/intents/framing.ts');

/** Does something with what is drawn of the plane; what it takes comes when it is first asked for. */
export function changeFrame(act: (framing: Framing) => void) {
  import('../store/intents/framing.ts').then(act, () => tellAgain('part'));
}
