import { ruleOf } from '../engine/whole/rule.ts';
import { useRules } from '../store/rules.ts';
import styles from './controls.module.css';

interface RuleAtLargeProps {
  /** Who published it, and when. */
  readonly paper: string;
}

/** The update with the settings as they are, an assignment a line, and who published it. */
export function RuleAtLarge({ paper }: RuleAtLargeProps) {
  const { optimizer } = useRules();
  return (
    <p className={styles.formula}>
      {ruleOf(optimizer, null).lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      <cite lang="en">{paper}</cite>
    </p>
  );
}
