import { useFrame, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { FRAME_ORDER } from '../order.ts';
import { zoomOf } from '../../ui/scale.ts';
import { useStage } from '../stage.ts';
import type { LabelLayer } from './labelLayer.ts';

/** Names in the picture step aside for the words that stand over it. */
function useKeptClear(overlay: HTMLElement, labels: LabelLayer) {
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => {
    const figure = overlay.closest('figure');
    const room = figure?.parentElement;
    if (!figure || !room) return undefined;
    const wordsNow = () => [...room.querySelectorAll('[data-keeps-clear]')];
    const observer = new ResizeObserver(() => {
      const { x, y } = overlay.getBoundingClientRect();
      const zoom = zoomOf(overlay);
      const boxes = wordsNow().map((element) => element.getBoundingClientRect());
      const filled = boxes.filter(({ width, height }) => width * height > 0);
      labels.keepClear(
        filled.map(({ left, right, top, bottom }) => ({
          left: (left - x) / zoom,
          right: (right - x) / zoom,
          top: (top - y) / zoom,
          bottom: (bottom - y) / zoom,
        })),
      );
      invalidate();
    });
    const observeAll = () => {
      observer.disconnect();
      for (const element of [overlay, ...wordsNow()]) observer.observe(element);
    };
    observeAll();
    // Words come and go: that the path is cut, what the arrows are.
    const comings = new MutationObserver(observeAll);
    for (const part of figure.children) {
      if (!part.contains(overlay)) comings.observe(part, { childList: true, subtree: true });
    }
    return () => {
      comings.disconnect();
      observer.disconnect();
    };
  }, [overlay, labels, invalidate]);
}

interface LabelsProps {
  /** Over the canvas. */
  readonly overlay: HTMLElement;
}

/** Puts all words and marks over the canvas where there is room for them. */
export function Labels({ overlay }: LabelsProps) {
  const { labels, ground } = useStage();
  useKeptClear(overlay, labels);
  useFrame(({ camera, size }) => {
    const isShown = ground.current?.isShown === true;
    labels.show(isShown);
    if (isShown) labels.arrange(camera, size);
  }, FRAME_ORDER.arrange);
  return null;
}
