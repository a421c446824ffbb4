import type { ReactNode } from 'react';
import { noiseOf } from '../../engine/noise.ts';
import type { Problem } from '../../engine/problem.ts';
import type { SlotName } from '../../engine/experiment.ts';
import { ruleOf } from '../../engine/whole/rule.ts';
import type { SlotChange, WholeStep } from '../../engine/whole/wholeStep.ts';
import { optimizerName } from '../../i18n/optimizerName.ts';
import type { WholeMessages } from '../../i18n/wholeMessages.ts';
import type { TermId } from '../../i18n/learnMessages.ts';
import { useIsCovered } from '../../store/cover.ts';
import { useMessages } from '../../store/preferences.ts';
import { formatCount, formatShort } from '../../ui/format.ts';
import { TermOf } from '../TermOf.tsx';
import { apart, column, COVERED, written } from './digits.ts';
import { numbersOf } from './copies.ts';
import { Vector } from './Lights.tsx';
import styles from './WholeStep.module.css';

interface PartProps {
  readonly title: string;
  /** What the title means. */
  readonly term?: TermId;
  readonly children: ReactNode;
}

export function Part({ title, term, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h3>{term === undefined ? title : <TermOf id={term}>{title}</TermOf>}</h3>
      {children}
    </section>
  );
}

interface StepProps {
  readonly problem: Problem;
  readonly whole: WholeStep;
  readonly t: WholeMessages;
}

export function GradientPart({ problem, whole, t }: StepProps) {
  const numbers = column(problem, whole.gradient, ['gradA', 'gradB']);
  return (
    <Part title={t.gradient} term="gradient">
      <p className={styles.formula}>
        <span className="math">
          ∇L<sub>B</sub>
        </span>
        =
        <Vector numbers={numbers} lit={{ is: 'gradient' }} label={t.gradient} />
      </p>
    </Part>
  );
}

/** λ is a setting of the rule; where there is none, there is nothing to say. */
export function DecayPart({ problem, whole, t }: StepProps) {
  const { decay, step } = whole;
  // λθ tells θ.
  const isHidden = useIsCovered('values');
  const numbers = (values: readonly number[]) =>
    isHidden ? COVERED : values.map((value) => written(value));
  if (decay === null) return null;
  const lambda = formatShort(decay.lambda);
  const part = <Vector numbers={numbers(decay.part)} />;
  return (
    <Part title={t.decay} term="weightDecay">
      {decay.isApart ? (
        <p className={styles.formula}>
          <span>
            <i className="math">ηλθ</i>
            <sub>{step - 1}</sub>
          </span>
          =
          <Vector numbers={[formatShort(whole.lr)]} /> · <Vector numbers={[lambda]} /> ·{' '}
          <Vector numbers={apart(problem, whole.before, whole.after).before} /> ={part}
        </p>
      ) : (
        <p className={styles.formula}>
          <span>
            <i className="math">g</i> = <i className="math">∇L</i> + {lambda}{' '}
            <i className="math">θ</i>
            <sub>{step - 1}</sub>
          </span>
          =
          <Vector numbers={column(problem, whole.gradient, ['gradA', 'gradB'])} />+{part}=
          <Vector numbers={numbers(decay.followed)} />
        </p>
      )}
    </Part>
  );
}

function slotText(value: number, notYet: string): string {
  return Number.isNaN(value) ? notYet : written(value);
}

interface SlotsProps {
  readonly slots: readonly SlotChange[];
  readonly label: string;
  readonly t: WholeMessages;
}

function Slots({ slots, label, t }: SlotsProps) {
  const numbers = (values: readonly number[]) =>
    values.every(Number.isNaN) ? [t.notYet] : values.map((value) => slotText(value, t.notYet));
  return (
    <table className={styles.slots} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t.slot}</th>
          <th scope="col">{t.before}</th>
          <th scope="col">{t.after}</th>
        </tr>
      </thead>
      <tbody>
        {slots.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{t.slots[name as SlotName]}</th>
            <td>
              <Vector numbers={numbers(before)} />
            </td>
            <td>
              <Vector numbers={numbers(after)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function MemoryPart({ whole, t }: StepProps) {
  return (
    <Part title={t.memory} term="memory">
      {whole.memory.length === 0 ? (
        <p>{t.noMemory}</p>
      ) : (
        <Slots slots={whole.memory} label={t.memory} t={t} />
      )}
    </Part>
  );
}

export function RatePart({ whole, t }: StepProps) {
  const { catalogue } = useMessages();
  const { rules, moves, factor, lr, scheduleMemory } = whole;
  const { type } = rules.schedule;
  return (
    <Part title={t.rate} term="learningRate">
      <p>
        {catalogue.schedules[type].name}
        {type === 'constant' ? null : ` · ${t.moves(formatCount(moves))}`}
        {factor === 1 ? null : ` · ${t.times(formatShort(factor))}`}
        {' · '}
        <span className={styles.number}>
          <i className="math">η</i> = {formatShort(lr)}
        </span>
      </p>
      {scheduleMemory.length === 0 ? null : <Slots slots={scheduleMemory} label={t.rate} t={t} />}
    </Part>
  );
}

function Theta({ of }: { readonly of: number }) {
  return (
    <>
      <i className="math">θ</i>
      <sub>{of}</sub>
    </>
  );
}

export function UpdatePart({ problem, whole, t }: StepProps) {
  const { pictures, catalogue, learn } = useMessages();
  const isHidden = useIsCovered('values');
  const { before, after } = apart(problem, whole.before, whole.after);
  const { step } = whole;
  const rule = ruleOf(whole.rules.optimizer, whole);
  return (
    <Part title={`${t.update}: ${optimizerName(whole.rules.optimizer, catalogue)}`} term="theta">
      <p className={styles.rule}>
        {rule.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
        {rule.numbers.length === 0 ? null : <span>{numbersOf(rule, written).join(' · ')}</span>}
      </p>
      {isHidden ? <p className="unseen">θ: {learn.covered}</p> : null}
      <p className={styles.formula}>
        <Vector
          numbers={after}
          lit={{ is: 'ball' }}
          label={`θ ${step}`}
          name={<Theta of={step} />}
        />
        =
        <Vector numbers={before} name={<Theta of={step - 1} />} />
        −
        <Vector
          numbers={whole.move.map((value) => written(value))}
          lit={{ is: 'step' }}
          label={pictures.stepArrow}
          name={<i className="math">u</i>}
        />
      </p>
    </Part>
  );
}

export function LossPart({ problem, whole, t }: StepProps) {
  const noise = noiseOf(problem).loss;
  return (
    <Part title={t.loss} term="loss">
      <dl className={styles.pairs}>
        <div>
          <dt>{t.lossOfBatch}</dt>
          <dd>{written(whole.batchLoss, noise)}</dd>
        </div>
        <div>
          <dt>{t.lossOfAll}</dt>
          <dd>
            {written(whole.lossBefore, noise)} → <b>{written(whole.lossAfter, noise)}</b>
          </dd>
        </div>
      </dl>
    </Part>
  );
}
