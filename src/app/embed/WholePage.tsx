import { useState } from 'react';
import { useMessages } from '../../store/preferences.ts';
import { activeRun, stepShown } from '../../store/runs.ts';
import { choicesNow, shareableLink } from '../addressText.ts';
import styles from './Embed.module.css';

function linkNow(): string {
  return shareableLink(stepShown(activeRun()), choicesNow());
}

/** The way to the whole page, at what is there now. */
export function WholePage() {
  const t = useMessages().app;
  const [href, setHref] = useState(linkNow);
  // Where it leads is worked out as a hand comes near: the step changes sixty times a second.
  const follow = () => setHref(linkNow());
  return (
    <a
      className={styles.whole}
      href={href}
      target="_blank"
      rel="noopener"
      aria-label={t.wholePage}
      title={t.wholePage}
      onPointerEnter={follow}
      onPointerDown={follow}
      onFocus={follow}
    >
      <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true">
        <path
          d="M8 4H4v12h12v-4M11.5 3.5h5v5M16 4l-7 7"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </a>
  );
}
