import { failureOf } from '../../../ui/fetched.ts';
import { createReader } from './readers.ts';
import type { ReadCodes } from './readers.ts';

/**
 * Why nothing is read: the camera is not allowed, none there, not over https or in use; or what reads
 * codes could not be fetched, or has failed.
 */
export type CameraFailure = 'denied' | 'absent' | 'insecure' | 'inUse' | 'unfetched' | 'broken';

const NAMES: Readonly<Record<string, CameraFailure>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
};

/** Often enough for a hand that goes from phone to phone, and the page has time between. */
const LOOK_EVERY_MS = 150;

interface Told {
  /** Each text once, for as long as the camera is on. */
  readonly onText: (text: string) => void;
  readonly onFailure: (failure: CameraFailure) => void;
}

/**
 * Shows the camera in a video and reads the codes before it, once the person has allowed it. What it
 * sees is neither kept nor sent.
 * @returns turns it off
 */
export function startCamera(video: HTMLVideoElement, { onText, onFailure }: Told): () => void {
  const state = { isOn: true, timer: 0, stream: null as MediaStream | null };
  const seen = new Set<string>();
  const stop = () => {
    state.isOn = false;
    clearTimeout(state.timer);
    for (const track of state.stream?.getTracks() ?? []) track.stop();
    video.srcObject = null;
  };
  const fail = (error: unknown) => {
    if (!state.isOn) return;
    stop();
    if (error instanceof DOMException) onFailure(NAMES[error.name] ?? 'inUse');
    else if (failureOf(error) === 'absent') onFailure('unfetched');
    else {
      reportError(error);
      onFailure('broken');
    }
  };
  const look = async (read: ReadCodes) => {
    for (const text of await read(video)) {
      if (!state.isOn || seen.has(text)) continue;
      seen.add(text);
      onText(text);
    }
    if (state.isOn)
      state.timer = window.setTimeout(() => void look(read).catch(fail), LOOK_EVERY_MS);
  };
  const start = async () => {
    // Nobody is asked to allow what could not be used.
    const read = await createReader();
    const picture = { facingMode: 'environment', width: { ideal: 1280 } };
    state.stream = await navigator.mediaDevices.getUserMedia({ video: picture });
    if (!state.isOn) return stop();
    video.srcObject = state.stream;
    await video.play();
    return look(read);
  };
  // Browsers have none for pages that anyone on the way could have changed.
  if ('mediaDevices' in navigator) start().catch(fail);
  else queueMicrotask(() => onFailure('insecure'));
  return stop;
}
