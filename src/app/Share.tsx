import { useState } from 'react';
import type { ReactNode } from 'react';
import { areApart } from '../share/link.ts';
import { viewLinkOf } from '../share/viewLink.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { tellAgain } from '../store/intents/notices.ts';
import { useObjective } from '../store/objective.ts';
import { useMessages } from '../store/preferences.ts';
import { activeRun, stepShown, useExperiment } from '../store/runs.ts';
import { useView } from '../store/view.ts';
import { fetched } from '../ui/fetched.ts';
import { LinkIcon, LinkToStepIcon } from '../ui/icons.tsx';
import { useCopy } from '../ui/useCopy.ts';
import { shareableLink } from './addressText.ts';
import styles from './Bar.module.css';
import { viewNow } from './sharedView.ts';
import { TakeHomeButton } from './TakeHomeButton.tsx';
import { Part } from '../controls/Guard.tsx';

const COPY_REFUSED = fetched(async () => (await import('../controls/CopyRefused.tsx')).CopyRefused);

/** The link to what is there, from its start or at the step shown, and what else can be taken. */
export function Share() {
  const t = useMessages().app;
  return (
    <div className={styles.share}>
      <LinkButton isAtStep={false} name={t.shareLink} label={t.shareLink}>
        <LinkIcon />
      </LinkButton>
      <LinkButton isAtStep name={t.shareStep} label={t.atThisStep}>
        <LinkToStepIcon />
      </LinkButton>
      <TakeHomeButton />
    </div>
  );
}

interface LinkButtonProps {
  readonly isAtStep: boolean;
  readonly name: string;
  /** A part of the name. */
  readonly label: string;
  readonly children: ReactNode;
}

function LinkButton({ isAtStep, name, label, children }: LinkButtonProps) {
  const t = useMessages().app;
  const experiment = useExperiment();
  const view = useView(() => viewLinkOf(viewNow()));
  const ranges = useObjective((state) => state.chosen);
  const { times, refused, copied, copy, forget } = useCopy();
  const [stepTold, setStepTold] = useState(0);
  const isSameStep = useActiveFrameValue((run) => !isAtStep || stepShown(run) === stepTold);
  /** What the link that was copied told; another one has to be copied anew. */
  const [toldBefore, setTold] = useState<readonly unknown[]>([]);
  const told = [experiment, view, ranges];
  const isCopied = copied !== null && isSameStep && told.every((part, i) => part === toldBefore[i]);
  const share = () => {
    const step = stepShown(activeRun());
    setTold(told);
    setStepTold(step);
    if (areApart(experiment.data)) tellAgain('apart');
    void copy(shareableLink(isAtStep ? step : null));
  };
  return (
    <>
      <button
        type="button"
        className={isAtStep ? styles.shareStep : styles.button}
        aria-label={isCopied ? t.linkCopied : name}
        title={isAtStep ? name : undefined}
        onClick={share}
      >
        {children}
        <span className={styles.shareText} aria-live="polite" data-copied={isCopied || undefined}>
          {/* Anew each time, so that a second press is confirmed, too. */}
          <span key={times}>{isCopied ? t.linkCopied : label}</span>
        </span>
      </button>
      {refused === null ? null : (
        <Part of={COPY_REFUSED} props={{ label: t.linkToCopy, text: refused, onClose: forget }} />
      )}
    </>
  );
}
