import { useEffect, useState } from 'react';
import { Guard, Part } from '../../controls/Guard.tsx';
import { Readouts } from '../../controls/Readouts.tsx';
import type { ReadoutName } from '../../controls/Readouts.tsx';
import { Divergence, RunStatus } from '../../controls/RunStatus.tsx';
import { Transport } from '../../controls/Transport.tsx';
import type { Embed } from '../../share/embedLink.ts';
import { useCover } from '../../store/cover.ts';
import { useMessages } from '../../store/preferences.ts';
import { fetched } from '../../ui/fetched.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SlidersIcon } from '../../ui/icons.tsx';
import { LinkFaults } from '../LinkFaults.tsx';
import { Notices } from '../Notices.tsx';
import { followParent } from './driven.ts';
import styles from './Embed.module.css';
import { Pictures } from './Pictures.tsx';
import { useBox } from './useBox.ts';
import { useHandBack } from './useHandBack.ts';
import { useInSight } from './useInSight.ts';
import { WholePage } from './WholePage.tsx';

const HIDDEN_NOTE = fetched(async () => (await import('../shown/HiddenNote.tsx')).HiddenNote);
const CONTROLS = fetched(async () => (await import('./Controls.tsx')).Controls);

const SHORT: readonly ReadoutName[] = ['step', 'loss', 'a', 'b'];
const ALL: readonly ReadoutName[] = [
  'step',
  'epoch',
  'a',
  'b',
  'loss',
  'gradientNorm',
  'learningRateNow',
];
/** From this width on there is room for all numbers, and for the settings beside the pictures. */
const ROOMY_PX = 700;

/** What another page shows of this one: no bar, and of the rest what its address names. */
export function EmbedPage({ embed }: { readonly embed: Embed }) {
  const t = useMessages().controls;
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [wantsControls, setWantsControls] = useState(false);
  const isHidden = useCover(({ hidden }) => hidden.length > 0);
  const isInSight = useInSight(element);
  const isRoomy = (useBox(element)?.width ?? 0) >= ROOMY_PX;
  const hasControls = embed.controls.length > 0;
  useHandBack(embed.hasKeys);
  useEffect(() => (embed.origins.length > 0 ? followParent(embed) : undefined), [embed]);
  return (
    <div ref={setElement} className={styles.embed} data-layout="embed">
      {hasControls && (isRoomy || wantsControls) ? (
        <div className={styles.controls} data-over={isRoomy ? undefined : ''}>
          <Part of={CONTROLS} props={{ names: embed.controls }} />
        </div>
      ) : null}
      <main className={styles.main}>
        <LinkFaults />
        <Notices />
        {isHidden ? <Part of={HIDDEN_NOTE} props={{}} /> : null}
        {embed.panels.includes('numbers') ? (
          <div className={styles.numbers}>
            <Guard>
              <Readouts names={isRoomy ? ALL : SHORT} />
            </Guard>
          </div>
        ) : null}
        <Pictures panels={embed.panels} isInSight={isInSight} />
        <Guard>
          <Divergence />
        </Guard>
        <div className={styles.status}>
          <RunStatus />
        </div>
      </main>
      <footer className={styles.foot}>
        <Guard>
          <Transport />
        </Guard>
        {hasControls && !isRoomy ? (
          <span className={styles.opener} data-open={wantsControls ? '' : undefined}>
            <IconButton
              label={wantsControls ? t.close : t.openControls}
              onClick={() => setWantsControls(!wantsControls)}
            >
              <SlidersIcon />
            </IconButton>
          </span>
        ) : null}
        <WholePage />
      </footer>
    </div>
  );
}
