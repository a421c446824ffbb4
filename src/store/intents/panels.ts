import type { Points } from '../../engine/points.ts';
import { isListOpen, usePanels } from '../panels.ts';
import type { PanelName } from '../panels.ts';
import { useRuns } from '../runs.ts';

/** On a phone. */
export function choosePanel(panel: PanelName) {
  usePanels.setState({ panel });
}

export function toggleDrawer() {
  usePanels.setState(({ isDrawerOpen }) => ({ isDrawerOpen: !isDrawerOpen }));
}

export function toggleRuns() {
  const { runs } = useRuns.getState();
  usePanels.setState((panels) => ({ isRunsOpen: !isListOpen(panels, runs.length) }));
}

export function openResults(isResultsOpen: boolean) {
  usePanels.setState({ isResultsOpen });
}

/** From now on points are edited, or read again. */
export function editPoints(isEditing: boolean) {
  usePanels.setState({ isEditing, cleared: null });
}

export function toggleEditing() {
  editPoints(!usePanels.getState().isEditing);
}

/** Empties the chart of these points, or shows what there are. */
export function clearChart(cleared: Points | null) {
  usePanels.setState({ cleared });
}

/** Writes the step in numbers out whole, or no longer. */
export function toggleWholeStep() {
  usePanels.setState(({ isStepWhole }) => ({ isStepWhole: !isStepWhole, isTableOpen: false }));
}

/** Lists the points, or no longer; from the settings, too: on a phone the chart comes with it. */
export function toggleTable() {
  usePanels.setState(({ isTableOpen }) => ({
    isTableOpen: !isTableOpen,
    isStepWhole: false,
    isDrawerOpen: false,
    panel: 'fit',
  }));
}

/** From now on the numbers are those of the next step, or of the one taken. */
export function toggleNext() {
  usePanels.setState(({ wantsNext }) => ({ wantsNext: !wantsNext }));
}

/** Leaves all that was entered. */
export function leave() {
  usePanels.setState({
    isDrawerOpen: false,
    isEditing: false,
    isStepWhole: false,
    isTableOpen: false,
  });
}
