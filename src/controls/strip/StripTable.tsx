import { LAYERS, STRIP_SHAPE } from '../../engine/strip/settings.ts';
import type { StackSetting } from '../../engine/strip/settings.ts';
import type { StripMessages } from '../../i18n/stripMessages.ts';
import { leftOf, useStrip } from '../../store/strip.ts';
import { formatShort } from '../../ui/format.ts';
import { gradientAt, LEVELS, levelName } from './reading.ts';
import styles from './Strip.module.css';

const DIGITS = 3;
const cell = (value: number | undefined) => (value === undefined ? '' : formatShort(value, DIGITS));

interface StripTableProps {
  readonly t: StripMessages;
  readonly nameOf: (setting: StackSetting) => string;
}

/** What was tried, and what is shown, in numbers; and what the words mean. */
export function StripTable({ t, nameOf }: StripTableProps) {
  const known = useStrip((strip) => strip.known);
  const outcome = useStrip((strip) => strip.outcome);
  const { widths, inputs } = STRIP_SHAPE;
  return (
    <div className={styles.more}>
      <p className={styles.about}>
        {t.about(String(LAYERS), String(widths[LAYERS]), String(inputs))}
      </p>
      {known.length === 0 ? null : (
        <table>
          <caption>{t.known(String(LAYERS))}</caption>
          <thead>
            <Heads first={t.setting} gradient={t.gradientBack} t={t} />
          </thead>
          <tbody>
            {known.map((one) => {
              const left = leftOf(one.outcome);
              return (
                <tr key={nameOf(one.setting)}>
                  <th scope="row">{nameOf(one.setting)}</th>
                  <td>{cell(left?.size)}</td>
                  <td>{cell(left?.spread)}</td>
                  <td>{cell(left?.gradient)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {outcome.signals.length === 0 ? null : (
        <table>
          <caption>{t.byLayer}</caption>
          <thead>
            <Heads first={t.layerHead} gradient={t.gradient} t={t} />
          </thead>
          <tbody>
            {LEVELS.map((level) => (
              <tr key={level}>
                <th scope="row">{levelName(level, t)}</th>
                <td>{cell(outcome.signals.at(level)?.size)}</td>
                <td>{cell(outcome.signals.at(level)?.spread)}</td>
                <td>{cell(gradientAt(outcome, level))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

interface HeadsProps {
  readonly first: string;
  readonly gradient: string;
  readonly t: StripMessages;
}

function Heads({ first, gradient, t }: HeadsProps) {
  return (
    <tr>
      <th scope="col">{first}</th>
      <th scope="col">{t.size}</th>
      <th scope="col">{t.spread}</th>
      <th scope="col">{gradient}</th>
    </tr>
  );
}
