import { useEffect, useMemo, useRef } from 'react';
import { paletteOf } from '../../charts/shared/palette.ts';
import type { Points } from '../../engine/points.ts';
import { usePreferences } from '../../store/preferences.ts';
import { correlationOf } from '../../engine/goodness.ts';
import { sampleOf } from '../../table/read.ts';
import type { Choice } from '../../table/read.ts';
import type { Table } from '../../table/table.ts';
import { formatCount, formatFixed } from '../../ui/format.ts';
import styles from './Bring.module.css';
import { columnName, numericColumns } from './columns.ts';
import { useBringWords } from './words.ts';

interface PairsProps {
  readonly table: Table;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** More pictures than this are no choice at a glance. */
const MOST_PICTURES = 12;

/** All pairs of a few columns; of many those of the chosen x, and those with the chosen y. */
function pairsOf(table: Table, { x, y }: Choice): readonly (readonly [number, number])[] {
  const columns = numericColumns(table);
  const all = columns.flatMap((one, i) =>
    columns.slice(i + 1).map((other) => [one, other] as const),
  );
  if (all.length <= MOST_PICTURES) {
    return all.map(([p, q]) => (p === y && q === x ? ([q, p] as const) : ([p, q] as const)));
  }
  const withY = columns.filter((column) => column !== y).map((column) => [column, y] as const);
  const first = withY.slice(0, MOST_PICTURES);
  const hasChosen = x === y || first.some(([column]) => column === x);
  return hasChosen ? first : [[x, y], ...first.slice(1)];
}

/** A small picture of each pair of columns, with its r; a press chooses it. */
export function Pairs({ table, choice, onChoose }: PairsProps) {
  const t = useBringWords();
  const pairs = pairsOf(table, choice);
  return (
    <>
      <div className={styles.pairs}>
        {pairs.map(([x, y]) => {
          const isChosen = x === choice.x && y === choice.y;
          return (
            <Pair
              key={`${x} ${y}`}
              table={table}
              choice={isChosen ? choice : { x, y }}
              isChosen={isChosen}
              onChoose={onChoose}
            />
          );
        })}
      </div>
      {table.rows > table.spread.length ? (
        <p className={styles.about}>{t.ofSample(formatCount(table.spread.length))}</p>
      ) : null}
    </>
  );
}

interface PairProps extends PairsProps {
  readonly isChosen: boolean;
}

function Pair({ table, choice, isChosen, onChoose }: PairProps) {
  const t = useBringWords();
  const { x, y, logX, logY } = choice;
  const points = useMemo(() => sampleOf(table, { x, y, logX, logY }), [table, x, y, logX, logY]);
  // Through two points there is always a line.
  const correlation = points.n < 3 ? null : correlationOf(points);
  // Of a long table it is that of the rows that are drawn.
  const about = table.spread.length < table.rows ? '≈ ' : '';
  const r = correlation === null ? '–' : `${about}${formatFixed(correlation, 2)}`;
  const names = [x, y].map((column) => columnName(table, column, t));
  return (
    <button
      type="button"
      className={styles.pair}
      aria-pressed={isChosen}
      aria-label={t.pair(names[0], names[1], r)}
      onClick={() => onChoose(choice)}
    >
      <Scatter points={points} />
      <span className={styles.pairName}>
        {names[1]} / {names[0]}
      </span>
      <span>r {r}</span>
    </button>
  );
}

const SIZE = { width: 120, height: 76, margin: 5 };

function Scatter({ points }: { readonly points: Points }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = usePreferences((preferences) => preferences.theme);
  useEffect(() => {
    const at = canvas.current;
    const context = at?.getContext('2d');
    if (at == null || context == null) return;
    const ratio = Math.min(2, window.devicePixelRatio);
    const { width, height, margin } = SIZE;
    at.width = width * ratio;
    at.height = height * ratio;
    context.scale(ratio, ratio);
    context.fillStyle = paletteOf(theme).ink;
    context.globalAlpha = points.n > 100 ? 0.4 : 0.7;
    const across = onto(points.xs, margin, width - margin);
    const up = onto(points.ys, height - margin, margin);
    for (let i = 0; i < points.n; i++) {
      context.beginPath();
      context.arc(across(points.xs[i]), up(points.ys[i]), 1.6, 0, 2 * Math.PI);
      context.fill();
    }
  }, [points, theme]);
  return <canvas ref={canvas} aria-hidden="true" className={styles.scatter} />;
}

/** From the range of a column onto that of the picture; a constant one is in the middle. */
function onto(column: Float64Array, from: number, to: number): (value: number) => number {
  const low = column.reduce((least, value) => Math.min(least, value), Infinity);
  const high = column.reduce((most, value) => Math.max(most, value), -Infinity);
  if (high === low) return () => (from + to) / 2;
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}
