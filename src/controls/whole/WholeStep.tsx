import { CloseIcon } from '../../ui/icons.tsx';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { placeOfStep, stepsOfEpoch } from '../../engine/epochs.ts';
import type { WholeMessages } from '../../i18n/wholeMessages.ts';
import { batchOf } from '../../store/batches.ts';
import { useIsCovered } from '../../store/cover.ts';
import { useActiveFrameValue } from '../../store/frameValue.ts';
import { light } from '../../store/intents/lit.ts';
import { toggleWholeStep } from '../../store/intents/panels.ts';
import { usePanels } from '../../store/panels.ts';
import { useMessages } from '../../store/preferences.ts';
import { useActiveRun } from '../../store/runs.ts';
import type { Run } from '../../store/runs.ts';
import { isBlur, useTransport } from '../../store/transport.ts';
import { stepInNumbers } from '../../store/wholeStep.ts';
import { formatCount } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useCopy } from '../../ui/useCopy.ts';
import { useAsides } from '../asides.ts';
import { CopyRefused } from '../CopyRefused.tsx';
import { BatchTable } from './BatchTable.tsx';
import { COPIES } from './copies.ts';
import type { CopyOf } from './copies.ts';
import { DiagnosisPart } from './DiagnosisPart.tsx';
import {
  DecayPart,
  GradientPart,
  LossPart,
  MemoryPart,
  Part,
  RatePart,
  UpdatePart,
} from './StepParts.tsx';
import { useWholeStep } from './useWholeStep.ts';
import styles from './WholeStep.module.css';

interface WholeStepProps {
  /** It has a place that it can leave. */
  readonly isClosable: boolean;
}

/**
 * The step in numbers, written out whole: what each point of its batch says, and how the rule in
 * force makes a step of it; and a diagnosis of where it has led.
 */
export function WholeStep({ isClosable }: WholeStepProps) {
  const { whole: t } = useAsides();
  const { pictures, controls, scene, learn } = useMessages();
  const run = useActiveRun();
  const wantsNext = usePanels((panels) => panels.wantsNext);
  const isBlurred = useTransport(isBlur);
  const known = useActiveFrameValue((now) =>
    isBlur(useTransport.getState()) ? null : stepInNumbers(now, wantsNext),
  );
  const row = useActiveFrameValue((now) =>
    isBlur(useTransport.getState()) || now.trace.rows === 0 ? null : now.cursor.row,
  );
  const isNext = wantsNext || row === 0;
  const isHidden = useIsCovered('path') && isNext;
  const step = isHidden ? null : known;
  const panel = useRef<HTMLElement>(null);
  const titleId = useId();
  const { status } = run;
  const reason =
    status.is === 'training' ? 'untrained' : status.is === 'diverged' ? status.is : 'ended';

  useLayoutEffect(() => {
    const left = panel.current;
    return () => {
      light(null);
      // What had the focus is gone with the panel.
      if (left?.contains(document.activeElement) !== true) return;
      document.querySelector<HTMLElement>('[data-opens-whole-step]')?.focus();
    };
  }, []);

  const number = step === null ? '' : formatCount(step);
  const title =
    step === null ? pictures.wholeStep : isNext ? t.titleOfNext(number) : t.title(number);
  return (
    <section ref={panel} className={styles.panel} aria-labelledby={titleId} id="whole-step">
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        {isClosable ? (
          <IconButton label={controls.close} onClick={toggleWholeStep}>
            <CloseIcon />
          </IconButton>
        ) : null}
      </div>
      {isBlurred ? (
        <p>{t.tooFast}</p>
      ) : step === null ? (
        <p>{isHidden ? `${scene.nextStep}: ${learn.covered}` : pictures.noNext[reason]}</p>
      ) : (
        <>
          <Told run={run} step={step} title={title} t={t} />
          <LitTill key={step} />
        </>
      )}
      {row === null ? null : <DiagnosisPart run={run} row={row} t={t.diagnosis} />}
    </section>
  );
}

/** With a step what was pointed at goes: it is another number then, or none. */
function LitTill() {
  useEffect(() => () => light(null), []);
  return null;
}

interface ToldProps {
  readonly run: Run;
  readonly step: number;
  readonly title: string;
  readonly t: WholeMessages;
}

function Told({ run, step, title, t }: ToldProps) {
  const whole = useWholeStep(run, step);
  const hidesValues = useIsCovered('values');
  if (whole === null) return <p role="status">{t.coming}</p>;
  const { problem } = run;
  const { epoch, batch } = placeOfStep(problem, whole.step);
  const members = batchOf(problem, epoch, batch);
  const props = { problem, whole, t };
  const isScaled = problem.scale.x !== null || problem.scale.y !== null;
  return (
    <div className={styles.told} data-coming={whole.step === step ? undefined : ''}>
      {hidesValues ? null : (
        <Copies problem={problem} members={members} whole={whole} title={title} t={t} />
      )}
      <Part
        title={t.batch(
          formatCount(members.length),
          formatCount(batch + 1),
          formatCount(stepsOfEpoch(problem, epoch)),
          formatCount(epoch + 1),
        )}
        term="batch"
      >
        <BatchTable members={members} {...props} />
        {isScaled ? <p className={styles.note}>{t.standardised}</p> : null}
      </Part>
      <GradientPart {...props} />
      <DecayPart {...props} />
      <MemoryPart {...props} />
      <RatePart {...props} />
      <UpdatePart {...props} />
      <LossPart {...props} />
    </div>
  );
}

const FORMATS = ['latex', 'markdown', 'text'] as const;

function Copies(of: CopyOf) {
  const { t } = of;
  const { copied, times, refused, copy, forget } = useCopy();
  const [asked, ask] = useState<{ format: (typeof FORMATS)[number]; of: string } | null>(null);
  const isCopied = copied !== null && refused === null && asked?.of === of.title;
  return (
    <div className={styles.copies} role="group" aria-label={t.copyAs}>
      <span aria-hidden="true">{t.copyAs}</span>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          onClick={() => {
            ask({ format, of: of.title });
            void copy(COPIES[format](of));
          }}
        >
          {t.formats[format]}
        </button>
      ))}
      <span key={times} role="status" className={styles.copied}>
        {isCopied ? t.copied(t.formats[asked.format]) : ''}
      </span>
      {refused === null ? null : <CopyRefused label={t.copyAs} text={refused} onClose={forget} />}
    </div>
  );
}
