import { useMemo } from 'react';
import type { RefObject } from 'react';
import type { Problem } from '../../engine/problem.ts';
import { useFrameValue } from '../../store/frameValue.ts';
import { tellFailure } from '../../store/intents/notices.ts';
import { editPoints, toggleTable } from '../../store/intents/panels.ts';
import { showSquares } from '../../store/intents/view.ts';
import { usePanels } from '../../store/panels.ts';
import { parametersNow } from '../../store/parameters.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { useView } from '../../store/view.ts';
import { Extra } from '../../ui/Extra.tsx';
import { fetched } from '../../ui/fetched.ts';
import { formatCount } from '../../ui/format.ts';
import { equationOf } from '../shared/equation.ts';
import styles from './FitHead.module.css';
import { MOST_DRAWN } from './finders.ts';
import { fitFrame } from './frame.ts';
import type { Domain, FitFrame } from './frame.ts';
import { whereOutside } from './graph.ts';
import { squareEvery } from './squares.ts';
import { MOST_EDITABLE } from './useEditing.ts';
import type { FitEditing } from './useEditing.ts';

const EDIT_HEAD = fetched(async () => (await import('./whileEditing.ts')).FitEditHead);

interface FitHeadProps {
  readonly run: Run;
  readonly domain: Domain;
  readonly frame: RefObject<FitFrame | null>;
  readonly editing: FitEditing;
  /** None is shown: the next one begins other data. */
  readonly isEmpty: boolean;
  /** How many points are selected. */
  readonly selected: number;
}

/** Over the chart: its name, what is to be said of it, and what can be switched. */
export function FitHead({ run, domain, frame, editing, isEmpty, selected }: FitHeadProps) {
  const t = useMessages();
  const { n } = run.problem.points;
  const isEditing = usePanels((panels) => panels.isEditing) && n <= MOST_EDITABLE;
  return (
    <header className={styles.head}>
      <h2>{t.pictures.fit}</h2>
      {isEditing ? (
        <>
          <p className={styles.hint} role="status">
            {isEmpty
              ? t.charts.points.cleared
              : selected > 0
                ? t.charts.points.selected(formatCount(selected))
                : t.charts.points.hint(
                    n < MOST_EDITABLE ? null : formatCount(MOST_EDITABLE),
                    matchMedia('(pointer: coarse)').matches ? 'finger' : 'mouse',
                  )}
          </p>
          <Extra of={EDIT_HEAD} props={{ run, frame, editing, isEmpty }} onFailure={tellFailure} />
        </>
      ) : (
        <div className={styles.said}>
          <Note problem={run.problem} />
          <Equation run={run} domain={domain} />
        </div>
      )}
      {n <= MOST_EDITABLE ? (
        <button
          type="button"
          className={styles.edit}
          aria-pressed={isEditing}
          data-light="editPoints"
          onClick={() => editPoints(!isEditing)}
        >
          {t.charts.points.edit}
        </button>
      ) : null}
      {isEditing ? null : <SquaresSwitch />}
      <TableButton />
    </header>
  );
}

/** Says what of the many is drawn. */
function Note({ problem }: { readonly problem: Problem }) {
  const t = useMessages();
  const showsSquares = useView((view) => view.showsSquares);
  const { n } = problem.points;
  const every = showsSquares ? squareEvery(problem) : 1;
  const notes = [
    n > MOST_DRAWN ? t.pictures.density(formatCount(n)) : null,
    every > 1 ? t.charts.squaresOf(formatCount(every)) : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : (
    <p className={styles.note} title={notes.join(' · ')}>
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
    </p>
  );
}

/** The line in numbers, where it runs outside the picture. */
function Equation({ run, domain }: { readonly run: Run; readonly domain: Domain }) {
  const t = useMessages();
  const { problem } = run;
  const frame = useMemo(
    () => fitFrame(problem, domain, { width: 340, height: 260 }, t),
    [problem, domain, t],
  );
  const text = useFrameValue(() => {
    const { a, b } = parametersNow(run);
    const isOutside = whereOutside(frame, a, b) !== null;
    // Broken nowhere but before a sign: what does not fit in two lines is left out.
    return isOutside ? equationOf(problem, a, b).replaceAll(/ (?![+−] )/g, '\u00A0') : '';
  });
  return <p className={styles.equation}>{text}</p>;
}

/** The points in numbers. */
function TableButton() {
  const { table } = useMessages().charts.points;
  const isOpen = usePanels((panels) => panels.isTableOpen);
  return (
    <button
      type="button"
      className={styles.add}
      aria-label={table}
      title={table}
      aria-expanded={isOpen}
      data-opens-table
      onClick={toggleTable}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M1 2H13V12H1ZM1 5.5H13M1 9H13M5 2V12" />
      </svg>
    </button>
  );
}

function SquaresSwitch() {
  const t = useMessages().pictures;
  const showsSquares = useView((view) => view.showsSquares);
  return (
    <label className={styles.switch} data-light="squares">
      {t.squares}
      <input
        type="checkbox"
        role="switch"
        checked={showsSquares}
        aria-checked={showsSquares}
        onChange={(event) => showSquares(event.target.checked)}
      />
    </label>
  );
}
