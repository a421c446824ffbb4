import { shareOf } from '../../engine/many/tally.ts';
import type { NoMinimum } from '../../engine/many/tally.ts';
import { noiseOf, withoutNoise } from '../../engine/noise.ts';
import { useIsCovered } from '../../store/cover.ts';
import { ranksOf } from '../../store/minimumRanks.ts';
import type { ManySet } from '../../store/many.ts';
import { useMessages } from '../../store/preferences.ts';
import { formatNumber, formatParameter } from '../../ui/format.ts';
import { MINIMUM_LOOKS, OTHER_LOOK } from '../../ui/minimumLooks.ts';
import type { MinimumLook } from '../../ui/minimumLooks.ts';
import styles from './Many.module.css';
import { MinimumMark } from './MinimumMark.tsx';
import { percent, shareWords } from './names.ts';
import { useManyWords } from './words.ts';

const WITHOUT: readonly NoMinimum[] = ['stuck', 'moving', 'diverged'];

interface EndRow {
  readonly look: MinimumLook;
  readonly name: string;
  readonly title?: string;
  readonly loss: string | null;
  readonly count: number;
}

/** What the runs of a set end in, and how many of them. */
export function CloudTable({ set }: { readonly set: ManySet }) {
  const t = useManyWords();
  const { covered } = useMessages().learn;
  const hidesMinimum = useIsCovered('minimum');
  const hidesFloor = useIsCovered('floor');
  const { tally, base, counted } = set;
  const { shown, others } = ranksOf(tally, MINIMUM_LOOKS.length);
  const noise = noiseOf(base).loss;
  const rows: readonly EndRow[] = [
    ...shown.map(({ a, b, loss, count }, place) => ({
      look: MINIMUM_LOOKS[place],
      name: t.minimum(String(place + 1)),
      title: hidesMinimum ? covered : t.at(formatParameter(a), formatParameter(b)),
      loss: hidesFloor ? covered : formatNumber(withoutNoise(loss, noise), 3),
      count,
    })),
    ...(others.runs > 0
      ? [
          {
            look: OTHER_LOOK,
            name: t.others(String(others.minima)),
            loss: null,
            count: others.runs,
          },
        ]
      : []),
    ...WITHOUT.filter((is) => tally.without[is] > 0).map((is) => ({
      look: OTHER_LOOK,
      name: t.without[is],
      loss: null,
      count: tally.without[is],
    })),
  ];
  if (counted === 0) return null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t.table.end}</th>
          <th scope="col">{t.table.loss}</th>
          <th scope="col">{t.table.runs}</th>
          <th scope="col">{t.table.share}</th>
          {set.plan.is === 'basins' ? null : <th scope="col">{t.table.interval}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ look, name, title, loss, count }) => (
          <tr key={name} title={title}>
            <th scope="row">
              <MinimumMark look={look} /> {name}
            </th>
            <td>{loss}</td>
            <td>{count}</td>
            <td>{percent(count / counted)} %</td>
            {set.plan.is === 'basins' ? null : <Interval count={count} of={counted} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Interval({ count, of }: { readonly count: number; readonly of: number }) {
  const { low, high } = shareWords(shareOf(count, of));
  return <td>{useManyWords().range(low, high)}</td>;
}
