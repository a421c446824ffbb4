import type { ComponentType } from 'react';
import { BatchControls, LengthControls } from '../../controls/BatchControls.tsx';
import styles from '../../controls/controls.module.css';
import { DataControls, ModelControls } from '../../controls/DataControls.tsx';
import { LearningRate } from '../../controls/LearningRate.tsx';
import { OptimizerControls } from '../../controls/OptimizerControls.tsx';
import { StartControls } from '../../controls/StartControls.tsx';
import type { EmbedControl } from '../../share/embedLink.ts';
import { useMessages } from '../../store/preferences.ts';

const PARTS: Readonly<Record<EmbedControl, ComponentType>> = {
  data: DataControls,
  model: ModelControls,
  start: StartControls,
  optimizer: OptimizerControls,
  rate: LearningRate,
  batch: BatchControls,
  length: LengthControls,
};

interface ControlsProps {
  readonly names: readonly EmbedControl[];
}

/** Those settings alone that the page around lets be changed. */
export function Controls({ names }: ControlsProps) {
  const t = useMessages().controls;
  // The update rule comes with its rate.
  const shown = names.filter((name) => name !== 'rate' || !names.includes('optimizer'));
  return (
    <form className={styles.panel} aria-label={t.controls} onSubmit={(e) => e.preventDefault()}>
      {shown.map((name) => {
        const Shown = PARTS[name];
        return (
          <section key={name} className={styles.section}>
            <Shown />
          </section>
        );
      })}
    </form>
  );
}
