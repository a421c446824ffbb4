import { useCallback, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { noiseOf, withoutNoise } from '../../engine/noise.ts';
import { useMessages } from '../../store/preferences.ts';
import { parametersNow } from '../../store/parameters.ts';
import type { Run } from '../../store/runs.ts';
import { useView } from '../../store/view.ts';
import { gliding } from '../../trace/playhead.ts';
import { formatNumber } from '../../ui/format.ts';
import { boxOf } from '../../ui/geometry.ts';
import type { Box } from '../../ui/geometry.ts';
import { useCandidateFrames, useDrawing } from '../shared/useDrawing.ts';
import type { FitFrame } from './frame.ts';
import styles from './FitMoving.module.css';
import { whereOutside } from './graph.ts';
import { BASELINE, placeWords } from './labels.ts';
import type { FitPlaces, FitWords as Words } from './labels.ts';
import { isUnderLine, MOST_NUMBERS, numberBoxes, numberPlaces } from './pointNumbers.ts';
import { meanPath, meanPlaces } from './squares.ts';

/** Words keep clear of single points up to this many. */
const MOST_OBSTACLES = 60;
/** From the middle of a point to where words may stand. */
const DOT_PX = 8;
/** Up to so many points their loss can be asked for at every frame. */
const MOST_CHEAP = 400;

const ARROW = { above: 'M0 26V2M-5 8L0 2L5 8', below: 'M0 -26V-2M-5 -8L0 -2L5 -8' };

/** The mean of the squares as the picture shows it now. */
function meanNow(run: Run): number {
  const { a, b } = parametersNow(run);
  const { trace, cursor, problem } = run;
  if (problem.points.n <= MOST_CHEAP || trace.rows === 0) return problem.objective.loss(a, b);
  return gliding(trace.columns.loss, cursor);
}

function dotsOf({ px, py }: FitFrame): readonly Box[] {
  if (px.length > MOST_OBSTACLES) return [];
  return Array.from(px, (x, i) => boxOf(x - DOT_PX, py[i] - DOT_PX, 2 * DOT_PX, 2 * DOT_PX));
}

/** Puts a word at its place, or out of the picture where it has none. */
function put(word: SVGTextElement | null, box: Box | undefined) {
  word?.toggleAttribute('hidden', box === undefined);
  if (box === undefined) return;
  word?.setAttribute('x', box.left.toFixed(1));
  word?.setAttribute('y', (box.top + BASELINE).toFixed(1));
}

interface FitWordsProps {
  readonly run: Run;
  readonly frame: FitFrame;
  /** Names of the lines; null for the best line where there is none. */
  readonly names: { readonly now: string; readonly best: string | null; readonly there: string };
  readonly best: { readonly a: number; readonly b: number } | null;
  /** The square that grows out of its words; null where the loss is no mean of squares. */
  readonly meanSquare: RefObject<SVGPathElement | null> | null;
}

/** The names of the lines and the mean square, and what stands for a line that is out of view. */
export function FitWords({ run, frame, names, best, meanSquare }: FitWordsProps) {
  const t = useMessages().charts;
  const now = useRef<SVGTextElement>(null);
  const arrow = useRef<SVGPathElement>(null);
  const mean = useRef<SVGTextElement>(null);
  const bestName = useRef<SVGTextElement>(null);
  const there = useRef<SVGTextElement>(null);
  const before = useRef<FitPlaces | null>(null);

  const fixed = useMemo(() => {
    const graphOf = (a: number, b: number) => (px: number) => frame.modelPx(a, b, frame.x.own(px));
    const isNumbered = frame.px.length <= MOST_NUMBERS;
    return {
      graphOf,
      dots: dotsOf(frame),
      numbers: isNumbered ? numberPlaces(frame) : [],
      mean: meanSquare === null ? [] : meanPlaces(frame, t.meanSquare('0.0000')),
      best:
        best === null || names.best === null
          ? null
          : { text: names.best, graph: graphOf(best.a, best.b) },
    };
  }, [frame, t, meanSquare, best, names]);

  const draw = useCallback(() => {
    const { a, b } = parametersNow(run);
    const { candidate } = useView.getState();
    const outside = whereOutside(frame, a, b);
    const words: Words = {
      ...fixed,
      numbers: numberBoxes(frame, fixed.numbers, (i) => isUnderLine(frame, a, b, i)),
      now: { text: names.now, graph: fixed.graphOf(a, b), outside },
      there:
        candidate === null
          ? null
          : { text: names.there, graph: fixed.graphOf(candidate.a, candidate.b) },
    };
    const places = placeWords(frame, words, before.current);
    before.current = places;
    put(now.current, places.arrow?.box ?? places.now?.box);
    put(bestName.current, places.best?.box);
    put(there.current, places.there?.box);
    put(mean.current, places.mean?.box);
    arrow.current?.setAttribute('d', outside === null ? '' : ARROW[outside]);
    const { x = 0, y = 0 } = places.arrow ?? {};
    arrow.current?.setAttribute('transform', `translate(${x} ${y})`);
    // Without words the square is still there, in the corner that it would rather have.
    const corner = places.mean ?? fixed.mean.at(0);
    if (meanSquare === null || corner === undefined) return;
    const value = meanNow(run);
    const unit = Math.abs(frame.y.px(frame.y.toOwn(1)) - frame.y.px(frame.y.toOwn(0)));
    meanSquare.current?.setAttribute('d', meanPath(frame, corner, Math.sqrt(value) * unit));
    const shown = withoutNoise(value, noiseOf(run.problem).loss);
    if (mean.current !== null) mean.current.textContent = t.meanSquare(formatNumber(shown, 3));
  }, [run, frame, names, fixed, meanSquare, t]);
  useDrawing(draw);
  useCandidateFrames();

  return (
    <>
      <path ref={arrow} className={styles.arrow} />
      {names.best === null ? null : (
        <text ref={bestName} className={styles.bestLabel}>
          {names.best}
        </text>
      )}
      {meanSquare === null ? null : <text ref={mean} className={styles.meanLabel} />}
      <text ref={now} className={styles.lineLabel}>
        {names.now}
      </text>
      <text ref={there} className={styles.candidateLabel}>
        {names.there}
      </text>
    </>
  );
}
