import { useState } from 'react';
import { LANGUAGES } from '../i18n/index.ts';
import { optimizerName } from '../i18n/optimizerName.ts';
import { RunStatus } from '../controls/RunStatus.tsx';
import { viewLinkOf } from '../share/viewLink.ts';
import { useObjective } from '../store/objective.ts';
import { openHelp } from '../store/intents/help.ts';
import { useMessages, usePreferences } from '../store/preferences.ts';
import { useExperiment } from '../store/runs.ts';
import { useView } from '../store/view.ts';
import { CopyByHand } from '../ui/CopyByHand.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { KeyboardIcon, LinkIcon, SlidersIcon, ThemeIcon } from '../ui/icons.tsx';
import { useCopy } from '../ui/useCopy.ts';
import styles from './Bar.module.css';
import { LanguageChoice } from './LanguageChoice.tsx';
import { shareableLink } from './address.ts';
import { viewNow } from './sharedView.ts';
import { chooseLanguage, chooseTheme } from './preferences.ts';

interface BarProps {
  /** For layouts where the controls are in a drawer. */
  readonly drawer: { readonly isOpen: boolean; readonly toggle: () => void } | null;
}

export function Bar({ drawer }: BarProps) {
  const t = useMessages();
  const language = usePreferences((preferences) => preferences.language);
  const theme = usePreferences((preferences) => preferences.theme);
  return (
    <header className={styles.bar}>
      <h1 className={styles.logo}>
        <Logo /> Downhill
      </h1>
      <Title />
      <RunStatus />
      <div className={styles.tools}>
        {drawer === null ? null : (
          <button
            type="button"
            className={styles.button}
            aria-expanded={drawer.isOpen}
            onClick={drawer.toggle}
          >
            <SlidersIcon /> {t.controls.openControls}
          </button>
        )}
        <ShareLink />
        <LanguageChoice
          label={t.app.language}
          languages={LANGUAGES}
          language={language}
          onChoose={chooseLanguage}
        />
        <div className={styles.keys}>
          <IconButton label={t.keys.title} onClick={openHelp}>
            <KeyboardIcon />
          </IconButton>
        </div>
        <div className={styles.theme}>
          <IconButton
            label={theme === 'dark' ? t.app.themeToLight : t.app.themeToDark}
            onClick={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}
          >
            <ThemeIcon />
          </IconButton>
        </div>
      </div>
    </header>
  );
}

/** The experiment in a few words. */
function Title() {
  const { catalogue } = useMessages();
  const { data, model, optimizer } = useExperiment();
  const dataset = catalogue.datasets['points' in data ? 'points' : data.preset];
  return (
    <p className={styles.title}>
      {dataset.name} · {catalogue.models[model].name} · {optimizerName(optimizer, catalogue)}
    </p>
  );
}

function ShareLink() {
  const { app: t, controls } = useMessages();
  const experiment = useExperiment();
  const view = useView(() => viewLinkOf(viewNow()));
  const ranges = useObjective((state) => state.chosen);
  const { times, refused, copied, copy, forget } = useCopy();
  /** What the link that was copied told; another one has to be copied anew. */
  const [toldBefore, setTold] = useState<readonly unknown[]>([]);
  const told = [experiment, view, ranges];
  const isCopied = copied !== null && told.every((part, i) => part === toldBefore[i]);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        onClick={() => {
          setTold(told);
          void copy(shareableLink());
        }}
      >
        <LinkIcon />
        <span className={styles.shareText} aria-live="polite" data-copied={isCopied || undefined}>
          {/* Anew each time, so that a second press is confirmed, too. */}
          <span key={times}>{isCopied ? t.linkCopied : t.shareLink}</span>
        </span>
      </button>
      {refused === null ? null : (
        <CopyByHand label={t.linkToCopy} text={refused} close={controls.close} onClose={forget} />
      )}
    </>
  );
}

function Logo() {
  return (
    <svg width="24" height="20" viewBox="0 0 24 20" fill="none" aria-hidden="true">
      <path
        d="M2 3c3.5 0 4.5 13 11 13s6.5-6 9-6"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <circle cx="10" cy="7" r="4" fill="var(--run-1)" />
    </svg>
  );
}
