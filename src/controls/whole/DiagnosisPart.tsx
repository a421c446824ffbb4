import { diagnose } from '../../engine/diagnosis/diagnosis.ts';
import type { Advice, Diagnosis, Way } from '../../engine/diagnosis/diagnosis.ts';
import { leastOf } from '../../engine/ending/ending.ts';
import type { AdviceFacts, DiagnosisMessages } from '../../i18n/wholeMessages.ts';
import { useCover } from '../../store/cover.ts';
import type { Answer } from '../../store/cover.ts';
import { useObjective } from '../../store/objective.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { formatCount, formatFixed, formatNumber, formatShort } from '../../ui/format.ts';
import { light } from '../../store/intents/lit.ts';
import { TermOf } from '../TermOf.tsx';
import { OwnUnits } from './OwnUnits.tsx';
import { Part } from './StepParts.tsx';
import styles from './WholeStep.module.css';

/** A count or a ratio that is no more than about right: two digits. */
function roughly(value: number): string {
  return value >= 1e7 ? formatShort(value, 2) : formatCount(Number(value.toPrecision(2)));
}

/** So near to 1 that the digits after the nines matter: 0.99987. */
function partText(part: number): string {
  if (part < 0.99 || part >= 1.01) return formatNumber(part, 3);
  const away = Math.abs(1 - part);
  const decimals = away === 0 ? 0 : Math.min(12, 1 - Math.floor(Math.log10(away)));
  return formatFixed(part, decimals);
}

function factsOf(advice: Advice): AdviceFacts {
  switch (advice.is) {
    case 'creeping': {
      const { is, parameter, condition, steps, standardised } = advice;
      return {
        is,
        parameter,
        condition: roughly(condition),
        steps: steps === null ? null : roughly(steps),
        standardised: standardised === null ? null : roughly(standardised),
      };
    }
    case 'aboveEdge':
    case 'farBelowEdge':
      return {
        is: advice.is,
        rate: formatShort(advice.rate, 3),
        edge: formatShort(advice.edge, 3),
      };
    case 'narrow':
      return {
        is: advice.is,
        condition: roughly(advice.condition),
        standardised: roughly(advice.standardised),
      };
    case 'round':
      return { is: advice.is, condition: formatShort(advice.condition, 2) };
    case 'saddle':
    case 'top':
    case 'level':
    case 'flat':
    case 'reached':
    case 'batches':
      return advice;
  }
}

interface DiagnosisPartProps {
  readonly run: Run;
  /** The row shown. */
  readonly row: number;
  readonly t: DiagnosisMessages;
}

/** Each of these a diagnosis would give away: it compares with the floor, and advises a rate. */
const TOLD: readonly Answer[] = ['minimum', 'floor', 'zones', 'advice'];

/** What can be said of where the ball is and of how it gets on, in numbers and in sentences. */
export function DiagnosisPart(props: DiagnosisPartProps) {
  const { covered } = useMessages().learn;
  const isHidden = useCover((cover) => TOLD.some((answer) => cover.covered.has(answer)));
  if (!isHidden) return <Found {...props} />;
  return (
    <Part title={props.t.title}>
      <p>{covered}</p>
    </Part>
  );
}

function Found({ run, row, t }: DiagnosisPartProps) {
  const best = useObjective((objective) => objective.best);
  const { problem, trace } = run;
  const { columns, stride } = trace;
  const step = trace.stepAt(row);
  const found = diagnose(problem, { last: row, stride, columns }, step, leastOf(problem, best));
  const { ways, advice, condition, edge, predicted, observed } = found;
  return (
    <Part title={t.title}>
      <div
        onPointerEnter={() => light({ is: 'ball' })}
        onPointerLeave={() => light(null)}
        className={styles.diagnosis}
      >
        <p>{t.where(formatCount(step))}</p>
        {advice.map((one) => (
          <p key={one.is} className={styles.advice}>
            {t.advice(factsOf(one))}
          </p>
        ))}
        {typeof ways === 'string' ? <p>{t.nothing[ways]}</p> : <Ways {...ways} t={t} />}
        <dl className={styles.pairs}>
          {condition === null ? null : (
            <div>
              <dt>
                <TermOf id="conditionNumber">{t.condition}</TermOf>
              </dt>
              <dd>{condition < 100 ? formatNumber(condition, 3) : roughly(condition)}</dd>
            </div>
          )}
          {edge === null ? null : <EdgeLine edge={edge} t={t} />}
          <OwnUnits run={run} row={row} t={t} />
        </dl>
        <p>
          {t.rate({
            predicted: predicted === null ? null : partText(predicted),
            observed: observed === null ? null : partText(observed.left),
            steps: formatCount(observed?.steps ?? 0),
            isDecaying: found.isDecaying,
          })}
        </p>
      </div>
    </Part>
  );
}

function EdgeLine({ edge, t }: { edge: NonNullable<Diagnosis['edge']>; t: DiagnosisMessages }) {
  const why = edge.isExact ? 'exact' : edge.isOfPlainSteps ? 'plain' : 'guide';
  return (
    <div>
      <dt>
        <TermOf id="stabilityLimit">{t.edge}</TermOf>
      </dt>
      <dd>
        <span className={styles.number}>
          <i className="math">η</i> = {edge.formula} = {formatShort(edge.rate, 3)}
        </span>
      </dd>
      <dd className={styles.why}>{t.edgeIs[why]}</dd>
    </div>
  );
}

interface WaysProps {
  readonly steep: Way;
  readonly flat: Way;
  readonly t: DiagnosisMessages;
}

function Ways({ steep, flat, t }: WaysProps) {
  return (
    <table className={styles.ways} aria-label={t.curvature}>
      <thead>
        <tr>
          <th scope="col">{t.direction}</th>
          <th scope="col">
            <TermOf id="curvature">{t.curvature}</TermOf>
          </th>
          <th scope="col">
            <TermOf id="convergence">{t.left}</TermOf>
          </th>
          <th scope="col">{t.untilNear}</th>
        </tr>
      </thead>
      <tbody>
        {(
          [
            ['steep', steep],
            ['flat', flat],
          ] as const
        ).map(([name, way]) => (
          <tr key={name}>
            <th scope="row">
              {t[name]} <small>({way.along.map((part) => formatFixed(part, 2)).join(', ')})</small>
            </th>
            <td>{formatNumber(way.curvature, 4)}</td>
            <td>{way.left === null ? '–' : partText(way.left)}</td>
            <td>
              {way.left === null
                ? '–'
                : way.steps === null
                  ? t.never
                  : roughly(Math.ceil(way.steps))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
