import type { ReactNode } from 'react';
import { openMany } from '../../store/intents/openMany.ts';
import { useMany } from '../../store/many.ts';
import { useMessages } from '../../store/preferences.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import styles from './ManyEntry.module.css';

/** Opens clouds and grids of runs; what they are is fetched then. */
export function ManyEntry({ children }: { readonly children: ReactNode }) {
  const t = useMessages().controls;
  const isOpen = useMany((many) => many.isOpen);
  return (
    <section className={styles.entry} aria-label={t.manyRuns}>
      <TextButton label={t.manyRuns} isExpanded={isOpen} onClick={() => openMany(!isOpen)} />
      {isOpen ? children : null}
    </section>
  );
}
