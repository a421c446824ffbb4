import { HEAD, splitEmbed } from '../share/embedHead.ts';
import { linkInQuery } from '../share/queryLink.ts';
import { fieldsIn } from '../share/repeats.ts';
import { runsFromLink } from '../share/runsLink.ts';
import {
  isChoice,
  isLessonAlone,
  lessonInLink,
  presentsInLink,
  scenesInLink,
  viewFromLink,
} from '../share/viewLink.ts';
import { useCover } from '../store/cover.ts';
import { onChange } from '../store/effects.ts';
import { useEmbed } from '../store/embed.ts';
import { addLinkFaults, openRuns } from '../store/intents/openRuns.ts';
import { tell } from '../store/intents/notices.ts';
import { openLessonOf } from '../store/intents/openLesson.ts';
import { present } from '../store/intents/screen.ts';
import { openAt } from '../store/intents/transport.ts';
import { withPointsOf } from '../store/intents/withPointsOf.ts';
import { useLecture } from '../store/lecture.ts';
import { lessonLink, useLesson } from '../store/lesson.ts';
import { useKept } from '../store/kept.ts';
import { useObjective } from '../store/objective.ts';
import { usePast } from '../store/past.ts';
import { useRuns } from '../store/runs.ts';
import type { RunsState } from '../store/runs.ts';
import type { Fault } from '../engine/fault.ts';
import { isGuessAsked, useScreen } from '../store/screen.ts';
import { useView } from '../store/view.ts';
import { addressNow, choicesNow, keptOf, lessonNow, ownAddress, viewText } from './addressText.ts';
import { createAddressWriter } from './addressWriter.ts';
import { reopened, reopening, stopReopening } from './keptLink.ts';
import { createEntries, entryNumber } from './entries.ts';
import { openScenes } from './room.ts';
import { showShared } from './sharedView.ts';
import { stepLeft } from './steps.ts';

/** What the address says: after `#`, and before it what was written after `?` instead. */
function wholeLink(): string {
  const { search, hash } = window.location;
  return [linkInQuery(search).link, hash.slice(1)].filter(Boolean).join('&');
}

/** The same without how another page wants it shown. */
function linkNow(): string {
  return splitEmbed(wholeLink()).rest;
}

/**
 * Sets the experiment of the address, if it has one, and the step: that at which it was left, or
 * which a new link tells. What is seen of it comes with its run. How the page is shown is there
 * before: of a link that asks for a guess nothing opens that would answer it.
 * @returns when it is there: at once, unless many points are drawn for it
 */
export async function openAddress(isReload = false, keeps = false): Promise<void> {
  const link = linkNow();
  const isAsked = isGuessAsked();
  const lesson = isAsked ? null : lessonInLink(link);
  // A link to a lesson alone is to be opened with the experiment of its beat.
  openLessonOf(lesson, lesson !== null && isLessonAlone(link));
  // Back leaves the page as it is shown.
  const isPresenting = presentsInLink(link) && !keeps && !isAsked;
  if (isPresenting) present(true);
  const hasLectures = useEmbed.getState().embed === null && !keeps && !isAsked;
  const scenes = hasLectures ? scenesInLink(link) : null;
  const isLeft = hasLectures && isPresenting && isReload;
  if (scenes !== null || isLeft) void openScenes(scenes, isReload);
  if (lesson === null && isLessonAlone(link)) return;
  const isOwn = entryNumber(window.history.state) !== null;
  const kept = isOwn ? entries.keptNow() : null;
  const { runs, active, faults } = kept === null ? runsFromLink(link) : { ...kept, faults: [] };
  const { view, faults: ofView } = viewFromLink(link);
  const show = (linked: typeof runs, told: typeof faults) => {
    // To a link that was typed its own step belongs, or the start.
    const kind = !keeps ? 'nothing' : isOwn ? 'runs and place' : 'runs';
    if (openRuns(linked, active, isOwn ? told : [...told, ...ofView], kind)) return;
    const step = (isOwn || isReload ? stepLeft(linked[active].experiment) : null) ?? view.step;
    if (step !== null) openAt(step);
  };
  const isKept = kept === null && link.includes('data.kept=');
  reopening.link = link;
  if (isKept) {
    void reopened(link, { runs, faults }).then((found) => {
      // Somewhere else has been gone to meanwhile.
      if (reopening.link !== link) return;
      reopening.link = null;
      show(found.runs, found.faults);
      replace(addressNow());
    });
  }
  await new Promise<void>((resolve) => {
    withPointsOf(runs[0].experiment, () => show(runs, isKept ? [] : faults), resolve);
  });
  if (!isKept && reopening.link === link) reopening.link = null;
}

/**
 * Shows the page as its link has it, within another or by choice: what reads that is fetched where
 * there is anything to read.
 * @returns what of it could not be read
 */
export async function openShown(): Promise<readonly Fault[]> {
  const link = wholeLink();
  const isTold = fieldsIn(link).some(([path]) => path === HEAD || isChoice(path));
  // Another link, which tells none of it, is opened in the page.
  const isShown = choicesNow() !== '' || useEmbed.getState().embed !== null;
  return isTold || isShown ? (await import('./opening.ts')).openShown(link) : [];
}

/** Once what its address tells is there. */
export async function goOnAsLeft() {
  (await import('./opening.ts')).goOnAsLeft();
}

/** Shows what the address tells of the view. */
async function openView() {
  const { view } = viewFromLink(linkNow());
  addLinkFaults(await showShared(view));
}

function tellAbsent() {
  tell('part');
}

/** Another link in this page. */
async function openTyped() {
  const faults = (await openShown().catch(tellAbsent)) ?? [];
  await openAddress(false, true).catch(tellAbsent);
  await openView().catch(tellAbsent);
  addLinkFaults(faults);
}

const WRITE_EVERY_MS = 500;

const entries = createEntries();
const writer = createAddressWriter(entries);

/** A link with faults stays as it was written until the person goes on from it. */
function mayWrite({ linkFaults }: RunsState = useRuns.getState()): boolean {
  return linkFaults.length === 0 && reopening.link === null;
}

/** Whether what the address tells of the runs is other than before. */
function isOther(now: RunsState, before: RunsState): boolean {
  return (
    now.runs.length !== before.runs.length ||
    now.runs.some(({ problem, ...run }, k) => {
      const { problem: last, ...other } = before.runs[k];
      return (
        problem.experiment !== last.experiment ||
        run.name !== other.name ||
        run.isHidden !== other.isHidden ||
        run.slot !== other.slot
      );
    })
  );
}

function replace(address: string) {
  if (mayWrite()) writer.replace(address, keptOf(useRuns.getState()));
}

/**
 * Keeps the address bar and what is on the screen the same: an opened link sets it, each change of
 * the experiment is a new entry that Back undoes, and the changes of one gesture share an entry. A
 * change of the view replaces the entry: Back leaves the view as it is.
 * @returns when the view of the opened link is there
 */
export async function startAddress(): Promise<void> {
  try {
    await openView();
    replace(addressNow());
  } catch {
    // Without its view the page is there all the same, and the link keeps it for another try.
    tell('part');
  }

  const pending = { timer: 0 };
  const stopWaiting = () => {
    window.clearTimeout(pending.timer);
    pending.timer = 0;
  };
  const write = () => {
    stopWaiting();
    replace(addressNow());
  };
  /** A drag makes sixty changes a second, and browsers take a few writes. */
  const writeSoon = () => {
    if (pending.timer === 0) pending.timer = window.setTimeout(write, WRITE_EVERY_MS);
  };
  const seen = { link: viewText(), lesson: lessonNow() };
  onChange(useRuns, (now, before) => {
    // That a run has ended is none of the address's business.
    if (now.change === before.change && now.linkFaults === before.linkFaults) return;
    const { gesture, isFromAddress } = now.change;
    const lesson = lessonNow();
    const isOtherBeat = lesson !== seen.lesson;
    const isChanged = now.change !== before.change && !isFromAddress;
    const hasMoved = isChanged && (isOtherBeat || isOther(now, before));
    if (hasMoved && gesture !== null && gesture === before.change.gesture) {
      writeSoon();
      return;
    }
    // The last change of the gesture before is written where it belongs: in its own entry.
    if (pending.timer !== 0 && !isFromAddress && mayWrite(before)) {
      writer.replace(ownAddress(before, null, seen.lesson), keptOf(before));
    }
    seen.lesson = lesson;
    stopWaiting();
    if (hasMoved) {
      // A link that has stayed as it was written is an entry to come back to, and so to its data.
      if (entryNumber(window.history.state) === null) writer.replace(window.location.href);
      stopReopening();
      writer.push(ownAddress(now), keptOf(now));
    }
    // Which run the controls are about is no change that Back undoes.
    else if (now.active !== before.active && !isFromAddress) writeSoon();
  });
  const onView = () => {
    const link = viewText();
    if (link === seen.link) return;
    seen.link = link;
    writeSoon();
  };
  onChange(useView, onView);
  onChange(useScreen, onView);
  onChange(useCover, onView);
  onChange(useObjective, (now, before) => {
    if (now.chosen !== before.chosen) onView();
  });
  // Another beat comes with its runs, which are an entry; that it is put away is none.
  onChange(useLesson, (now, before) => {
    if (lessonLink(now) !== lessonLink(before)) writeSoon();
  });
  onChange(useLecture, (now, before) => {
    if (now.from !== before.from) writeSoon();
  });
  // Whatever is named, the address has its name.
  onChange(useKept, writeSoon);
  window.addEventListener('popstate', () => {
    const isOwn = entryNumber(window.history.state) !== null;
    entries.arrived();
    // What was still to be written belongs to an entry that has been left.
    stopWaiting();
    writer.forget();
    if (isOwn) void openAddress(false, true).then(writeSoon);
    else void openTyped();
    goOn();
  });
  function goOn() {
    const by = entries.toGo();
    if (by === 0) return;
    // The last change of a drag belongs to the entry that is left.
    if (pending.timer !== 0) write();
    entries.going();
    window.history.go(by);
  }
  onChange(usePast, (now, before) => {
    if (now.asked === before.asked) return;
    entries.go(now.asked - before.asked);
    goOn();
  });
}
