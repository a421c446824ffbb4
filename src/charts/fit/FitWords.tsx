import { useCallback, useMemo, useRef, useState } from 'react';
import type { CSSProperties, RefObject } from 'react';
import { noiseOf, withoutNoise } from '../../engine/noise.ts';
import type { DrawnRun } from '../../store/drawing.ts';
import { useMessages, usePreferences } from '../../store/preferences.ts';
import { parametersNow } from '../../store/parameters.ts';
import { nameOfRun } from '../../store/runNames.ts';
import { useRuns } from '../../store/runs.ts';
import type { Run } from '../../store/runs.ts';
import { useView } from '../../store/view.ts';
import { gliding } from '../../trace/playhead.ts';
import { formatNumber } from '../../ui/format.ts';
import { boxOf } from '../../ui/geometry.ts';
import type { Box } from '../../ui/geometry.ts';
import { runStyles } from '../shared/runStyle.ts';
import { useCandidateFrames, useDrawing } from '../shared/useDrawing.ts';
import type { FitFrame } from './frame.ts';
import styles from './FitMoving.module.css';
import { whereOutside } from './graph.ts';
import { bandIn, BASELINE, createFitWords, KEY, MOST_FIRM } from './labels.ts';
import type { FitWords as Words, NamePlace } from './labels.ts';
import { isUnderLine, MOST_NUMBERS, numberBoxes, numberPlaces } from './pointNumbers.ts';
import { meanPath, meanPlaces } from './squares.ts';

/** Words keep clear of single points up to this many. */
const MOST_OBSTACLES = 400;
/** From the middle of a point to where words may stand, and to its edge where there are many. */
const DOT_PX = 8;
const SMALL_DOT_PX = 3;
/** Further from the plot than any word. */
const FAR_PX = 1000;
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

function dotsOf(frame: FitFrame): readonly Box[] {
  if (frame.problem.points.n > MOST_OBSTACLES) return [];
  const { px, py } = frame;
  const reach = px.length > MOST_FIRM ? SMALL_DOT_PX : DOT_PX;
  return Array.from(px, (x, i) => boxOf(x - reach, py[i] - reach, 2 * reach, 2 * reach));
}

/** Of few points: among many the words stand on them. */
function residualsOf(frame: FitFrame, a: number, b: number) {
  const { modelPx, problem } = frame;
  if (problem.points.n > MOST_FIRM) return [];
  const { px, py } = frame;
  const { xs } = problem.unscaled;
  return Array.from(px, (x, i) => ({ x, from: py[i], to: modelPx(a, b, xs[i]) }));
}

/** Puts a word at its place, or out of the picture where it has none. */
function put(word: SVGTextElement | null, box: Box | null, indent = 0) {
  word?.toggleAttribute('hidden', box === null);
  if (box === null) return;
  word?.setAttribute('x', (box.left + indent).toFixed(1));
  word?.setAttribute('y', (box.top + BASELINE).toFixed(1));
}

/** The same of the name of a line, which follows a sample of it where it stands away from it. */
function putName(name: SVGTextElement | null, key: SVGPathElement | null, place: NamePlace | null) {
  const hasKey = place?.hasKey === true;
  put(name, place?.box ?? null, hasKey ? KEY.width + KEY.gap : 0);
  key?.setAttribute('d', hasKey ? `M0 0h${KEY.width}` : '');
  if (!hasKey) return;
  const { left, top, bottom } = place.box;
  key?.setAttribute(
    'transform',
    `translate(${left.toFixed(1)} ${((top + bottom) / 2).toFixed(1)})`,
  );
}

/** Words about a line that is not drawn stand where there is room, as of one that is out of view. */
function outOfView(frame: FitFrame) {
  return bandIn(frame, () => frame.plot.bottom + FAR_PX);
}

interface FitWordsProps {
  readonly run: Run;
  readonly frame: FitFrame;
  /** Names of the lines; null for the best line where nothing is said of it. */
  readonly names: { readonly now: string; readonly best: string | null; readonly there: string };
  /** null where it is not drawn. */
  readonly best: { readonly a: number; readonly b: number } | null;
  /** Other runs, whose lines have their names where there is room. */
  readonly others: readonly DrawnRun[];
  /** The square that grows out of its words; null where the loss is no mean of squares. */
  readonly meanSquare: RefObject<SVGPathElement | null> | null;
}

/** The names of the lines and the mean square, and what stands for a line that is out of view. */
export function FitWords({ run, frame, names, best, others, meanSquare }: FitWordsProps) {
  const messages = useMessages();
  const t = messages.charts;
  const runs = useRuns((state) => state.runs);
  const theme = usePreferences((preferences) => preferences.theme);
  const looks = useMemo(() => runStyles(theme), [theme]);
  const runNames = useRef<SVGGElement>(null);
  const now = useRef<SVGTextElement>(null);
  const arrow = useRef<SVGPathElement>(null);
  const mean = useRef<SVGTextElement>(null);
  const bestName = useRef<SVGTextElement>(null);
  const there = useRef<SVGTextElement>(null);
  const nowKey = useRef<SVGPathElement>(null);
  const bestKey = useRef<SVGPathElement>(null);
  const thereKey = useRef<SVGPathElement>(null);
  const [placeWords] = useState(createFitWords);

  const fixed = useMemo(() => {
    const lineOf = (a: number, b: number) =>
      bandIn(frame, (px) => frame.modelPx(a, b, frame.x.own(px)));
    const isNumbered = frame.problem.points.n <= MOST_NUMBERS;
    return {
      lineOf,
      dots: dotsOf(frame),
      numbers: isNumbered ? numberPlaces(frame) : [],
      mean: meanSquare === null ? [] : meanPlaces(frame, t.meanSquare('0.0000')),
      best:
        names.best === null
          ? null
          : { text: names.best, band: best === null ? outOfView(frame) : lineOf(best.a, best.b) },
    };
  }, [frame, t, meanSquare, best, names]);

  const named = useMemo(
    () =>
      others.map(({ key, run: of, emphasis }) => ({
        key,
        of,
        emphasis,
        text: nameOfRun(of, messages, runs),
      })),
    [others, messages, runs],
  );

  const draw = useCallback(() => {
    const { a, b } = parametersNow(run);
    const { candidate } = useView.getState();
    const outside = whereOutside(frame, a, b);
    const words: Words = {
      ...fixed,
      numbers: numberBoxes(frame, fixed.numbers, (i) => isUnderLine(frame, a, b, i)),
      residuals: residualsOf(frame, a, b),
      now: { text: names.now, band: fixed.lineOf(a, b), outside },
      there:
        candidate === null
          ? null
          : { text: names.there, band: fixed.lineOf(candidate.a, candidate.b) },
      others: named.map(({ key, of, text }) => {
        const place = parametersNow(of);
        return { key, text, band: fixed.lineOf(place.a, place.b) };
      }),
    };
    const places = placeWords(frame, words);
    for (const [k, { key }] of named.entries()) {
      const name = runNames.current?.children[k];
      if (name instanceof SVGTextElement) put(name, places.others.get(key)?.box ?? null);
    }
    putName(now.current, nowKey.current, places.now);
    if (places.arrow !== null) put(now.current, places.arrow.box);
    putName(bestName.current, bestKey.current, places.best);
    putName(there.current, thereKey.current, places.there);
    put(mean.current, places.mean?.box ?? null);
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
  }, [run, frame, names, fixed, meanSquare, t, placeWords, named]);
  useDrawing(draw);
  useCandidateFrames();

  return (
    <>
      <path ref={arrow} className={styles.arrow} />
      <path ref={nowKey} className={styles.line} />
      <path ref={bestKey} className={styles.best} />
      <path ref={thereKey} className={styles.candidate} />
      {names.best === null ? null : (
        <text ref={bestName} className={styles.bestLabel}>
          {names.best}
        </text>
      )}
      <g ref={runNames}>
        {named.map(({ key, of, emphasis, text }) => (
          <text
            key={key}
            className={styles.runLabel}
            data-emphasis={emphasis}
            style={{ '--run-name': looks[of.slot].name } as CSSProperties}
          >
            {text}
          </text>
        ))}
      </g>
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
