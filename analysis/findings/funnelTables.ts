import type { Text } from '../../surveys/text.ts';
import type { Cell, Column, Table } from '../finding.ts';
import { type FigureResult, tableResults } from '../result.ts';
import { caseMixMethod } from '../stats/caseMix.ts';
import { funnelMethod } from '../stats/funnel.ts';
import { leftWords, nameOfAdjusted } from './caseMixWords.ts';
import { groupColumn } from './comparisonFigure.ts';
import { bounds } from './context.ts';
import { endColumns } from './endColumns.ts';
import type { Funnel, FunnelRow } from './funnelRows.ts';
import { placeWords } from './funnelWords.ts';

const hidden: Cell = { hidden: true };
const nColumn: Column = { name: 'n', title: { fr: 'Réponses', en: 'Answers' }, kind: 'count' };
const shareColumn: Column = {
  name: 'share',
  title: { fr: 'Part en accord', en: 'Share in agreement' },
  kind: 'percent',
};
const percentColumn = (name: string, fr: string, en: string): Column => ({
  ...{ name, title: { fr, en }, kind: 'percent' as const },
  decimals: 1,
});
const limitColumns = [
  percentColumn('outerLow', 'Limite à 99,8\u00a0%, bas', '99.8% limit, low'),
  percentColumn('innerLow', 'Limite à 95\u00a0%, bas', '95% limit, low'),
  percentColumn('innerHigh', 'Limite à 95\u00a0%, haut', '95% limit, high'),
  percentColumn('outerHigh', 'Limite à 99,8\u00a0%, haut', '99.8% limit, high'),
];
const placeColumn: Column = { name: 'place', title: { fr: 'Où il se situe', en: 'Where it lies' }, kind: 'text' };
/** The share as it is and as adjusted always stand side by side. */
const adjustedColumns = [
  percentColumn('expected', 'Part attendue de cette composition', 'Share expected of this composition'),
  percentColumn('adjusted', 'Part ajustée', 'Adjusted share'),
];
const crudeColumn: Column = { name: 'crude', title: { fr: 'Sans ajustement', en: 'Without adjusting' }, kind: 'text' };
const estimateColumns = [
  percentColumn('estimate', 'Estimation', 'Estimate'),
  ...endColumns({ kind: 'percent', decimals: 1 }),
];

/** The rows of one page: limits and place in the funnel, or estimates with their intervals where there is none. */
export function funnelTable(caption: Text, found: Funnel, rows: FunnelRow[]): Table {
  const { adjustment } = found;
  const own = found.notAttainable
    ? estimateColumns
    : adjustment
      ? [...adjustedColumns, ...limitColumns, placeColumn, crudeColumn]
      : [...limitColumns, placeColumn];
  const columns = [groupColumn.institution, nColumn, shareColumn, ...own];
  return {
    ...{ caption, columns },
    rows: rows.map(({ group, figures }): Record<string, Cell> => {
      if (!figures)
        return { group: group.name, ...Object.fromEntries(columns.slice(1).map(({ name }) => [name, hidden])) };
      const { observed, limits, place, adjusted } = figures;
      const head = { group: group.name, n: observed.n, share: observed.estimate };
      if (found.notAttainable) {
        const shown = figures.shrunken ?? observed;
        const [low, high] = bounds(shown);
        return { ...head, estimate: shown.estimate, low, high };
      }
      const left = adjustment?.left.get(group.id);
      const without = adjustment?.crude?.get(group.id);
      return {
        ...head,
        ...(adjustment && { expected: adjusted?.expected ?? null, adjusted: adjusted?.share ?? null }),
        outerLow: limits?.outerLow ?? null,
        innerLow: limits?.innerLow ?? null,
        innerHigh: limits?.innerHigh ?? null,
        outerHigh: limits?.outerHigh ?? null,
        place: left ? leftWords[left] : place && placeWords[place],
        ...(adjustment && { crude: place && without ? placeWords[without] : null }),
      };
    }),
  };
}

/** The share of each institution, judged by the funnel; where there is none, the estimate drawn towards the overall share. */
export function funnelResults(table: Table, { notAttainable, adjustment }: Funnel, rows: FunnelRow[]): FigureResult[] {
  const behind = (row: number, shrunken: boolean) => {
    const figures = rows[row]?.figures;
    if (!figures) return null;
    const { observed } = figures;
    const { method, flags } = (shrunken ? figures.shrunken : null) ?? observed;
    const judgedBy = notAttainable || adjustment ? method : funnelMethod;
    return { method: judgedBy, flags, missing: observed.missing ?? null };
  };
  const standardised = (row: number) => {
    const figures = rows[row]?.figures;
    if (!figures?.adjusted) return null;
    return { method: caseMixMethod, flags: figures.adjusted.flags, missing: figures.observed.missing ?? null };
  };
  return [
    ...tableResults(table, { measure: 'share', n: 'n', instead: 'interval_beside' }, (row) => behind(row, false)),
    ...(adjustment && !notAttainable
      ? [
          ...tableResults(table, { measure: 'expected', n: 'n', instead: 'interval_beside' }, standardised),
          ...tableResults(table, { measure: 'adjusted', n: 'n', instead: 'limits_beside' }, standardised),
        ]
      : []),
    ...(notAttainable
      ? tableResults(table, { measure: 'estimate', ends: ['low', 'high'], n: 'n' }, (row) => behind(row, true))
      : []),
  ];
}

/** What was adjusted for: how many of the people of each composition agree, and its odds against the reference. */
export function adjustedForTable({ adjustment, notAttainable }: Funnel): Table | null {
  if (adjustment === null || notAttainable) return null;
  return {
    caption: { fr: 'Ce qui est ajusté', en: 'What is adjusted for' },
    columns: [
      { name: 'what', title: { fr: 'Composition', en: 'Composition' }, kind: 'text' },
      { name: 'groups', title: { fr: 'Établissements', en: 'Institutions' }, kind: 'count' },
      nColumn,
      shareColumn,
      {
        name: 'odds',
        title: { fr: 'Rapport de cotes avec le repère', en: 'Odds ratio with the reference' },
        kind: 'number',
        decimals: 2,
      },
    ],
    rows: adjustment.effects.map((each) => ({
      what: nameOfAdjusted(each, each.odds === null),
      ...{ groups: each.groups, n: each.n, share: each.n === 0 ? null : each.agreeing / each.n, odds: each.odds },
    })),
  };
}

/** The share of each composition, and its odds against the reference, from the model. */
export const adjustedForResults = (table: Table | null): FigureResult[] =>
  table === null
    ? []
    : ['share', 'odds'].flatMap((measure) =>
        // The reference has no odds against itself.
        tableResults(table, { measure, n: 'n' }, (row) =>
          table.rows[row]?.[measure] === null ? null : { method: caseMixMethod, missing: null },
        ),
      );
