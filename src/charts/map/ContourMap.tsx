import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Frame } from '../../engine/frame/frame.ts';
import { noiseOf, withoutNoise } from '../../engine/noise.ts';
import type { Messages } from '../../i18n/index.ts';
import { useIsCovered } from '../../store/cover.ts';
import { useObjective } from '../../store/objective.ts';
import type { Drawn } from '../../store/leaving.ts';
import { tellFailure } from '../../store/intents/notices.ts';
import { useMessages, usePreferences } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { useScan } from '../../store/scan.ts';
import { Extra } from '../../ui/Extra.tsx';
import { fetched } from '../../ui/fetched.ts';
import { formatNumber, formatShort } from '../../ui/format.ts';
import styles from './ContourMap.module.css';
import { MapCanvas } from './MapCanvas.tsx';
import { contoursOf } from './contours.ts';
import type { Contours } from './contours.ts';
import { BESIDE_PX, isComparable, mapFrame } from './frame.ts';
import type { MapFrame } from './frame.ts';
import { MapCovered } from './MapCovered.tsx';
import { MapLegend } from './MapLegend.tsx';
import { measuresOf } from './ticks.ts';
import type { Measure } from './ticks.ts';
import { paletteOf } from '../shared/palette.ts';
import { useSize } from '../shared/useSize.ts';
import type { Size } from '../shared/useSize.ts';

const SCAN_MAP = fetched(async () => (await import('./scan/ScanMap.tsx')).ScanMap);

/** A map smaller than this is too dear a price for equal axes. */
const LEAST_PX = 200;

/** Until the person has chosen, a and b share a scale as they do on the surface, where there is room. */
function chosenFrame(
  frame: Frame,
  size: Size,
  hasClosedForm: boolean,
  choice: boolean | null,
  measure: Measure,
) {
  const equal = mapFrame(frame, size, hasClosedForm, true, measure);
  const isLarge = hasClosedForm || Math.min(equal.width, equal.height) >= LEAST_PX;
  const isEqual = choice ?? (isComparable(frame) && isLarge);
  return isEqual ? equal : mapFrame(frame, size, hasClosedForm, false, measure);
}

/** The button stands beside the map, else in its upper right corner, unless the start is there. */
function cornerOf(map: MapFrame, size: Size, start: { readonly a: number; readonly b: number }) {
  const right = map.left + map.width;
  if (size.width - right >= BESIDE_PX) {
    return { left: right, top: map.top, transform: 'translateX(6px)' };
  }
  const isTaken = map.x(start.a) > right - 90 && map.y(start.b) < map.top + 60;
  const edge = isTaken ? map.left : right;
  return {
    left: edge,
    top: map.top + 6,
    transform: isTaken ? 'translateX(6px)' : 'translateX(calc(-100% - 6px))',
  };
}

/** What the contours say. */
function noteOf(
  { kind }: Contours,
  { lossLow }: Frame,
  noise: number,
  hidesFloor: boolean,
  t: Messages,
): string {
  if (kind.is === 'even') return t.charts.evenContours(formatShort(kind.step));
  if (kind.is === 'flat') return t.charts.noContours(formatNumber(withoutNoise(kind.loss, noise)));
  const floor = hidesFloor ? null : formatNumber(withoutNoise(lossLow, noise));
  return t.pictures.contourNote(floor, kind.finer !== null);
}

interface ContourMapProps {
  readonly run: Run;
  /** Said under it of what is drawn: that the path has left it. */
  readonly note: (drawn: Drawn) => ReactNode;
  /** Of a map to be taken home, which is painted at once; as the screen has, when left out. */
  readonly dotsPerPixel?: number;
}

/** The loss over (a, b) from above: colours, contours, and the run on them. */
export function ContourMap({ run, note, dotsPerPixel }: ContourMapProps) {
  const t = useMessages();
  const isNew = usePreferences(({ isNewcomer }) => isNewcomer);
  const hidesFloor = useIsCovered('floor');
  const frame = useObjective((state) => state.frame);
  // Not the run's own, which is another after each change of the training.
  const problem = useObjective((state) => state.problem);
  const surface = useObjective((state) => state.surface);
  const isFogged = useScan((scan) => scan.isOpen);
  // In the fog there is nothing beyond the frame.
  const hasClosedForm = problem.objective.quadratic !== null && !isFogged;
  const [ref, size] = useSize<HTMLDivElement>();
  const [choice, choose] = useState<boolean | null>(null);
  // Of one family in either theme, and the system's own: it is there from the start.
  const measures = useMemo(() => measuresOf(paletteOf('light').font), []);
  const map = useMemo(
    () => (size === null ? null : chosenFrame(frame, size, hasClosedForm, choice, measures.number)),
    [frame, size, hasClosedForm, choice, measures],
  );
  const drawn = useMemo((): Drawn => {
    const { a, b } = map === null ? frame : map.frame;
    // No height is cut off the map.
    return { a, b, lossHigh: Infinity };
  }, [map, frame]);
  const contours = useMemo(
    () => (map === null ? null : contoursOf({ problem, surface }, map)),
    [problem, surface, map],
  );
  return (
    <figure className={styles.figure}>
      <div ref={ref} className={styles.area}>
        {map === null || size === null || contours === null ? null : (
          <>
            {isFogged ? (
              <Extra of={SCAN_MAP} props={{ run, map, size }} onFailure={tellFailure} />
            ) : (
              <MapCanvas
                run={run}
                map={map}
                size={size}
                contours={contours}
                measures={measures}
                dotsPerPixel={dotsPerPixel}
              />
            )}
            <button
              type="button"
              className={styles.equal}
              style={cornerOf(map, size, problem.start)}
              aria-pressed={map.isEqual}
              title={t.charts.equalAxesHelp}
              onClick={() => choose(!map.isEqual)}
            >
              {t.charts.equalAxes}
            </button>
            <MapCovered map={map} />
          </>
        )}
      </div>
      <figcaption className={styles.caption}>
        {map === null || isFogged ? null : <MapLegend run={run} map={map} />}
        {note(drawn)}
        {contours === null || isFogged ? null : (
          <span className={`${styles.contourNote} ${isNew ? styles.later : ''}`}>
            {noteOf(contours, frame, noiseOf(run.problem).loss, hidesFloor, t)}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
