import { useEffect, useRef, useState } from 'react';
import { runRace } from '../../store/intents/race.ts';
import { useScan } from '../../store/scan.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { BUDGETS, lanesOf, printedBest } from './lanes.ts';
import type { NamedLane } from './lanes.ts';
import { LaneSample, RaceChart } from './RaceChart.tsx';
import styles from './Scan.module.css';
import { useScanWords } from './words.ts';

/** Rows, chance and gradient descent on one budget of losses. */
export function RaceSection() {
  const t = useScanWords();
  const race = useScan((scan) => scan.race);
  const budget = useScan((scan) => scan.budget);
  const goal = useScan((scan) => scan.goal);
  const [presses, setPresses] = useState(0);
  const shown = useRef<HTMLDivElement>(null);
  // In a low panel it would run below what is in view.
  useEffect(() => {
    if (presses > 0 && race !== null) shown.current?.scrollIntoView({ block: 'nearest' });
  }, [presses, race]);
  const run = (losses: number) => {
    setPresses((before) => before + 1);
    runRace(losses);
  };
  const lanes = race === null ? [] : lanesOf(race);
  const isThere = race !== null && budget > 0 && budget === goal;
  const said = () =>
    t.raceSaid(
      String(budget),
      lanes.map((lane) => t.lane(t.lanes[lane.name], printedBest(lane, budget))),
    );
  return (
    <section className={styles.section} aria-label={t.race}>
      <h2>{t.race}</h2>
      <p className={styles.about}>{t.raceAbout}</p>
      <div className={styles.buttons}>
        {BUDGETS.map((losses) => (
          <TextButton key={losses} label={t.raceTo(String(losses))} onClick={() => run(losses)} />
        ))}
      </div>
      {goal > 0 && race === null ? <p className={styles.about}>{t.pending}</p> : null}
      {race === null ? null : (
        <div ref={shown} className={styles.shown}>
          <RaceChart lanes={lanes} budget={budget} />
          <RaceTable lanes={lanes} budget={budget} />
        </div>
      )}
      <p className="unseen" role="status">
        {isThere ? said() : ''}
      </p>
    </section>
  );
}

interface RaceTableProps {
  readonly lanes: readonly NamedLane[];
  readonly budget: number;
}

/** The best losses at each budget that the race has got to; its rows name the lines of the chart. */
function RaceTable({ lanes, budget }: RaceTableProps) {
  const t = useScanWords();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t.paid}</th>
          {BUDGETS.map((losses) => (
            <th key={losses} scope="col">
              {losses}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={lane.name}>
            <th scope="row">
              <span className={styles.name}>
                <LaneSample name={lane.name} />
                {t.lanes[lane.name]}
              </span>
            </th>
            {BUDGETS.map((losses) => (
              <td key={losses}>{losses <= budget ? printedBest(lane, losses) : '–'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
