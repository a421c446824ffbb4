import { useCallback, useRef } from 'react';
import { useView } from '../../store/view.ts';
import type { Box } from '../../ui/geometry.ts';
import type { FitFrame } from './frame.ts';
import { graphPath, placeLabel } from './graph.ts';
import styles from './FitMoving.module.css';
import { useCandidateFrames, useDrawing } from '../shared/useDrawing.ts';

interface FitCandidateProps {
  readonly frame: FitFrame;
  readonly name: string;
  /** What its name keeps clear of. */
  readonly obstacles: readonly Box[];
}

/** The line of the place that is pointed at on the surface or the map. */
export function FitCandidate({ frame, name, obstacles }: FitCandidateProps) {
  const line = useRef<SVGPathElement>(null);
  const label = useRef<SVGTextElement>(null);
  const draw = useCallback(() => {
    const { candidate } = useView.getState();
    if (candidate === null || line.current === null || label.current === null) return;
    const { a, b } = candidate;
    line.current.setAttribute('d', graphPath(frame, a, b));
    const graph = (px: number) => frame.modelPx(a, b, frame.x.own(px));
    const place = placeLabel(frame, name, graph, [], obstacles, 3, false);
    label.current.textContent = place === null ? '' : name;
    label.current.setAttribute('x', String(place?.x ?? 0));
    label.current.setAttribute('y', String(place?.y ?? 0));
  }, [frame, name, obstacles]);
  useDrawing(draw);
  useCandidateFrames();
  return (
    <>
      <path ref={line} className={styles.candidate} />
      <text ref={label} className={styles.candidateLabel} />
    </>
  );
}
