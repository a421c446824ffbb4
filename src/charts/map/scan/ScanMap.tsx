import { useCallback, useRef } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { cellBeside, cellNear, placeOfCell } from '../../../engine/scan/grid.ts';
import { payAt } from '../../../store/intents/scan.ts';
import { pointAt } from '../../../store/intents/view.ts';
import { useObjective } from '../../../store/objective.ts';
import { parametersNow } from '../../../store/parameters.ts';
import { useMessages, usePreferences } from '../../../store/preferences.ts';
import type { Run } from '../../../store/runs.ts';
import { useScan } from '../../../store/scan.ts';
import { useScreen } from '../../../store/screen.ts';
import { useView } from '../../../store/view.ts';
import { formatNumber, formatShort } from '../../../ui/format.ts';
import { isFramed } from '../../../ui/framed.ts';
import { clamped } from '../../../ui/geometry.ts';
import { ARROWS, tableReader } from '../../../ui/keys.ts';
import { dotsFor, spotIn } from '../../../ui/scale.ts';
import { paletteOf } from '../../shared/palette.ts';
import { useCandidateFrames, useDrawing } from '../../shared/useDrawing.ts';
import type { Size } from '../../shared/useSize.ts';
import { drawAxes } from '../axes.ts';
import styles from '../ContourMap.module.css';
import { isOnMap } from '../frame.ts';
import type { MapFrame } from '../frame.ts';
import { MAP_KEYS } from '../keys.ts';
import { drawCells, drawCursor } from './cells.ts';

const readKey = tableReader(MAP_KEYS);

/** A press that moves further reads the map and pays for nothing. */
const CLICK_PX = 6;
/** A long stride of the keys, in cells. */
const STRIDE = 5;
/** From a cell to what is said of it. */
const GAP_PX = 10;

interface ScanMapProps {
  readonly run: Run;
  readonly map: MapFrame;
  readonly size: Size;
}

/** In the place of the contours and the runs: the cells that are paid for, and no more. */
export function ScanMap({ run, map, size }: ScanMapProps) {
  const t = useMessages();
  const theme = usePreferences((preferences) => preferences.theme);
  const frame = useObjective((state) => state.frame);
  const canvas = useRef<HTMLCanvasElement>(null);
  const reading = useRef<HTMLDivElement>(null);
  const press = useRef({ x: 0, y: 0 });
  const ratio = dotsFor(useScreen((screen) => screen.scale));

  const draw = useCallback(() => {
    const ctx = canvas.current?.getContext('2d');
    if (ctx == null || reading.current === null) return;
    const palette = paletteOf(theme);
    const { values } = useScan.getState();
    const { candidate } = useView.getState();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    drawCells(ctx, map, values, frame, palette);
    drawAxes(ctx, run.problem, map, palette, t.pictures);
    const words = reading.current;
    words.hidden = candidate === null;
    if (candidate === null) return;
    const cell = cellNear(candidate.a, candidate.b);
    const { a, b } = placeOfCell(cell);
    const loss = values?.[cell] ?? NaN;
    drawCursor(ctx, map, cell, palette);
    const printed = Number.isNaN(loss) ? '?' : formatNumber(loss);
    words.textContent = t.charts.place(formatShort(a), formatShort(b), printed);
    const { offsetWidth: width, offsetHeight: height } = words;
    const [x, y] = [map.x(a), map.y(b)];
    const left = x + GAP_PX + width <= map.left + map.width ? x + GAP_PX : x - GAP_PX - width;
    const top = y - GAP_PX - height >= map.top ? y - GAP_PX - height : y + GAP_PX;
    words.style.transform = `translate(${clamped(left, [0, size.width - width])}px, ${top}px)`;
  }, [run, map, frame, theme, t, ratio, size]);
  useDrawing(draw);
  useCandidateFrames();

  const cellAt = (event: MouseEvent) => {
    const spot = spotIn(event.currentTarget, event);
    const a = map.x.invert(spot.x);
    const b = map.y.invert(spot.y);
    return isOnMap(map, { a, b }) ? placeOfCell(cellNear(a, b)) : null;
  };
  const key = (event: KeyboardEvent) => {
    const act = readKey(event.nativeEvent);
    const { candidate } = useView.getState();
    if (act === 'read' || act === 'stride') {
      const [right, up] = ARROWS[event.key];
      const by = act === 'stride' ? STRIDE : 1;
      const from = candidate ?? parametersNow(run);
      pointAt(placeOfCell(cellBeside(cellNear(from.a, from.b), by * right, by * up)));
    } else if (act === 'start' && candidate !== null) payAt(candidate.a, candidate.b);
    else if (act === 'leave') pointAt(null);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <canvas
        ref={canvas}
        // It takes the arrow keys, which a screen reader would else keep for itself.
        // oxlint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
        role="application"
        tabIndex={0}
        aria-label={t.pictures.map}
        className={styles.canvas}
        data-framed={isFramed() ? '' : undefined}
        width={Math.round(size.width * ratio)}
        height={Math.round(size.height * ratio)}
        onPointerDown={(event) => {
          press.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={(event) => pointAt(cellAt(event))}
        onPointerLeave={(event) => {
          // A finger that has been lifted leaves its reading behind.
          if (event.pointerType === 'mouse') pointAt(null);
        }}
        onClick={(event) => {
          const { x, y } = press.current;
          const place = cellAt(event);
          const isDragged = Math.hypot(event.clientX - x, event.clientY - y) > CLICK_PX;
          if (place !== null && !isDragged) payAt(place.a, place.b);
        }}
        onKeyDown={key}
        onBlur={() => pointAt(null)}
      />
      <div ref={reading} className={styles.reading} aria-hidden="true" hidden />
    </>
  );
}
