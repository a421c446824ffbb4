import { useEffect } from 'react';
import { onChange } from '../../store/effects.ts';
import { frames } from '../../store/frames.ts';
import { cover, uncoverAll } from '../../store/intents/cover.ts';
import {
  goToBeat,
  openProgress,
  reportDone,
  reportExperiment,
  reportNotes,
  reportRunning,
  showMe,
} from '../../store/intents/lessons.ts';
import { closeScan, openScan } from '../../store/intents/scan.ts';
import { beginStrip } from '../../store/intents/strip.ts';
import { useLesson } from '../../store/lesson.ts';
import { watchLab } from '../../store/lessonLab.ts';
import { watchBeat } from '../../store/lessonWatch.ts';
import { isRevealed, usePlayer } from '../../store/player.ts';
import type { OpenBeat } from '../../store/player.ts';
import { usePreferences } from '../../store/preferences.ts';
import { usePresenter } from '../../store/presenter.ts';
import { useTransport } from '../../store/transport.ts';
import { performAll } from './perform.ts';
import { keepProgress, keptProgress } from './kept.ts';

const LOOK_EVERY_MS = 100;
/** A predicate must hold for so long: what a slider passes through is not yet what it is set to. */
const HOLDS_MS = 300;

/** Watches one beat from when its scene is set. @returns what ends it */
function follow(open: OpenBeat): () => void {
  const { beat, scene } = open;
  const firstAct = beat.acts.find((act) => act.is === 'strip');
  // With the activation that the beat is about; the weights are for the learner to choose.
  if (firstAct !== undefined) beginStrip(firstAct.activation, null);
  if (beat.instrument === 'scan') openScan();
  const watch = watchBeat(scene);
  const lab = watchLab();
  const state = { heldMs: 0, isLeft: false };
  const isWanted = () => !state.isLeft && usePlayer.getState().isShowing;

  // Every frame, with what has moved: an end that is seen but for a moment is seen.
  const stopSeeing = frames.subscribe(() => reportNotes(watch.look()), 'early');
  const look = () => {
    reportNotes(watch.look());
    lab.look();
    reportExperiment();
    reportRunning(useTransport.getState().isPlaying);
    const { phase } = usePlayer.getState();
    if (isRevealed(phase)) return;
    // A room may have guessed without its hands being counted.
    const moment = watch.moment(phase !== 'asked', lab.lab());
    state.heldMs = beat.done(moment) ? state.heldMs + LOOK_EVERY_MS : 0;
    if (state.heldMs >= HOLDS_MS) reportDone(beat.facts?.(moment) ?? {});
  };
  look();
  const timer = window.setInterval(look, LOOK_EVERY_MS);

  const stopShowing = onChange(usePlayer, (now, before) => {
    if (!now.isShowing || before.isShowing) return;
    const stage = {
      isWanted,
      get isHurried() {
        return usePreferences.getState().isMotionReduced || usePresenter.getState().isHurried;
      },
    };
    void performAll(beat.acts, stage).finally(() => {
      if (isWanted()) showMe(false);
    });
  });
  return () => {
    state.isLeft = true;
    closeScan();
    window.clearInterval(timer);
    stopSeeing();
    stopShowing();
  };
}

/** Has what is covered follow the beat: until it is done, and not beyond it. */
function coverFor(open: OpenBeat | null) {
  const isHidden = open !== null && !isRevealed(usePlayer.getState().phase);
  if (isHidden && open.beat.covers !== undefined) cover(open.beat.covers);
  else uncoverAll();
}

/** What a beat asks the hand to go to, once it has been guessed. */
function lightFor(open: OpenBeat | null) {
  const { phase } = usePlayer.getState();
  const isAsked = phase === 'guessed' || phase === 'running';
  const root = document.documentElement;
  if (isAsked && open !== null) root.dataset.lights = (open.beat.lights ?? []).join(' ');
  else delete root.dataset.lights;
}

/** Opens the beat that an address or the page's own button asks for. */
function openAsked() {
  const { at, asks } = useLesson.getState();
  if (at !== null && asks !== null) void goToBeat(at, asks === 'scene');
}

function startLessons(): () => void {
  openProgress(keptProgress());
  const state = { stop: () => {} };
  const begin = (open: OpenBeat | null) => {
    state.stop();
    state.stop = open === null ? () => {} : follow(open);
    coverFor(open);
    lightFor(open);
  };
  const stopFollowing = onChange(usePlayer, (now, before) => {
    if (now.open !== before.open) begin(now.open);
    else if (now.phase !== before.phase) {
      coverFor(now.open);
      lightFor(now.open);
    }
    if (now.progress !== before.progress) keepProgress(now.progress);
  });
  const stopOpening = onChange(useLesson, openAsked);
  openAsked();
  const { open } = usePlayer.getState();
  // One that has yet to arrive stays covered until then.
  if (open !== null) begin(open);
  return () => {
    stopFollowing();
    stopOpening();
    state.stop();
    lightFor(null);
  };
}

/** Shows nothing: while it is on the page, the lesson that is open goes on. */
export function LessonWork() {
  useEffect(() => startLessons(), []);
  return null;
}
