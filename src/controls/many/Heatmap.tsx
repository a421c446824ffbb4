import { useEffect, useId, useMemo, useRef } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { axisValue } from '../../engine/many/axis.ts';
import type { Grid } from '../../engine/many/plan.ts';
import { stabilityOf } from '../../engine/stability.ts';
import { useIsCovered } from '../../store/cover.ts';
import { openCell, readCell } from '../../store/intents/many.ts';
import { useMany } from '../../store/many.ts';
import type { ManySet } from '../../store/many.ts';
import { useMessages, usePreferences } from '../../store/preferences.ts';
import { useActiveRun } from '../../store/runs.ts';
import { formatNumber, formatShort } from '../../ui/format.ts';
import { ARROWS } from '../../ui/keys.ts';
import { dotsFor, zoomOf } from '../../ui/scale.ts';
import { edgeOf, heatOf, ruleThrough } from './heat.ts';
import styles from './Many.module.css';
import { axisName } from './names.ts';
import { cellAt, heatColour, heatFrame, paintHeat, placeIn } from './paintHeat.ts';
import { useManyWords } from './words.ts';

const SIZE = { width: 258, height: 210 };
const SHADES = [0, 0.25, 0.5, 0.75, 1];

interface HeatmapProps {
  readonly set: ManySet<Grid>;
  /** The active run is one of its cells. */
  readonly isCurrent: boolean;
}

/** How far above the floor the runs of each cell end; a cell is read, and opened as a run. */
export function Heatmap({ set, isCurrent }: HeatmapProps) {
  const t = useManyWords();
  const messages = useMessages();
  const theme = usePreferences((preferences) => preferences.theme);
  const canvas = useRef<HTMLCanvasElement>(null);
  const help = useId();
  const { plan, base, floor } = set;
  const cell = useMany((many) => many.cell);
  const problem = useActiveRun((run) => run.problem);
  const frame = useMemo(() => heatFrame(plan, SIZE.width, SIZE.height), [plan]);
  const hidesEdge = useIsCovered('zones');
  const lines = useMemo(() => {
    const rule = ruleThrough(plan, base);
    const edge = hidesEdge ? null : edgeOf(set);
    const formula = stabilityOf(base).limit?.formula ?? '';
    return [
      ...(rule === null ? [] : [{ line: rule, name: t.rule, isDashed: true }]),
      ...(edge === null ? [] : [{ line: edge, name: t.edge(formula), isDashed: false }]),
    ];
    // A set that has got further has the same lines.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [plan, base, t, hidesEdge]);
  const [x, y] = [plan.x.setting, plan.y.setting];
  const now = isCurrent ? placeIn(plan, [axisValue(problem, x), axisValue(problem, y)]) : null;

  useEffect(() => {
    const ctx = canvas.current?.getContext('2d');
    if (ctx == null) return;
    const ratio = dotsFor(zoomOf(ctx.canvas));
    ctx.canvas.width = Math.round(SIZE.width * ratio);
    ctx.canvas.height = Math.round(SIZE.height * ratio);
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintHeat(ctx, set, frame, { floor, cell, now, lines });
  }, [set, frame, floor, cell, now, lines, theme]);

  const cellOf = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = SIZE.width / box.width;
    return cellAt(frame, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && cell !== null) openCell(cell);
    else if (event.key in ARROWS) {
      const [right, up] = ARROWS[event.key];
      const from = cell ?? Math.floor(frame.rows / 2) * frame.columns + (frame.columns >> 1);
      const i = Math.min(frame.columns - 1, Math.max(0, (from % frame.columns) + right));
      const j = Math.min(frame.rows - 1, Math.max(0, Math.floor(from / frame.columns) + up));
      readCell(j * frame.columns + i);
    } else return;
    event.preventDefault();
  };
  const [nameX, nameY] = [axisName(x, messages), axisName(y, messages)];
  return (
    <div className={styles.heat}>
      <p id={help} hidden>
        {t.mapHelp}
      </p>
      <p className={styles.about}>↑ {nameY}</p>
      <canvas
        ref={canvas}
        // It takes the arrow keys, which a screen reader would else keep for itself.
        // oxlint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
        role="application"
        tabIndex={0}
        aria-label={t.map(nameX, nameY)}
        aria-describedby={help}
        style={{ aspectRatio: `${SIZE.width} / ${SIZE.height}` }}
        onMouseMove={(event) => readCell(cellOf(event))}
        onClick={(event) => {
          const at = cellOf(event);
          if (at !== null) openCell(at);
        }}
        onKeyDown={key}
      />
      <p className={styles.about} style={{ textAlign: 'right' }}>
        {nameX} →
      </p>
      <p className={styles.scale}>
        {t.lower}
        <i
          style={{ background: `linear-gradient(90deg, ${SHADES.map(heatColour).join(', ')})` }}
          aria-hidden="true"
        />
        {t.higher}
      </p>
      <output className={styles.reading} aria-label={t.grid}>
        {cell === null ? t.mapHelp : <Reading set={set} cell={cell} floor={floor} />}
      </output>
    </div>
  );
}

interface ReadingProps {
  readonly set: ManySet<Grid>;
  readonly cell: number;
  readonly floor: number;
}

/** A cell in words. */
function Reading({ set, cell, floor }: ReadingProps) {
  const t = useManyWords();
  const messages = useMessages();
  const { x, y } = set.plan;
  const columns = x.values.length;
  const hidesFloor = useIsCovered('floor');
  const heat = heatOf(set, cell, floor);
  const [across, up] = [x.values[cell % columns], y.values[Math.floor(cell / columns)]];
  const above = (excess: number) =>
    hidesFloor ? messages.learn.covered : t.excess(formatNumber(excess, 3));
  const value = heat === null ? t.pending : heat.isGrowing ? t.grows : above(heat.excess);
  const [one, other] = [x.setting, y.setting].map((setting) => axisName(setting, messages));
  return t.cell(`${one} ${formatShort(across, 3)}`, `${other} ${formatShort(up, 3)}`, value);
}
