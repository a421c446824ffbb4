import { useAsides } from '../../controls/asides.ts';
import { MOST_TOLD } from '../../engine/fault.ts';
import type { LectureFault } from '../../share/lecture/fault.ts';
import { formatCount } from '../../ui/format.ts';
import styles from './Lectures.module.css';
import { useLectureWords } from './words.ts';

/** What a part of a lecture may be, in the words of lectures or in those of experiments. */
function useAllowed(): (allowed: LectureFault['allowed']) => string {
  const own: Readonly<Record<string, unknown>> = useLectureWords().allowed;
  const { requirement } = useAsides();
  return (allowed) => {
    const say = own[allowed.is] as ((of: typeof allowed) => string) | undefined;
    return say === undefined
      ? requirement(allowed as Parameters<typeof requirement>[0])
      : say(allowed);
  };
}

interface FaultsProps {
  /** Of the file; null for what was typed. */
  readonly name: string | null;
  readonly faults: readonly LectureFault[];
}

/** What of a lecture could not be read, each in a sentence. */
export function Faults({ name, faults }: FaultsProps) {
  const t = useLectureWords();
  const allowedOf = useAllowed();
  const more = faults.length - MOST_TOLD;
  return (
    <div role="alert" className={styles.faults}>
      {name === null ? null : <p>{t.faults(name)}</p>}
      <ul>
        {faults.slice(0, MOST_TOLD).map(({ path, allowed, got }) => (
          <li key={`${path} ${allowed.is}`}>{t.fault(path, allowedOf(allowed), got)}</li>
        ))}
      </ul>
      {more > 0 ? <p>{t.moreFaults(formatCount(more))}</p> : null}
    </div>
  );
}
