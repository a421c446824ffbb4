import { usePanels } from '../panels.ts';

export function toggleDrawer() {
  usePanels.setState(({ isDrawerOpen }) => ({ isDrawerOpen: !isDrawerOpen }));
}

/** From now on points are edited, or read again. */
export function editPoints(isEditing: boolean) {
  usePanels.setState({ isEditing });
}

export function toggleEditing() {
  usePanels.setState(({ isEditing }) => ({ isEditing: !isEditing }));
}

/** Leaves all that was entered. */
export function leave() {
  usePanels.setState(usePanels.getInitialState());
}
