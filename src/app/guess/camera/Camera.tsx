import { useEffect, useRef } from 'react';
import { useGuessWords } from '../words.ts';
import styles from './Camera.module.css';
import { startCamera } from './camera.ts';
import type { CameraFailure } from './camera.ts';

interface CameraProps {
  /** What a code says that has come before the camera. */
  readonly onText: (text: string) => void;
  /** There is no picture, or no more. */
  readonly onFailure: (failure: CameraFailure) => void;
}

/** The picture of the camera, which reads the codes that are held before it. */
export function Camera(props: CameraProps) {
  const t = useGuessWords().room.camera;
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(props);
  useEffect(() => {
    told.current = props;
  });
  useEffect(() => {
    if (video.current === null) return undefined;
    return startCamera(video.current, {
      onText: (text) => told.current.onText(text),
      onFailure: (failure) => told.current.onFailure(failure),
    });
  }, []);
  return (
    <figure className={styles.camera}>
      <video ref={video} aria-label={t.picture} muted playsInline />
      <figcaption>{t.help}</figcaption>
    </figure>
  );
}
