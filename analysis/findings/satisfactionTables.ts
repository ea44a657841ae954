import { noValueCodes } from '../../surveys/missing.ts';
import { noValueLabels } from '../../surveys/noValueLabels.ts';
import type { Text } from '../../surveys/text.ts';
import { topPoints } from '../charts/divergingSegments.ts';
import { sideNames } from '../charts/words.ts';
import type { Cell, Column, MethodReference, Table } from '../finding.ts';
import { type FigureResult, tableResults } from '../result.ts';
import { bounds } from './context.ts';
import { endColumns } from './endColumns.ts';
import { offScale, type SatisfactionRow } from './satisfactionRows.ts';
import type { ScaledItem } from './scaledItems.ts';

const hidden: Cell = { hidden: true };

const statement: Column = { name: 'item', title: { fr: 'Énoncé', en: 'Statement' }, kind: 'text' };
const side: Column = { name: 'side', title: { fr: 'Qui répond', en: 'Who answers' }, kind: 'text' };

const withheld = (columns: Column[]): Record<string, Cell> =>
  Object.fromEntries(columns.map(({ name }) => [name, hidden]));

const namesOf = (row: SatisfactionRow, items: ScaledItem[]): Record<string, Cell> => ({
  item: items.find(({ name }) => name === row.item)?.text ?? row.item,
  side: sideNames[row.side],
});

export const likertMethod: MethodReference = { id: 'likert_distribution', version: '1' };

/** Rows of the items of one table, in its order. */
const rowsFor = (items: ScaledItem[], rows: SatisfactionRow[]): SatisfactionRow[] =>
  rows.filter(({ item }) => items.some(({ name }) => name === item));

/** Median and share of the highest points, for each row of a table made of these items and rows. */
export function distributionResults(table: Table, items: ScaledItem[], rows: SatisfactionRow[]): FigureResult[] {
  const tops = rowsFor(items, rows).map(({ answers }) => answers?.top ?? null);
  const missingAt = (row: number) => tops[row]?.missing ?? null;
  return [
    ...tableResults(table, { measure: 'median', n: 'n' }, (row) => ({
      ...{ method: likertMethod, flags: tops[row]?.estimate === null ? tops[row].flags : [], missing: missingAt(row) },
    })),
    ...tableResults(table, { measure: 'top', ends: ['top_low', 'top_high'], n: 'n' }, (row) => {
      const top = tops[row];
      return top ? { method: top.method, flags: top.flags, missing: missingAt(row) } : null;
    }),
  ];
}

/** Answers of items that share their points: counts per point, median, and the share of the highest points. */
export function distributionTable(caption: Text, items: ScaledItem[], rows: SatisfactionRow[]): Table {
  const points = items[0]?.points ?? [];
  const top = topPoints(points.length);
  const figures: Column[] = [
    { name: 'n', title: { fr: 'Réponses sur l’échelle', en: 'Answers on the scale' }, kind: 'count' },
    ...points.map(({ value, label }): Column => ({ name: `point_${value}`, title: label, kind: 'count' })),
    {
      name: 'off_scale',
      title: { fr: 'Sans objet ou sans réponse', en: 'Not applicable or no answer' },
      kind: 'count',
    },
    { name: 'median', title: { fr: 'Médiane (points)', en: 'Median (points)' }, kind: 'number' },
    {
      name: 'top',
      title:
        top === 2
          ? { fr: 'Part des deux points les plus hauts', en: 'Share of the two highest points' }
          : { fr: 'Part du point le plus haut', en: 'Share of the highest point' },
      kind: 'percent',
    },
    ...endColumns({ kind: 'percent', of: 'top' }),
  ];
  return {
    caption,
    columns: [statement, side, ...figures],
    rows: rowsFor(items, rows).map((row) => {
      if (!row.answers) return { ...namesOf(row, items), ...withheld(figures) };
      const { n, counts, noValue, median, top: share } = row.answers;
      const [low, high] = bounds(share);
      return {
        ...namesOf(row, items),
        n,
        ...Object.fromEntries(points.map(({ value }, i) => [`point_${value}`, counts[i] ?? 0])),
        off_scale: offScale(noValue),
        median,
        top: share.estimate,
        top_low: low,
        top_high: high,
      };
    }),
  };
}

/** Why answers are not on the scale: the reasons kept apart. */
export function missingTable(items: ScaledItem[], rows: SatisfactionRow[]): Table {
  const reasons = noValueCodes.map((code): Column => ({ name: code, title: noValueLabels[code], kind: 'count' }));
  return {
    caption: { fr: 'Pourquoi une réponse n’est pas sur l’échelle', en: 'Why an answer is not on the scale' },
    columns: [statement, side, ...reasons],
    rows: rows.map((row) => ({
      ...namesOf(row, items),
      ...(row.answers
        ? Object.fromEntries(noValueCodes.map((code) => [code, row.answers?.noValue[code] ?? 0]))
        : withheld(reasons)),
    })),
  };
}
