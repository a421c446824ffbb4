import { useState } from 'react';
import { LANGUAGES } from '../../i18n/index.ts';
import { useCover } from '../../store/cover.ts';
import { useActiveFrameValue } from '../../store/frameValue.ts';
import { useMessages, usePreferences } from '../../store/preferences.ts';
import { activeRun, stepShown } from '../../store/runs.ts';
import { speedText, useTransport } from '../../store/transport.ts';
import { formatCount } from '../../ui/format.ts';
import { shareableLink } from '../addressText.ts';
import { choicesLinkOf } from '../choiceLink.ts';
import { hiddenNow } from '../shown/linkToThis.ts';
import { namesOf, useShownWords } from '../shown/words.ts';
import styles from './TakeHome.module.css';

type Choice = 'step' | 'speed' | 'lang' | 'theme' | 'hide' | 'present';

interface LinkChoicesProps {
  readonly chosen: ReadonlySet<Choice>;
  readonly toggle: (choice: Choice) => void;
}

function linkWith(chosen: ReadonlySet<Choice>): string {
  const { language, theme } = usePreferences.getState();
  const choices = choicesLinkOf({
    speed: chosen.has('speed') ? useTransport.getState().speed : null,
    lang: chosen.has('lang') ? language : undefined,
    theme: chosen.has('theme') ? theme : undefined,
    hide: chosen.has('hide') ? hiddenNow() : [],
  });
  const presents = chosen.has('present') ? '&present' : '';
  return shareableLink(chosen.has('step') ? stepShown(activeRun()) : null, presents + choices);
}

/** What a person wants in their link besides the experiment; nothing at first. */
export function useLinkChoices() {
  const [chosen, setChosen] = useState<ReadonlySet<Choice>>(new Set());
  const toggle = (choice: Choice) => {
    setChosen(
      new Set(chosen.has(choice) ? [...chosen].filter((is) => is !== choice) : [...chosen, choice]),
    );
  };
  return { chosen, toggle, link: () => linkWith(chosen) };
}

/** One tick for each, with what it would say now. */
export function LinkChoices({ chosen, toggle }: LinkChoicesProps) {
  const { app, transport } = useMessages();
  const t = useShownWords();
  const step = useActiveFrameValue(stepShown);
  const speed = useTransport((state) => state.speed);
  const { language, theme } = usePreferences();
  useCover();
  const hidden = hiddenNow();
  const spoken = speedText(speed);
  const ticks: readonly (readonly [Choice, string | null])[] = [
    ['step', step === 0 ? null : t.step(formatCount(step))],
    ['speed', t.speed(Number.isFinite(speed) ? transport.perSecond(spoken) : transport.max)],
    ['lang', LANGUAGES[language].name],
    ['theme', theme === 'dark' ? app.themeToDark : app.themeToLight],
    ['hide', hidden.length === 0 ? null : t.hiddenNow(namesOf(hidden, t))],
    ['present', app.present],
  ];
  return (
    <fieldset className={styles.ticks}>
      <legend>{t.inLink}</legend>
      {ticks.map(([choice, label]) =>
        label === null ? null : (
          <label key={choice}>
            <input type="checkbox" checked={chosen.has(choice)} onChange={() => toggle(choice)} />{' '}
            {label}
          </label>
        ),
      )}
    </fieldset>
  );
}
