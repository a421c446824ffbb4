import { useCallback, useRef } from 'react';
import type { Run } from '../../store/runs.ts';
import { textWidth } from '../../ui/textWidth.ts';
import { valueText } from './frame.ts';
import type { FitFrame } from './frame.ts';
import { near } from './graph.ts';
import styles from './FitProbe.module.css';
import { parametersNow } from '../../store/parameters.ts';
import { useDrawing } from '../shared/useDrawing.ts';

const LABEL_HEIGHT = 20;

interface FitReadingProps {
  readonly run: Run;
  readonly frame: FitFrame;
  readonly own: number;
}

/** The hairline, the dot on the line and what the line says there. */
export function FitReading({ run, frame, own }: FitReadingProps) {
  const dot = useRef<SVGCircleElement>(null);
  const label = useRef<SVGGElement>(null);
  const { x, y, plot } = frame;
  const px = x.px(own);

  const draw = useCallback(() => {
    const { a, b } = parametersNow(run);
    const py = near(frame.modelPx(a, b, own));
    const isInView = py >= plot.top && py <= plot.bottom;
    dot.current?.setAttribute('cy', String(py));
    dot.current?.toggleAttribute('hidden', !isInView);
    const text = `${valueText(x, own)} → ${valueText(y, frame.predict(a, b, own))}`;
    const width = textWidth(text, 12) + 12;
    const left = px + 10 + width > plot.right + 12 ? px - 10 - width : px + 10;
    const above = py - LABEL_HEIGHT - 10;
    const top = Math.min(Math.max(plot.top, above), plot.bottom - LABEL_HEIGHT - 4);
    if (label.current === null) return;
    label.current.setAttribute('transform', `translate(${Math.max(0, left)} ${top})`);
    const [box, words] = label.current.children;
    box.setAttribute('width', String(width));
    words.setAttribute('x', String(width / 2));
    words.textContent = text;
  }, [run, frame, own, px, x, y, plot]);
  useDrawing(draw);

  return (
    <g aria-hidden="true" className={styles.reading}>
      <line x1={px} x2={px} y1={plot.top} y2={plot.bottom} />
      <circle ref={dot} cx={px} r={4} />
      <g ref={label}>
        <rect height={LABEL_HEIGHT} rx={4} />
        <text y={14} />
      </g>
    </g>
  );
}
