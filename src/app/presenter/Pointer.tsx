import { useEffect, useRef } from 'react';
import { zoomOf } from '../../ui/scale.ts';
import styles from './Presenter.module.css';

/** So long the dot stays after the hand has rested. */
const STAYS_MS = 1500;

/** The mouse as a room sees it: a large dot that fades once it rests. */
export function Pointer() {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { dataset } = document.documentElement;
    const state = { timer: 0 };
    const rest = () => {
      delete dataset.pointing;
    };
    const move = ({ clientX, clientY, pointerType }: PointerEvent) => {
      if (dot.current === null) return;
      const zoom = zoomOf(dot.current);
      dot.current.style.translate = `${clientX / zoom}px ${clientY / zoom}px`;
      // A finger hides what is under it, and needs no dot; but who touches wants the buttons.
      dataset.pointing = pointerType === 'touch' ? 'touch' : 'mouse';
      window.clearTimeout(state.timer);
      state.timer = window.setTimeout(rest, STAYS_MS);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerdown', move);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerdown', move);
      window.clearTimeout(state.timer);
      rest();
    };
  }, []);
  return <div ref={dot} className={styles.pointer} data-pointer aria-hidden="true" />;
}
