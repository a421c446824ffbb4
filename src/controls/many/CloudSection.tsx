import { CloseIcon } from '../../ui/icons.tsx';
import { useState } from 'react';
import { CLOUD, LATTICE, drawsStart } from '../../engine/many/plan.ts';
import type { Cloud } from '../../engine/many/plan.ts';
import type { ManyMessages } from '../../i18n/manyMessages.ts';
import { dropCloud, forgetShare, runCloud, showInitializers } from '../../store/intents/many.ts';
import { useIsCovered } from '../../store/cover.ts';
import { isRunning, useMany } from '../../store/many.ts';
import { isOf } from '../../store/manyOf.ts';
import type { KeptShare, ManySet } from '../../store/many.ts';
import { useMessages } from '../../store/preferences.ts';
import { useActiveRun } from '../../store/runs.ts';
import { formatCount, formatNumber } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { CloudTable } from './CloudTable.tsx';
import { Initializers } from './Initializers.tsx';
import styles from './Many.module.css';
import { runName, shareWords } from './names.ts';
import { Progress } from './Progress.tsx';
import { useManyWords } from './words.ts';

const KINDS: readonly Cloud['is'][] = ['starts', 'seeds', 'lattice'];

/** Two hundred runs at once, and what they end in. */
export function CloudSection() {
  const t = useManyWords();
  const [kind, setKind] = useState<Cloud['is']>('starts');
  const set = useMany((many) => many.cloud);
  const shows = useMany((many) => many.showsInitializers);
  const problem = useActiveRun((run) => run.problem);
  const isOfOneStart = kind === 'starts' && !drawsStart(problem.experiment);
  const isBusy = isRunning(set);
  const isShown = set !== null && isOf(set, problem);
  return (
    <section className={styles.section} aria-label={t.cloud}>
      <h2>{t.cloud}</h2>
      <Segmented
        legend={t.cloud}
        options={KINDS.map((value) => ({ value, label: t.clouds[value] }))}
        value={kind}
        onChange={setKind}
      />
      <p className={styles.about}>{isOfOneStart ? t.oneStart : t.about[kind]}</p>
      <div className={styles.buttons}>
        {isOfOneStart ? null : (
          <>
            <TextButton
              label={t.run(String(kind === 'lattice' ? LATTICE : CLOUD))}
              onClick={() => runCloud(kind, false)}
            />
            <TextButton label={t.beside} onClick={() => runCloud(kind, true)} />
          </>
        )}
        {set === null ? null : (
          <TextButton label={isBusy ? t.stop : t.remove} onClick={dropCloud} />
        )}
      </div>
      {/* While other starts take the place of the cloud its marks would be taken for theirs. */}
      {isShown && !shows ? <CloudShown set={set} /> : null}
      <KeptShares />
      <label className={styles.flag}>
        <input
          type="checkbox"
          checked={shows}
          onChange={(event) => showInitializers(event.target.checked)}
        />
        {t.initializers}
      </label>
      {shows ? <Initializers /> : null}
    </section>
  );
}

/** How far a cloud is, and what it ends in. */
export function CloudShown({ set }: { readonly set: ManySet }) {
  return (
    <>
      <Progress set={set} />
      <CloudTable set={set} />
    </>
  );
}

/** The clouds that were run before, each in a sentence. */
export function KeptShares() {
  const t = useManyWords();
  const kept = useMany((many) => many.kept);
  if (kept.length === 0) return null;
  return (
    <>
      <h3 className={styles.small}>{t.kept}</h3>
      <ul className={styles.kept}>
        {kept.map((share) => (
          <Kept key={share.id} share={share} />
        ))}
      </ul>
    </>
  );
}

function sentenceOf(share: KeptShare, name: string, t: ManyMessages): string {
  const { left, hasOneMinimum, diverged, counted } = share;
  if (hasOneMinimum && diverged > 0) {
    return t.someDiverged(name, formatCount(diverged), formatCount(counted));
  }
  if (left === null) return t.noHome(name);
  return hasOneMinimum ? t.oneMinimum(name) : t.left(name, shareWords(left));
}

interface KeptProps {
  readonly share: KeptShare;
}

/** One cloud in a sentence. */
function Kept({ share }: KeptProps) {
  const messages = useMessages();
  const t = useManyWords();
  const hidesFloor = useIsCovered('floor');
  const loss = hidesFloor ? messages.learn.covered : formatNumber(share.medianLoss, 3);
  const name = runName(share.experiment, share.batchSize, share.points, messages, t);
  const sentence = sentenceOf(share, name, t);
  return (
    <li>
      <span>
        {sentence}
        <small>
          {t.clouds[share.of]} · {t.medianLoss(loss)}
          {share.diverged > 0 && !share.hasOneMinimum
            ? ` · ${t.divergedToo(formatCount(share.diverged))}`
            : null}
        </small>
      </span>
      <IconButton label={t.forget(sentence)} onClick={() => forgetShare(share.id)}>
        <CloseIcon />
      </IconButton>
    </li>
  );
}
