import { useCallback, useRef } from 'react';
import type { CSSProperties } from 'react';
import type { DrawnRun } from '../../store/drawing.ts';
import { parametersNow } from '../../store/parameters.ts';
import { lookOf } from '../../ui/runLooks.ts';
import { useDrawing } from '../shared/useDrawing.ts';
import type { FitFrame } from './frame.ts';
import styles from './FitMoving.module.css';
import { graphPath } from './graph.ts';

interface FitRunsProps {
  /** In the order in which they are drawn. */
  readonly runs: readonly DrawnRun[];
  readonly frame: FitFrame;
}

/** The lines of runs, and thin ones of old futures: each in its colour and dash. */
export function FitRuns({ runs, frame }: FitRunsProps) {
  const group = useRef<SVGGElement>(null);
  const draw = useCallback(() => {
    const lines = group.current?.children ?? [];
    for (const [k, { run }] of runs.entries()) {
      const { a, b } = parametersNow(run);
      const path = graphPath(frame, a, b);
      for (const line of lines[k]?.children ?? []) line.setAttribute('d', path);
    }
  }, [runs, frame]);
  useDrawing(draw);
  return (
    <g ref={group}>
      {runs.map(({ key, run, isGhost, emphasis }) => {
        const { dash: parts, isPale } = lookOf(run.slot);
        const dash = isGhost || parts.length === 0 ? undefined : parts.join(' ');
        const colour = { '--run': `var(--run-${run.slot + 1})` } as CSSProperties;
        return (
          <g
            key={key}
            data-emphasis={emphasis}
            data-ghost={isGhost ? '' : undefined}
            style={colour}
          >
            {isPale && !isGhost ? <path className={styles.edge} strokeDasharray={dash} /> : null}
            <path className={styles.line} strokeDasharray={dash} data-run={run.id} />
          </g>
        );
      })}
    </g>
  );
}
