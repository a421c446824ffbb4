import type { Brought as BroughtData } from '../../store/bring.ts';
import { closeBring, openBring } from '../../store/intents/bring.ts';
import type { BringMessages } from '../../i18n/bringMessages.ts';
import type { TableFault } from '../../table/fault.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { Bar } from './Bar.tsx';
import styles from './Bring.module.css';
import { Choosing } from './Choosing.tsx';
import { useReading } from './useReading.ts';
import { useBringWords } from './words.ts';

/** What was brought is read; then the person chooses, and takes it or not. */
export function Brought({ brought }: { readonly brought: BroughtData }) {
  const t = useBringWords();
  const { reading, choose } = useReading(brought.content);
  const name = brought.name ?? t.pasted;
  return (
    <div className={styles.parts}>
      <p className={styles.name}>{name}</p>
      {reading.is === 'surveying' ? <Bar share={reading.share} /> : null}
      {reading.is === 'fault' ? <p role="alert">{faultText(reading.fault, t)}</p> : null}
      {reading.is === 'failed' ? <p role="alert">{t.failed}</p> : null}
      {reading.is === 'table' ? (
        <Choosing reading={reading} file={brought.name} onChoose={choose} />
      ) : (
        <div className={styles.acts}>
          <TextButton label={t.cancel} onClick={closeBring} />
          {reading.is === 'surveying' ? null : <TextButton label={t.another} onClick={openBring} />}
        </div>
      )}
    </div>
  );
}

function faultText(fault: TableFault, t: BringMessages): string {
  if (fault.is === 'other') return t.otherFiles[fault.file];
  const say = t.faults[fault.is] as (fault: TableFault) => string;
  return say(fault);
}
