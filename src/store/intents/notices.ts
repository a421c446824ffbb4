import { useNotices } from '../notices.ts';
import type { Notice } from '../notices.ts';

/** Says something once: also where it is still so after it was read. */
export function tell(notice: Notice) {
  const { told } = useNotices.getState();
  if (!told.includes(notice)) useNotices.setState({ told: [...told, notice] });
}

/** It is no longer so. */
export function takeBack(notice: Notice) {
  const { told, read } = useNotices.getState();
  if (!told.includes(notice)) return;
  const without = (list: readonly Notice[]) => list.filter((one) => one !== notice);
  useNotices.setState({ told: without(told), read: without(read) });
}

/** Says something that has happened once more. */
export function tellAgain(notice: Notice) {
  takeBack(notice);
  tell(notice);
}

/** Something small has not arrived, or is broken; what it belongs to goes on. */
export function tellFailure(failure: 'absent' | 'broken') {
  tellAgain(failure === 'absent' ? 'part' : 'bug');
}

export function markRead(notice: Notice) {
  useNotices.setState(({ read }) => ({ read: [...read, notice] }));
}
