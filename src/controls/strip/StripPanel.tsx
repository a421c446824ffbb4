import { useState } from 'react';
import { ACTIVATIONS, LAYERS, WEIGHTS } from '../../engine/strip/settings.ts';
import type { Activation, StackSetting, Weights } from '../../engine/strip/settings.ts';
import {
  chooseActivation,
  chooseWeights,
  redrawStack,
  retryStack,
} from '../../store/intents/strip.ts';
import { useMessages } from '../../store/preferences.ts';
import { leftOf, useStrip } from '../../store/strip.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { DiceIcon } from '../../ui/laterIcons.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { newSeed } from '../seed.ts';
import { gradientAt, levelName } from './reading.ts';
import { sentenceOf, short } from './sentence.ts';
import { StripChart } from './StripChart.tsx';
import { StripTable } from './StripTable.tsx';
import styles from './Strip.module.css';
import { useStripWords } from './words.ts';

const ACTIVATION_IDS = Object.keys(ACTIVATIONS) as Activation[];
const WEIGHT_IDS = Object.keys(WEIGHTS) as Weights[];

/** Sends inputs through a deep stack of layers and a gradient back, and shows what is left of them. */
export function StripPanel() {
  const t = useStripWords();
  const { catalogue } = useMessages();
  const activation = useStrip((strip) => strip.activation);
  const weights = useStrip((strip) => strip.weights);
  const status = useStrip((strip) => strip.status);
  const [read, setRead] = useState<number | null>(null);
  const [isOpen, setOpen] = useState(false);
  const nameOfActivation = (id: Activation) =>
    id === 'linear' ? t.none : catalogue.models[id].name;
  const nameOf = (setting: StackSetting) =>
    `${nameOfActivation(setting.activation)} · ${t.weightNames[setting.weights]}`;
  return (
    <section className={styles.strip} aria-label={t.name}>
      <div className={styles.choices}>
        <Segmented
          legend={t.activation}
          options={ACTIVATION_IDS.map((value) => ({ value, label: nameOfActivation(value) }))}
          value={activation}
          onChange={chooseActivation}
        />
        <Segmented
          legend={t.weights}
          options={WEIGHT_IDS.map((value) => ({ value, label: t.weightNames[value] }))}
          value={weights}
          onChange={chooseWeights}
        />
      </div>
      {status.is === 'failed' ? (
        <p role="alert">
          {t.failed[status.failure]} <TryAgain />
        </p>
      ) : (
        <Shown read={read} onRead={setRead} />
      )}
      <div className={styles.foot}>
        <TextButton label={t.more} isExpanded={isOpen} onClick={() => setOpen(!isOpen)} />
        <IconButton label={t.redraw} onClick={() => redrawStack(newSeed())}>
          <DiceIcon />
        </IconButton>
      </div>
      {isOpen ? <StripTable t={t} nameOf={nameOf} /> : null}
    </section>
  );
}

function TryAgain() {
  return <TextButton label={useMessages().app.tryAgain} onClick={retryStack} />;
}

interface ShownProps {
  readonly read: number | null;
  readonly onRead: (level: number | null) => void;
}

/** The picture, its legend with the numbers of the level read, and a sentence. */
function Shown({ read, onRead }: ShownProps) {
  const t = useStripWords();
  const { outcome, weights, status } = useStrip();
  const left = leftOf(outcome);
  const isUnchosen = status.is === 'unchosen';
  return (
    <>
      <Legend read={read} />
      <StripChart
        outcome={outcome}
        read={read}
        onRead={onRead}
        t={t}
        note={isUnchosen ? t.choose(String(LAYERS)) : null}
      />
      <p className={styles.says} role="status">
        {status.is === 'done' && left !== null ? `${sentenceOf(left, t)} ` : null}
        {status.is === 'done' && (weights === 'lecun' || weights === 'xavier') ? (
          <small>{t.coincide}</small>
        ) : null}
      </p>
    </>
  );
}

const printed = (value: number | undefined) => (value === undefined ? '–' : short(value));

/** What is drawn how, with its numbers at the level read: at the last where none is. */
function Legend({ read }: { readonly read: number | null }) {
  const t = useStripWords();
  const outcome = useStrip((strip) => strip.outcome);
  const level = read ?? LAYERS;
  const signal = outcome.signals.at(level);
  // Read at no level of its own, the gradient is told where it ends: at the input.
  const gradient = gradientAt(outcome, read ?? 0);
  return (
    <div className={styles.legend}>
      <span className={styles.level}>{levelName(level, t)}</span>
      <dl>
        <div>
          <dt data-of="size">{t.size}</dt>
          <dd>{printed(signal?.size)}</dd>
        </div>
        <div>
          <dt data-of="spread">{t.spread}</dt>
          <dd>{printed(signal?.spread)}</dd>
        </div>
        <div>
          <dt data-of="gradient">{read === null ? t.gradientBack : t.gradient}</dt>
          <dd>{printed(gradient)}</dd>
        </div>
      </dl>
    </div>
  );
}
