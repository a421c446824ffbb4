import { useLayoutEffect, useRef, useState } from 'react';
import { noiseOf, withoutNoise } from '../../engine/noise.ts';
import type { Batching } from '../../engine/epochs.ts';
import type { Problem } from '../../engine/problem.ts';
import type { RunPanelMessages } from '../../i18n/runPanelMessages.ts';
import { MOST_NAME } from '../../share/runsLink.ts';
import { useFrameValue } from '../../store/frameValue.ts';
import {
  activate,
  hideRun,
  moveRun,
  removeRun,
  renameRun,
  soloRun,
} from '../../store/intents/runs.ts';
import { endGesture } from '../../store/intents/experiment.ts';
import { liftRun } from '../../store/intents/view.ts';
import { useMessages } from '../../store/preferences.ts';
import { useNameOfRun } from '../../store/runNames.ts';
import { stepShown, useRuns } from '../../store/runs.ts';
import type { Run } from '../../store/runs.ts';
import { formatCount, formatNumber } from '../../ui/format.ts';
import { EyeIcon, EyeOffIcon, MoreIcon } from '../../ui/laterIcons.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { useAsides } from '../asides.ts';
import styles from './RunsPanel.module.css';

/** Batches of an epoch that are told one by one: 2 · 2 · 1. */
const MOST_TOLD = 4;

/** How its batches are cut, one way after the other. */
function batchText({ batchings, points }: Problem, t: RunPanelMessages): string {
  const texts = batchings.map((batching) => cutText(batching, points.n, t));
  return texts.filter((text, k) => text !== texts[k - 1]).join(' → ');
}

function cutText(batching: Batching, n: number, t: RunPanelMessages): string {
  const { from, to, batchSize, stepsPerEpoch } = batching;
  if (batchSize >= n) return t.allPoints;
  if (batchSize === 1) return t.onePoint;
  if (stepsPerEpoch > MOST_TOLD) return t.points(formatCount(batchSize));
  // Other batches may come before its first epoch ends.
  const sizes = Array.from({ length: Math.min(stepsPerEpoch, to - from) }, (_, k) =>
    Math.min(batchSize, n - k * batchSize),
  );
  return sizes.join(' · ');
}

function lossNow({ problem, trace, cursor }: Run): string {
  const { objective, start } = problem;
  const loss =
    trace.rows === 0 ? objective.loss(start.a, start.b) : trace.columns.loss.at(cursor.row);
  return formatNumber(withoutNoise(loss, noiseOf(problem).loss));
}

/** It has gone out of bounds, as far as it is shown. */
function isOutOfBounds({ trace, cursor, status }: Run): boolean {
  const bound = trace.lastRowInBounds;
  const isBeyond = bound !== null && cursor.row >= bound;
  return isBeyond || (status.is === 'diverged' && cursor.row >= trace.rows - 1);
}

/** What changes with each step that is shown, apart from the buttons and the menu beside it. */
function NumbersNow({ run }: { readonly run: Run }) {
  const t = useAsides().runPanel;
  const loss = useFrameValue(() => lossNow(run));
  const step = useFrameValue(() => formatCount(stepShown(run)));
  return (
    <span className={styles.numbers}>
      <span>{loss}</span>
      <span className={styles.detail}>{t.step(step)}</span>
    </span>
  );
}

interface RunItemProps {
  readonly run: Run;
  readonly isActive: boolean;
  readonly isAlone: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** A run of the list: a press makes it the one that the controls are about. */
export function RunItem({ run, isActive, isAlone, isFirst, isLast }: RunItemProps) {
  const t = useAsides().runPanel;
  const words = useMessages().runs;
  const name = useNameOfRun(run);
  const hasDiverged = useFrameValue(() => isOutOfBounds(run));
  const isSolo = useRuns(({ runs }) => runs.every((one) => one.isHidden === (one.id !== run.id)));
  const isOnlySeen = useRuns(({ runs }) => runs.every((one) => one.isHidden || one.id === run.id));
  const [isRenaming, rename] = useState(false);
  const { id, isHidden } = run;
  const item = useRef<HTMLLIElement>(null);
  const next = useRef<Element | null>(null);
  // The menu had the focus, and goes with the run.
  useLayoutEffect(() => () => next.current?.querySelector('button')?.focus(), []);
  const remove = () => {
    next.current = item.current?.nextElementSibling ?? item.current?.previousElementSibling ?? null;
    removeRun(id);
  };
  return (
    <li
      ref={item}
      className={styles.item}
      data-active={isActive ? '' : undefined}
      data-hidden={isHidden ? '' : undefined}
    >
      {isRenaming ? (
        <Renaming run={run} name={name} onDone={() => rename(false)} />
      ) : (
        <button
          type="button"
          className={styles.choose}
          aria-pressed={isActive}
          onClick={() => activate(id)}
          onPointerEnter={() => liftRun(id)}
          onPointerLeave={() => liftRun(null)}
          onFocus={() => liftRun(id)}
          onBlur={() => liftRun(null)}
        >
          <Swatch slot={run.slot} />
          <span className={styles.words}>
            <b className={styles.name}>
              {name}
              {hasDiverged ? <span className={styles.diverged}> {words.diverged}</span> : null}
            </b>
            <span className={styles.detail}>{batchText(run.problem, t)}</span>
          </span>
          <NumbersNow run={run} />
        </button>
      )}
      <button
        type="button"
        className={styles.icon}
        aria-label={isHidden ? t.show(name) : t.hide(name)}
        aria-pressed={isHidden}
        disabled={isOnlySeen && !isHidden}
        onClick={() => hideRun(id, !isHidden)}
      >
        {isHidden ? <EyeOffIcon /> : <EyeIcon />}
      </button>
      <MenuButton
        label={t.more(name)}
        className={styles.icon}
        entries={[
          { key: 'rename', label: t.rename, onChoose: () => rename(true) },
          ...(isAlone
            ? []
            : [
                { key: 'solo', label: isSolo ? t.all : t.solo, onChoose: () => soloRun(id) },
                { key: 'up', label: t.up, isDisabled: isFirst, onChoose: () => moveRun(id, -1) },
                { key: 'down', label: t.down, isDisabled: isLast, onChoose: () => moveRun(id, 1) },
                { key: 'remove', label: t.remove, onChoose: remove },
              ]),
        ]}
      >
        <MoreIcon />
      </MenuButton>
    </li>
  );
}

interface RenamingProps {
  readonly run: Run;
  readonly name: string;
  readonly onDone: () => void;
}

/** A name being typed; Enter or leaving it ends that, Escape takes back what was typed. */
function Renaming({ run, name, onDone }: RenamingProps) {
  const t = useAsides().runPanel;
  const [text, setText] = useState(run.name ?? name);
  const end = (wanted: string | null) => {
    if (wanted !== null && wanted !== name) renameRun(run.id, wanted);
    endGesture();
    onDone();
  };
  return (
    <span className={styles.choose}>
      <Swatch slot={run.slot} />
      <input
        className={styles.rename}
        aria-label={t.nameOf(name)}
        maxLength={MOST_NAME}
        value={text}
        // What was asked for by the menu is where the person goes on.
        ref={(input) => input?.focus()}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') end(text);
          if (event.key === 'Escape') end(null);
        }}
        onBlur={() => end(text)}
      />
    </span>
  );
}
