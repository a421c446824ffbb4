import { useMemo } from 'react';
import { conditionsOf } from '../../engine/diagnosis/conditions.ts';
import { lineOfData } from '../../engine/diagnosis/ownLine.ts';
import { createGoodness } from '../../engine/goodness.ts';
import type { DiagnosisMessages } from '../../i18n/wholeMessages.ts';
import { useIsCovered } from '../../store/cover.ts';
import type { Run } from '../../store/runs.ts';
import { formatNumber, formatShort } from '../../ui/format.ts';

interface OwnUnitsProps {
  readonly run: Run;
  /** The row shown. */
  readonly row: number;
  readonly t: DiagnosisMessages;
}

/** Endless where all x are equal. */
function conditionText(condition: number | null): string {
  return condition === null ? '∞' : formatShort(condition, 3);
}

/** How well the step shown fits the data in their own units, the line in these, and what scaling does. */
export function OwnUnits({ run, row, t }: OwnUnitsProps) {
  const { problem, trace } = run;
  const goodness = useMemo(() => createGoodness(problem), [problem]);
  const conditions = useMemo(() => conditionsOf(problem), [problem]);
  if (useIsCovered('values')) return null;
  const a = trace.columns.a.at(row);
  const b = trace.columns.b.at(row);
  const { x, y } = problem.units;
  const { r2, typicalMiss } = goodness(a, b);
  const isScaled = problem.scale.x !== null || problem.scale.y !== null;
  const own = isScaled || x !== null || y !== null ? lineOfData(problem, a, b) : null;
  const unit = y === null ? '' : ` ${y}`;
  const slopeUnit = x === null ? unit : ` ${y ?? '1'}/${x}`;
  return (
    <>
      {own === null ? null : (
        <div>
          <dt>{t.ownUnits}</dt>
          <dd>
            <i className="math">a′</i> = {formatNumber(own.a, 5)}
            {slopeUnit}, <i className="math">b′</i> = {formatNumber(own.b, 5)}
            {unit}
          </dd>
        </div>
      )}
      {r2 === null || !Number.isFinite(r2) ? null : (
        <div>
          <dt>{t.r2}</dt>
          <dd>{formatNumber(r2, 4)}</dd>
        </div>
      )}
      <div>
        <dt>{t.typicalMiss}</dt>
        <dd>
          {formatNumber(typicalMiss, 4)}
          {unit}
        </dd>
      </div>
      {conditions === null || !isScaled ? null : (
        <div>
          <dt>{t.conditions}</dt>
          <dd>
            {conditionText(conditions.before)} → {conditionText(conditions.after)}
          </dd>
        </div>
      )}
    </>
  );
}
