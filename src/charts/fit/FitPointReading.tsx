import { useCallback, useRef } from 'react';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { boxOf, clamped, grown } from '../../ui/geometry.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import { textWidth } from '../../ui/textWidth.ts';
import type { FitFrame } from './frame.ts';
import { pointInWords } from './pointInWords.ts';
import styles from './FitProbe.module.css';
import { useDrawing } from '../shared/useDrawing.ts';

const LINE_PX = 16;
const PADDING_PX = 8;
/** Between the point and what is said of it, so that its square's corner is seen. */
const GAP_PX = 14;
/** Half of a dot. */
const DOT_PX = 7;

/** Beside a point, where it hides the fewest of the others and not the point itself. */
function placeBeside(frame: FitFrame, i: number, width: number, height: number) {
  const { size, plot, few } = frame;
  const own = frame.spotOf(i);
  const lefts = [own.x + GAP_PX, own.x - GAP_PX - width, own.x - width / 2];
  const tops = [own.y - GAP_PX - height, own.y + GAP_PX, own.y - height / 2];
  const boxes = lefts.flatMap((left) =>
    tops.map((top) => {
      const within = clamped(left, [0, Math.max(0, size.width - width)]);
      return boxOf(within, clamped(top, [0, plot.bottom - height]), width, height);
    }),
  );
  const hidden = (box: Box) => {
    const { left, right, top, bottom } = grown(box, DOT_PX);
    const isHidden = ({ x, y }: Spot) => x > left && x < right && y > top && y < bottom;
    return few.filter(isHidden).length + (isHidden(own) ? few.length : 0);
  };
  const counts = boxes.map(hidden);
  return boxes[counts.indexOf(Math.min(...counts))];
}

interface FitPointReadingProps {
  readonly run: Run;
  readonly frame: FitFrame;
  readonly i: number;
}

/** A point in numbers, beside it: where it is, what the line says there, and the residual. */
export function FitPointReading({ run, frame, i }: FitPointReadingProps) {
  const t = useMessages().charts.points;
  const label = useRef<SVGGElement>(null);
  const { x, y } = frame.spotOf(i);

  const draw = useCallback(() => {
    if (label.current === null) return;
    const lines = pointInWords(run, frame, i, t.read);
    const width = Math.max(...lines.map((line) => textWidth(line, 12))) + 2 * PADDING_PX;
    const height = lines.length * LINE_PX + PADDING_PX;
    const { left, top } = placeBeside(frame, i, width, height);
    label.current.setAttribute('transform', `translate(${left.toFixed(1)} ${top.toFixed(1)})`);
    const [box, ...words] = label.current.children;
    box.setAttribute('width', width.toFixed(1));
    box.setAttribute('height', String(height));
    for (const [k, line] of lines.entries()) words[k].textContent = line;
  }, [run, frame, i, t]);
  useDrawing(draw);

  return (
    <g aria-hidden="true" className={styles.reading}>
      <circle className={styles.ring} cx={x} cy={y} r={9} />
      <g ref={label} className={styles.lines}>
        <rect rx={4} />
        {[0, 1, 2].map((k) => (
          <text key={k} x={PADDING_PX} y={PADDING_PX + 8 + k * LINE_PX} />
        ))}
      </g>
    </g>
  );
}
