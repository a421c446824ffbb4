import { usePanels } from '../panels.ts';
import type { PanelsState } from '../panels.ts';
import { useTransport } from '../transport.ts';
import type { Loop } from '../transport.ts';

/** As the page was left, before it was loaded anew. */

export function loopAsLeft(loop: Loop) {
  useTransport.setState({ loop });
}

export function openAsLeft(panels: Partial<PanelsState>) {
  usePanels.setState(panels);
}
