import type { RunPanelMessages } from '../../i18n/runPanelMessages.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Result } from '../../store/results.ts';
import { nameOfRun } from '../../store/runNames.ts';
import type { Run } from '../../store/runs.ts';
import { asText } from '../../ui/cell.ts';

export type Column = keyof RunPanelMessages['columns'];

export interface Row {
  readonly name: string;
  readonly slot: number;
  /** The loss is null too, while the floor is covered. */
  readonly result: Omit<Result, 'loss'> & { readonly loss: number | null };
}

export interface Sort {
  readonly by: Column;
  readonly isUp: boolean;
}

/** The runs in their order, each with its result. */
export function rowsOf(
  runs: readonly Run[],
  results: readonly Result[],
  messages: Messages,
): readonly Row[] {
  return runs.map((run, k) => ({
    name: nameOfRun(run, messages, runs),
    slot: run.slot,
    result: results[k],
  }));
}

function valueOf({ name, result }: Row, by: Column): string | number | null {
  return by === 'run' ? name : result[by];
}

/** What is not known comes last, whichever way. */
export function sorted(rows: readonly Row[], { by, isUp }: Sort): readonly Row[] {
  const sign = isUp ? 1 : -1;
  return rows.toSorted((p, q) => {
    const [one, other] = [valueOf(p, by), valueOf(q, by)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * String(one).localeCompare(String(other));
  });
}

/** Every digit of it, as other programs read numbers. */
function cells({ name, result }: Row, t: RunPanelMessages): readonly string[] {
  const { loss, excess, steps, samples, outcome } = result;
  const numbers = [loss, excess, steps, samples].map((value) =>
    value === null ? '' : String(value),
  );
  return [name, ...numbers, t.outcomes[outcome]];
}

/** The columns say themselves what they count: no note goes along. */
function heads({ columns, copied }: RunPanelMessages): readonly string[] {
  return Object.values({ ...columns, ...copied });
}

/** RFC 4180: quoted where it must be. */
function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export function csvOf(rows: readonly Row[], t: RunPanelMessages): string {
  // Numbers stay numbers, signs and all: a name alone could be taken for a formula.
  const lines = [heads(t), ...rows.map((row) => cells({ ...row, name: asText(row.name) }, t))];
  return `${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function escaped(cell: string): string {
  return cell.replaceAll(/[\\|]/g, '\\$&').replaceAll('\n', ' ');
}

/** A row of a table in Markdown. */
export function markdownLine(parts: readonly string[]): string {
  return `| ${parts.map(escaped).join(' | ')} |`;
}

export function markdownOf(rows: readonly Row[], t: RunPanelMessages): string {
  const rule = '| --- | ---: | ---: | ---: | ---: | --- |';
  const lines = rows.map((row) => markdownLine(cells(row, t)));
  return `${[markdownLine(heads(t)), rule, ...lines].join('\n')}\n`;
}
