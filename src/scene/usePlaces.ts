import { useEffect, useRef } from 'react';
import { Raycaster, Vector2 } from 'three';
import { startAt } from '../store/intents/experiment.ts';
import { pointAt } from '../store/intents/view.ts';
import { useObjective } from '../store/objective.ts';
import { placeIn } from '../store/place.ts';
import { useView } from '../store/view.ts';
import type { Canvas } from './canvas.ts';
import { pick } from './space/pick.ts';
import type { HeightField } from './space/heightField.ts';

/** A press that moves less than this is a click and not a turn. */
const CLICK_PIXELS = 5;
/** A finger that rests this long reads, and starts nothing. */
const HOLD_MS = 400;

interface At {
  readonly clientX: number;
  readonly clientY: number;
}

function clear() {
  if (useView.getState().candidate !== null) pointAt(null);
}

/** The pointer over the surface reads the loss, a finger that rests too; a click starts there. */
export function usePlaces({ camera, element: canvas }: Canvas, heightField: HeightField | null) {
  // By a reference, so that a finer surface takes no press out of a hand.
  const now = useRef(heightField);
  useEffect(() => {
    now.current = heightField;
  }, [heightField]);

  // In another frame what is read is not under the pointer any more.
  useEffect(
    () =>
      useObjective.subscribe(({ frame }, before) => {
        if (frame.a !== before.frame.a || frame.b !== before.frame.b) clear();
      }),
    [],
  );

  useEffect(() => {
    const raycaster = new Raycaster();
    const placeUnder = ({ clientX, clientY }: At) => {
      const { current } = now;
      if (current === null) return null;
      const { space } = current;
      const box = canvas.getBoundingClientRect();
      const x = ((clientX - box.left) / box.width) * 2 - 1;
      const y = 1 - ((clientY - box.top) / box.height) * 2;
      raycaster.setFromCamera(new Vector2(x, y), camera);
      const { origin, direction } = raycaster.ray;
      const spot = pick(current, origin, direction);
      return spot && placeIn(space.frame, space.aOf(spot.x), space.bOf(spot.z));
    };
    const read = (at: At) => {
      const candidate = placeUnder(at);
      canvas.style.cursor = candidate === null ? '' : 'crosshair';
      if (candidate === null) clear();
      else pointAt(candidate);
    };
    const press = { at: { clientX: 0, clientY: 0 }, atMs: 0, isOn: false, timer: 0 };
    /** Where the pointer is, read once a frame however often it moves. */
    const hover = { at: press.at, frame: 0 };
    const stop = () => {
      cancelAnimationFrame(hover.frame);
      hover.frame = 0;
      window.clearTimeout(press.timer);
      clear();
    };
    const hasMoved = ({ clientX, clientY }: At) =>
      Math.hypot(clientX - press.at.clientX, clientY - press.at.clientY) > CLICK_PIXELS;
    const onDown = (event: PointerEvent) => {
      stop();
      const isOn = event.isPrimary && event.button === 0;
      Object.assign(press, { at: event, atMs: event.timeStamp, isOn });
      if (!isOn || event.pointerType !== 'touch') return;
      press.timer = window.setTimeout(() => read(event), HOLD_MS);
    };
    const onUp = (event: PointerEvent) => {
      // By when it was, not by when a busy page hears of it.
      const isHeld = event.pointerType === 'touch' && event.timeStamp - press.atMs >= HOLD_MS;
      const isClick = press.isOn && !isHeld && !hasMoved(event);
      stop();
      const place = isClick ? placeUnder(event) : null;
      if (place !== null) startAt(place.a, place.b, useObjective.getState().frame);
    };
    const onMove = (event: PointerEvent) => {
      if (event.buttons !== 0) {
        if (hasMoved(event)) stop();
        return;
      }
      hover.at = event;
      if (hover.frame !== 0) return;
      hover.frame = requestAnimationFrame(() => {
        hover.frame = 0;
        read(hover.at);
      });
    };
    canvas.addEventListener('pointerdown', onDown);
    canvas.addEventListener('pointerup', onUp);
    canvas.addEventListener('pointermove', onMove);
    canvas.addEventListener('pointerleave', stop);
    canvas.addEventListener('pointercancel', stop);
    return () => {
      stop();
      canvas.removeEventListener('pointerdown', onDown);
      canvas.removeEventListener('pointerup', onUp);
      canvas.removeEventListener('pointermove', onMove);
      canvas.removeEventListener('pointerleave', stop);
      canvas.removeEventListener('pointercancel', stop);
    };
  }, [camera, canvas]);
}
