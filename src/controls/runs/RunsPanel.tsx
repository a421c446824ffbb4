import { addRun } from '../../store/intents/runs.ts';
import { openResults } from '../../store/intents/panels.ts';
import { useMessages } from '../../store/preferences.ts';
import { usePanels } from '../../store/panels.ts';
import { MOST_RUNS, useRuns } from '../../store/runs.ts';
import { fetched } from '../../ui/fetched.ts';
import { useAsides } from '../asides.ts';
import { Part } from '../Guard.tsx';
import { LineUpMenu } from './LineUpMenu.tsx';
import { RunItem } from './RunItem.tsx';
import styles from './RunsPanel.module.css';

const RESULTS = fetched(async () => (await import('./Results.tsx')).Results);

/** The runs side by side: one is active, and the controls are about it. */
export function RunsPanel() {
  const { runs: words } = useMessages();
  const t = useAsides().runPanel;
  const runs = useRuns((state) => state.runs);
  const active = useRuns((state) => state.active);
  const wantsResults = usePanels((panels) => panels.isResultsOpen);
  const isFull = runs.length >= MOST_RUNS;
  return (
    <section className={styles.panel} aria-label={words.runs}>
      <header className={styles.head}>
        <h2>
          {words.runs} <span className={styles.aside}>{t.lossNow}</span>
        </h2>
        <button
          type="button"
          className={styles.add}
          aria-disabled={isFull}
          title={isFull ? t.full(String(MOST_RUNS)) : undefined}
          onClick={addRun}
        >
          <span aria-hidden="true">+</span> {t.add}
        </button>
      </header>
      <ul className={styles.list}>
        {runs.map((run, place) => (
          <RunItem
            key={run.id}
            run={run}
            isActive={run.id === active}
            isAlone={runs.length === 1}
            isFirst={place === 0}
            isLast={place === runs.length - 1}
          />
        ))}
      </ul>
      <footer className={styles.foot}>
        <LineUpMenu />
        <button type="button" className={styles.add} onClick={() => openResults(true)}>
          {t.results}
        </button>
      </footer>
      {wantsResults ? <Part of={RESULTS} props={{}} /> : null}
    </section>
  );
}
