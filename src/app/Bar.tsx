import { nameOfData } from '../share/nameOfData.ts';
import { LANGUAGES } from '../i18n/index.ts';
import { optimizerName } from '../i18n/optimizerName.ts';
import { RunStatus } from '../controls/RunStatus.tsx';
import { toggleRuns } from '../store/intents/panels.ts';
import { openHelp } from '../store/intents/help.ts';
import { toggleLessons } from '../store/intents/openLesson.ts';
import { togglePresenting } from '../store/intents/screen.ts';
import { useLesson } from '../store/lesson.ts';
import { useMessages, usePreferences } from '../store/preferences.ts';
import { isListOpen, usePanels } from '../store/panels.ts';
import { useRules } from '../store/rules.ts';
import { useExperiment, useRuns } from '../store/runs.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { KeyboardIcon, PresentIcon, SlidersIcon, ThemeIcon } from '../ui/icons.tsx';
import styles from './Bar.module.css';
import { LanguageChoice } from './LanguageChoice.tsx';
import { chooseLanguage, chooseTheme } from './preferences.ts';
import { Share } from './Share.tsx';

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
        <Logo /> <span className={styles.word}>Downhill</span>
      </h1>
      <Title />
      <RunStatus />
      <div className={styles.tools}>
        <div className={styles.tools} data-leads-on>
          {drawer === null ? null : (
            <button
              type="button"
              className={styles.button}
              aria-expanded={drawer.isOpen}
              data-opens-controls
              onClick={drawer.toggle}
            >
              <SlidersIcon /> {t.controls.openControls}
            </button>
          )}
          <LessonsButton />
          <RunsButton />
          <Share />
        </div>
        <LanguageChoice
          label={t.app.language}
          languages={LANGUAGES}
          language={language}
          onChoose={chooseLanguage}
        />
        <div className={styles.keys}>
          <IconButton label={t.app.keyboard} shortcut="?" onClick={openHelp}>
            <KeyboardIcon />
          </IconButton>
        </div>
        <div className={styles.present}>
          <IconButton label={t.app.present} shortcut="P" onClick={togglePresenting}>
            <PresentIcon />
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

/** Opens the lessons beside the page, or puts them away. */
function LessonsButton() {
  const t = useMessages().learn;
  const isOpen = useLesson((lesson) => lesson.isOpen);
  return (
    <button type="button" className={styles.lessons} aria-expanded={isOpen} onClick={toggleLessons}>
      {t.lessons}
    </button>
  );
}

/** Opens the list of runs; on a phone that is a tab. */
function RunsButton() {
  const t = useMessages().runs;
  const count = useRuns(({ runs }) => runs.length);
  const isOpen = usePanels((panels) => isListOpen(panels, count));
  return (
    <button
      type="button"
      className={styles.runs}
      aria-label={t.runs}
      aria-expanded={isOpen}
      onClick={toggleRuns}
    >
      {t.runs} <span className={styles.count}>{count}</span>
    </button>
  );
}

/** The experiment in a few words. */
function Title() {
  const t = useMessages();
  const { catalogue } = t;
  const { data, model } = useExperiment();
  const { optimizer } = useRules();
  return (
    <p className={styles.title}>
      {nameOfData(data, t)} · {catalogue.models[model].name} · {optimizerName(optimizer, catalogue)}
    </p>
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
