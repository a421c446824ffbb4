import 'katex/dist/katex.min.css';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Optimizer } from '../engine/definitions.ts';
import { models } from '../engine/models/index.ts';
import { optimizers } from '../engine/optimizers/index.ts';
import { noiseOf, withoutNoise } from '../engine/noise.ts';
import { placeOfStep } from '../engine/epochs.ts';
import type { Problem } from '../engine/problem.ts';
import { areBatchesBlurred, batchOf } from '../store/batches.ts';
import { isCovered, useIsCovered } from '../store/cover.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { toggleNext, toggleWholeStep } from '../store/intents/panels.ts';
import { usePanels } from '../store/panels.ts';
import { useMessages } from '../store/preferences.ts';
import { activeRun, stepShown, useActiveRun } from '../store/runs.ts';
import type { Run } from '../store/runs.ts';
import { isBlur, useTransport } from '../store/transport.ts';
import { formatApart, formatCount, formatParameter, formatShort } from '../ui/format.ts';
import { Formula } from '../ui/Formula.tsx';
import { CopyIcon } from '../ui/laterIcons.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useCopy } from '../ui/useCopy.ts';
import { fetched } from '../ui/fetched.ts';
import type { GradientPlace } from './GradientFormula.tsx';
import { Part } from './Guard.tsx';
import { latexOf } from './latex.ts';
import directionHtml from './update-direction.tex';
import directionTex from './update-direction.tex?raw';
import plainHtml from './update-plain.tex';
import plainTex from './update-plain.tex?raw';
import styles from './NumbersStrip.module.css';
import { ExplainedText, TermOf } from './TermOf.tsx';

/** The formula of the gradient comes when it is first asked for. */
const GRADIENT = fetched(async () => (await import('./GradientFormula.tsx')).GradientFormula);

/** Where the browser refuses the clipboard. */
const COPY_REFUSED = fetched(async () => (await import('./CopyRefused.tsx')).CopyRefused);

/** Residuals listed one by one; the rest is counted. */
const MOST_LISTED = 2;

/** With edits the rule may have changed since: then the direction is what is shown. */
function isPlain({ experiment }: Problem): boolean {
  const { type, ...values } = experiment.optimizer;
  const definition: Pick<Optimizer, 'isPlain'> = optimizers[type];
  return experiment.edits.length === 0 && definition.isPlain?.(values) === true;
}

/** The numbers of the step that leads to a row, by the names of the formula's slots. */
function slotsOf({ problem, trace }: Run, row: number): Record<string, string> {
  const { a, b, gradA, gradB, lr } = trace.columns;
  const noise = noiseOf(problem);
  const aAt = (at: number) => withoutNoise(a.at(at), noise.a);
  const bAt = (at: number) => withoutNoise(b.at(at), noise.b);
  // A short step must not read as none.
  const [newA, oldA] = formatApart(aAt(row), aAt(row - 1));
  const [newB, oldB] = formatApart(bAt(row), bAt(row - 1));
  const rate = lr.at(row);
  const slots = {
    gradA: withoutNoise(gradA.at(row), noise.gradA),
    gradB: withoutNoise(gradB.at(row), noise.gradB),
    dirA: (aAt(row - 1) - aAt(row)) / rate,
    dirB: (bAt(row - 1) - bAt(row)) / rate,
  };
  const texts = Object.entries(slots).map(([name, value]) => [name, formatParameter(value)]);
  const step = trace.stepAt(row);
  const ofPlace = { newA, oldA, newB, oldB };
  const names = Object.keys(ofPlace);
  return {
    ...Object.fromEntries(texts),
    ...(isCovered('values') ? Object.fromEntries(names.map((name) => [name, '?'])) : ofPlace),
    lr: formatShort(rate),
    step: String(step),
    before: String(step - 1),
  };
}

/** Why no step comes next, as far as the worker has said. */
function reasonOf({ status }: Run): 'untrained' | 'ended' | 'diverged' {
  if (status.is === 'training') return 'untrained';
  return status.is === 'diverged' ? 'diverged' : 'ended';
}

/** The update written out with the numbers of the step taken, or of the one that comes next. */
export function NumbersStrip() {
  const { pictures: t, scene, learn } = useMessages();
  const wantsNext = usePanels((panels) => panels.wantsNext);
  const [isAsked, setAsked] = useState(false);
  const isBlurred = useTransport(isBlur);
  const row = useActiveFrameValue((run) => (isBlur(useTransport.getState()) ? 0 : run.cursor.row));
  const stride = useActiveRun((run) => run.trace.stride);
  // The start has no step that led to it.
  const isNext = wantsNext || row === 0;
  const shown = isNext ? row + 1 : row;
  const isHidden = useIsCovered('path') && isNext;
  const isTrained = useActiveFrameValue(({ trace }) => trace.rows > shown);
  const isThere = isTrained && !isHidden;
  const reason = useActiveFrameValue(reasonOf);
  if (isBlurred) return <section className={styles.strip} />;
  if (stride > 1) {
    return (
      <section className={styles.strip}>
        <div className={styles.head}>
          <div className={styles.title}>
            <Head />
            <WholeStepButton />
          </div>
          <p className={styles.before}>{t.numbersThinned}</p>
        </div>
      </section>
    );
  }
  // One tree for all steps, with a note or without: what has the focus must not be made anew.
  return (
    <section className={styles.strip} data-next={isNext && isThere ? '' : undefined}>
      <div className={styles.head}>
        <div className={styles.title}>
          {/* A step that never comes has no number. */}
          <h2>
            {isNext && (isTrained || reason === 'untrained')
              ? t.numbersOfNext(formatCount(shown))
              : t.numbersOf(formatCount(row))}
          </h2>
          <TermOf id="theta">
            <span className="math">θ</span>
          </TermOf>
          {row === 0 ? null : (
            <button type="button" className={styles.other} onClick={toggleNext}>
              {isNext ? t.showTaken : t.showNext}
            </button>
          )}
          <WholeStepButton />
        </div>
        {isThere ? (
          <Residuals step={shown} />
        ) : (
          <p className={styles.before}>
            {isHidden ? `${scene.nextStep}: ${learn.covered}` : t.noNext[reason]}
          </p>
        )}
      </div>
      {isThere ? <Update row={shown} isAsked={isAsked} ask={() => setAsked(!isAsked)} /> : null}
    </section>
  );
}

function Head() {
  const t = useMessages().pictures;
  const step = useActiveFrameValue(stepShown);
  return <h2>{t.numbersOf(formatCount(step))}</h2>;
}

/** Where the step is written out whole: below, on a phone, where there is no button for it. */
function WholeStepButton() {
  const t = useMessages().pictures;
  const isOpen = usePanels((panels) => panels.isStepWhole);
  return (
    <button
      type="button"
      className={styles.whole}
      data-opens-whole-step
      aria-expanded={isOpen}
      onClick={toggleWholeStep}
    >
      {t.wholeStep}
    </button>
  );
}

interface UpdateProps {
  /** To which the step leads; its number too, for every step is kept. */
  readonly row: number;
  /** Whether where the gradient comes from is shown in its place. */
  readonly isAsked: boolean;
  readonly ask: () => void;
}

/** The formula, and what can be done with it. */
function Update({ row, isAsked, ask }: UpdateProps) {
  const { pictures: t, learn } = useMessages();
  const hidesValues = useIsCovered('values');
  const problem = useActiveRun((run) => run.problem);
  const slots = slotsOf(activeRun(), row);
  const place = isAsked ? placeOfGradient(activeRun(), row) : null;
  const [html, source] = isPlain(problem) ? [plainHtml, plainTex] : [directionHtml, directionTex];
  const isLong = place !== null || html === directionHtml;
  const framed = (formula: ReactNode, latex: string) => (
    <>
      <div className={styles.formula} data-long={isLong ? '' : undefined}>
        {formula}
        {hidesValues ? <span className="unseen">a, b: {learn.covered}</span> : null}
      </div>
      <CopyButton text={latex} />
    </>
  );
  return (
    <>
      {place === null ? (
        framed(<Formula html={html} slots={slots} />, latexOf(source, slots))
      ) : (
        <Part of={GRADIENT} props={{ place, frame: framed }} />
      )}
      <button
        type="button"
        className={styles.ask}
        aria-pressed={isAsked}
        aria-label={t.gradientFrom}
        title={t.gradientFrom}
        onClick={ask}
      >
        <span className="math">∇L</span> {isAsked ? '✓' : '= ?'}
      </button>
    </>
  );
}

/** Of the step that leads to a row; null where its batch goes by too fast to be told. */
function placeOfGradient(run: Run, row: number): GradientPlace | null {
  if (areBatchesBlurred(run)) return null;
  const { problem, trace } = run;
  const { epoch, batch } = placeOfStep(problem, row);
  const members = batchOf(problem, epoch, batch);
  const { a, b, gradA, gradB } = trace.columns;
  return {
    problem,
    members,
    a: a.at(row - 1),
    b: b.at(row - 1),
    gradA: gradA.at(row),
    gradB: gradB.at(row),
  };
}

/** The points of the batch and how far the line missed each, before the step. */
function Residuals({ step }: { readonly step: number }) {
  const t = useMessages().pictures;
  const problem = useActiveRun((run) => run.problem);
  const { epoch, batch } = placeOfStep(problem, step);
  const isBlurred = useActiveFrameValue(areBatchesBlurred);
  if (isBlurred) return null;
  const members = batchOf(problem, epoch, batch);
  const count = members.length <= MOST_LISTED ? members.length : MOST_LISTED - 1;
  // With replacement a point can come twice, so its place is part of its key.
  const listed = Array.from(members.subarray(0, count), (index, place) => ({
    key: `${place}-${index}`,
    index,
  }));
  const { trace } = activeRun();
  const a = trace.columns.a.at(step - 1);
  const b = trace.columns.b.at(step - 1);
  const { xs, ys } = problem.points;
  const model = models[problem.experiment.model];
  return (
    <ul className={styles.residuals}>
      {listed.map(({ key, index }, place) => (
        <li key={key}>
          <b className={styles.point}>{index + 1}</b>
          {/* Explained once, where it comes first. */}
          <span>{place === 0 ? <ExplainedText text={t.residual} /> : t.residual}</span>
          <span className={styles.number}>
            {formatParameter(
              withoutNoise(ys[index] - model.predict(a, b, xs[index]), noiseOf(problem).residual),
            )}
          </span>
        </li>
      ))}
      {members.length > listed.length ? (
        <li className={styles.rest}>{t.morePoints(formatCount(members.length - listed.length))}</li>
      ) : null}
    </ul>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const t = useMessages().pictures;
  const { copied, refused, copy, forget } = useCopy();
  const isCopied = copied === text;
  return (
    <span className={styles.copy}>
      <span aria-live="polite" className={styles.copied}>
        {isCopied ? t.copied : ''}
      </span>
      <IconButton label={t.copyLatex} onClick={() => void copy(text)}>
        <CopyIcon />
      </IconButton>
      {refused === null ? null : (
        <Part of={COPY_REFUSED} props={{ label: t.copyLatex, text: refused, onClose: forget }} />
      )}
    </span>
  );
}
